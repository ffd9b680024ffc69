import { DescentError, type Objective, type Vector } from "@descent/core";
import { describe, expect, it } from "vitest";
import {
  add,
  cbrt,
  derivative,
  div,
  dot,
  equal,
  exp,
  gradient,
  hessian,
  less,
  log,
  max,
  mean,
  mul,
  neg,
  pow,
  type Scalar,
  sin,
  sqrt,
  square,
  sub,
  sum,
  tanh,
  where,
} from "../index.js";
import { compile } from "./compile.js";

type Function = (...params: readonly Scalar[]) => Scalar;

/** Fixed numbers without a pattern. */
const numbers = (size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.sin(7.3 * i + 1));

const rows = Array.from({ length: 30 }, (_, i) => ({
  x: Array.from({ length: 20 }, (_, j) => Math.sin(i * j + i)),
  y: Math.cos(i),
}));

const rosenbrock: Function = (...x) => {
  let total: Scalar = 0;
  for (let i = 0; i + 1 < x.length; i++) {
    const [one, next] = [x[i] ?? NaN, x[i + 1] ?? NaN];
    total = add(total, add(mul(100, square(sub(next, square(one)))), square(sub(1, one))));
  }
  return total;
};

const linear: Function = (...theta) => mean(rows, ({ x, y }) => square(sub(dot(theta, x), y)));

/** Compiled, interpreted and by dual numbers. */
function agree(f: Function, size: number, at: Vector = numbers(size)): void {
  const compiled = compile(f, { size });
  expect(compiled.engine).toBe("code");
  const result = compiled(at);
  expect(result).toEqual(compile(f, { size, engine: "interpreter" })(at));
  // Sums of several structures are added one after the other, which may round otherwise.
  expect(result.value).toBeCloseTo(f(...at) as number, 13);
  const wanted = gradient(f)(at);
  const scale = Math.max(...wanted.map(Math.abs));
  wanted.forEach((slope, i) => {
    expect(Math.abs((result.gradient[i] ?? NaN) - slope)).toBeLessThanOrEqual(1e-13 * scale);
  });
}

describe("a compiled function", () => {
  it("is an objective", () => {
    const cost: Objective = compile((x, y) => add(pow(x, 4), pow(y, 7)));
    expect(cost([2, 1])).toEqual({ value: 17, gradient: [32, 7] });
    expect(cost([1, 2])).toEqual({ value: 129, gradient: [4, 448] });
  });

  it("is traced once", () => {
    let runs = 0;
    const f: Function = (x = NaN) => {
      runs++;
      return square(x);
    };
    const cost = compile(f, { size: 1 });
    cost([1]);
    cost([2]);
    expect(runs).toBe(1);
  });

  it("of rest parameters is traced at the first call with each number of them", () => {
    let runs = 0;
    const cost = compile((...x) => {
      runs++;
      return sum(x, square);
    });
    expect([runs, cost.source, cost.engine]).toEqual([0, "", "code"]);
    expect(cost([1, 2])).toEqual({ value: 5, gradient: [2, 4] });
    expect(cost([1, 2, 3])).toEqual({ value: 14, gradient: [2, 4, 6] });
    expect(cost([3, 4])).toEqual({ value: 25, gradient: [6, 8] });
    expect(runs).toBe(2);
    expect(cost.source).toContain("params?.length !== 2");
  });

  it("may be constant, linear, or ignore a parameter", () => {
    expect(compile(() => 3, { size: 1 })([5])).toEqual({
      value: 3,
      gradient: [0],
    });
    expect(compile((...x) => mul(2, x[1] ?? NaN), { size: 2 })([5, 6])).toEqual({
      value: 12,
      gradient: [0, 2],
    });
    expect(compile((...x) => x[0] ?? NaN, { size: 2 })([5, 6])).toEqual({
      value: 5,
      gradient: [1, 0],
    });
    expect(compile((x) => x)([-0])).toEqual({ value: -0, gradient: [1] });
  });

  it("takes typed arrays, and returns plain ones", () => {
    const cost = compile(rosenbrock, { size: 40 });
    const at = numbers(40);
    const result = cost(Float64Array.from(at) as unknown as Vector);
    expect(result).toEqual(cost(at));
    expect(Array.isArray(result.gradient)).toBe(true);
  });

  it("returns an array of its own each time", () => {
    for (const size of [3, 40]) {
      const cost = compile(rosenbrock, { size });
      const first = cost(numbers(size)).gradient;
      const copy = [...first];
      cost(numbers(size).map((x) => x + 1));
      expect(first).toEqual(copy);
    }
  });
});

describe("agrees with the interpreter to the bit, and with dual numbers, on", () => {
  it("a formula", () => {
    agree((x = NaN) => div(mul(sin(x), exp(square(x))), add(1, square(x))), 1);
  });

  it.each([2, 3, 10, 30, 300])("Rosenbrock's function of %d variables in a plain loop", (size) => {
    agree(rosenbrock, size);
  });

  it("a linear model of 20 weights, as one matrix, its root and its logarithm", () => {
    agree(linear, 20);
    agree((...theta) => sqrt(linear(...theta)), 20);
    agree((...theta) => log(add(1, linear(...theta))), 20);
  });

  it("a linear model of few weights, and what is written out", () => {
    const few = rows.map(({ x, y }) => ({ x: x.slice(0, 3), y }));
    const f: Function = (...theta) => mean(few, ({ x, y }) => square(sub(dot(theta, x), y)));
    agree(f, 3);
    expect(compile(f, { size: 3 }).source.match(/for \(/g)).toHaveLength(1);
  });

  it("a network with a hidden layer: sums in sums in a sum", () => {
    const [inputs, hidden] = [20, 18];
    const network: Function = (...w) =>
      mean(rows, ({ x, y }) => {
        const layer = Array.from({ length: hidden }, (_, h) => {
          const own = w.slice(h * (inputs + 1), (h + 1) * (inputs + 1));
          return tanh(add(own[inputs] ?? NaN, dot(own.slice(0, inputs), x)));
        });
        return square(sub(dot(w.slice(hidden * (inputs + 1)), layer), y));
      });
    agree(network, hidden * (inputs + 1) + hidden);
  });

  it("weights that go through a function in the inner sum", () => {
    agree((...theta) => {
      const cost = mean(rows, ({ x, y }) =>
        square(
          sub(
            sum(theta, (w, j) => mul(exp(w), x[j] ?? NaN)),
            y,
          ),
        ),
      );
      return add(cost, sum(theta, square));
    }, 20);
  });

  it("a variance, which needs the mean first, and a softmax", () => {
    agree((...theta) => {
      const z = rows.map(({ x }) => dot(theta, x));
      const centre = mean(z);
      return mean(z, (value) => square(sub(value, centre)));
    }, 20);
    agree((...theta) => {
      const total = sum(theta, exp);
      return sum(theta, (x, i) => mul(div(exp(x), total), i));
    }, 40);
  });

  it("a sum of parameters as they are, in a loop of its own", () => {
    const f: Function = (...t) => mul(sum(t), sum(t.slice(0, 250)));
    agree(f, 300);
    expect(compile(f, { size: 300 }).source).toContain("for (");
    // Only the slope by the first parameter sums up the others as they are.
    const g: Function = (...t) => {
      const often = Array.from({ length: 6 }, () => t).flat();
      return mean([0.5, 1, 2, 0], (x) => sum(often, (p) => mul(neg(p), add(x, t[0] ?? NaN))));
    };
    agree(g, 3);
  });

  it("pairs of variables", () => {
    const pairs: Function = (...x) =>
      sum(x, (one, i) => sum(x, (other, j) => mul(Math.cos(i * j), square(sub(one, other)))));
    agree(pairs, 12);
    agree(pairs, 30);
  });

  it("parameters chosen by data", () => {
    const groups = Array.from({ length: 120 }, (_, i) => ({ group: (i * 7) % 13, y: Math.sin(i) }));
    const effects: Function = (...theta) =>
      mean(groups, ({ group, y }) => {
        return square(sub(add(theta[group] ?? NaN, theta[13] ?? NaN), y));
      });
    agree(effects, 14);
    expect(compile(effects, { size: 14 }).source).toMatch(/gradient\[k\d+\[i1\]\] \+=/);
  });

  it("choices, by data and by parameters", () => {
    agree((a = NaN, b = NaN) => {
      const labels = [1, 0, 0, 1, 1, 0, 1, 0, 1];
      return sum(labels, (label, i) => {
        const z = add(mul(a, i), b);
        const loss = label === 1 ? exp(z) : square(z);
        return where(less(z, 0.3), loss, mul(2, loss));
      });
    }, 2);
  });

  it("a long recurrence, which is a program in parts", () => {
    const recurrent: Function = (w = NaN, u = NaN) => {
      let state: Scalar = 0;
      let total: Scalar = 0;
      for (let i = 0; i < 400; i++) {
        state = tanh(add(mul(w, state), mul(u, Math.sin(i))));
        total = add(total, square(sub(state, Math.sin(i + 1))));
      }
      return total;
    };
    agree(recurrent, 2);
    expect(compile(recurrent, { size: 2 }).source).toContain("part3(params);");
    agree((...x) => add(recurrent(x[0] ?? NaN, x[1] ?? NaN), sum(x, square)), 40);
  });
});

describe("second order", () => {
  it("is the compiled derivative of a function", () => {
    const slope = compile((x) => derivative((y) => pow(y, 3))(x));
    expect(slope([2])).toEqual({ value: 12, gradient: [12] });
    const entry = compile((x, y) => gradient((a, b) => mul(square(a), b))([x, y])[0] ?? NaN);
    expect(entry([3, 5])).toEqual({ value: 30, gradient: [10, 6] });
    const corner = compile((x, y) => hessian((a, b) => mul(pow(a, 3), b))([x, y])[0]?.[0] ?? NaN);
    expect(corner([2, 5])).toEqual({ value: 60, gradient: [30, 12] });
  });

  it("of loops keeps them loops", () => {
    const f: Function = (...x) => derivative((h) => rosenbrock(...x.map((y) => add(y, h))))(0);
    const compiled = compile(f, { size: 60 });
    expect(compiled.source.length).toBeLessThan(2000);
    const at = numbers(60);
    const wanted = gradient(f)(at);
    compiled(at).gradient.forEach((slope, i) => {
      expect(slope).toBeCloseTo(wanted[i] ?? NaN, 8);
    });
  });

  it("looks at branches with exact slopes, where 0 meets infinity", () => {
    // The slope of x·√x at 0 is 0, as 0 · ∞ is: less(0, 1) holds, though NaN < 1 would not.
    const f = compile((x) => where(less(derivative((y) => mul(y, sqrt(y)))(x), 1), 5, 7));
    expect(f.engine).toBe("code");
    expect(f([0]).value).toBe(5);
    expect(f([4]).value).toBe(7);
  });
});

describe("0 outweighs infinity", () => {
  it.each<[string, Function]>([
    ["x·√x", (x = NaN) => mul(x, sqrt(x))],
    ["x·ln x", (x = NaN) => mul(x, log(x))],
    ["√(x²)", (x = NaN) => sqrt(square(x))],
    ["max(−√x − 1, 0)", (x = NaN) => max(sub(-1, sqrt(x)), 0)],
    ["where(x < 1, x, √x)", (x = NaN) => where(less(x, 1), x, sqrt(x))],
    ["where(x = 0, 1, sin x / x)", (x = NaN) => where(equal(x, 0), 1, div(sin(x), x))],
    ["∛(x²)", (x = NaN) => cbrt(square(x))],
    ["Σ √(row·x)", (x = NaN) => sum([0, 1, 2], (row) => sqrt(mul(row, x)))],
  ])("in %s at 0, −1 and 4", (_name, f) => {
    const compiled = compile(f, { size: 1 });
    for (const at of [[0], [-1], [4]]) {
      const { value, gradient: slopes } = compiled(at);
      expect(value).toBe(f(...at));
      const [wanted = NaN] = gradient(f)(at);
      if (Number.isFinite(wanted)) expect(slopes[0]).toBeCloseTo(wanted, 12);
      else expect(slopes[0]).toBe(wanted);
      expect({ value, gradient: slopes }).toEqual(
        compile(f, { size: 1, engine: "interpreter" })(at),
      );
    }
  });

  it("and what is not chosen costs no second evaluation", () => {
    const f = compile((x) => where(less(x, 0), 0, sqrt(x)));
    expect(f([-1])).toEqual({ value: 0, gradient: [0] });
    expect(f.source).toMatch(/p0 < 0 \? 0 : /);
  });
});

describe("refused", () => {
  it("are parameters that are no array of so many numbers, when called", () => {
    const bad = (params: unknown): (() => unknown) => {
      const cost = compile((x, y) => mul(x, y));
      return () => cost(params as Vector);
    };
    const rule = "compile(params): must have 2 entries, one for each parameter of f";
    expect(bad([1])).toThrow(`${rule}, got an array of 1`);
    expect(bad([1, 2, 3])).toThrow(rule);
    expect(bad(undefined)).toThrow("compile(params): must be an array of numbers, got undefined");
    expect(bad("ab")).toThrow('compile(params): must be an array of numbers, got "ab"');
    expect(bad([1, undefined])).toThrow("compile(params[1]): must be a number, got undefined");
    expect(bad([1, {}])).toThrow(DescentError);
    const identity = compile((x) => x);
    expect(() => identity([undefined as unknown as number])).toThrow("must be a number, got undef");
    expect(identity([Infinity])).toEqual({ value: Infinity, gradient: [1] });
  });

  it("are too few parameters of a function of any number", () => {
    const cost = compile((x: Scalar, ...others: Scalar[]) => add(x, sum(others)));
    expect(() => cost([])).toThrow(
      "compile(params): must be an array of at least 1 numbers, one for each parameter of f",
    );
    expect(() => cost(3 as unknown as Vector)).toThrow("compile(params): must be an array");
  });

  it("is what cannot be traced, at once where the number of parameters is known", () => {
    expect(() => compile((x) => ((x as number) < 0 ? 1 : x))).toThrow("native operators");
    const later = compile((...x) => ((x[0] as number) < 0 ? 1 : 2));
    expect(() => later([1])).toThrow("native operators");
  });

  it("are options that are unknown or do not fit", () => {
    const f = (x: Scalar): Scalar => x;
    expect(() => compile(f, { engin: "code" } as object)).toThrow("must be among size, engine");
    expect(() => compile(f, { engine: "fast" as "code" })).toThrow(
      'compile(engine): must be "code" or "interpreter", got "fast"',
    );
    expect(() => compile(f, { size: 1.5 })).toThrow("compile(size): must be a whole number");
    expect(() => compile(3 as unknown as typeof f)).toThrow("compile(f): must be a function");
  });
});

describe("the source", () => {
  it("reads like a program written by hand", () => {
    const points = [
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ];
    const cost = compile((m, b) => mean(points, ({ x, y }) => square(sub(add(mul(m, x), b), y))));
    expect(cost.source.split("\n")).toEqual([
      "(params) => {",
      "  if (params?.length !== 2) return careful(params);",
      expect.stringMatching(/^ {2}const p\d+ = params\[0\];$/),
      expect.stringMatching(/^ {2}const p\d+ = params\[1\];$/),
      "  let s0 = 0;",
      "  let s1 = 0;",
      "  let s2 = 0;",
      "  for (let i1 = 0; i1 < 2; i1++) {",
      expect.stringMatching(/^ {4}const d\d+ = c\d+\[i1\];$/),
      expect.stringMatching(/^ {4}const d\d+ = c\d+\[i1\];$/),
      expect.stringMatching(/^ {4}const t\d+ = \(\(p\d+ \* d\d+\) \+ p\d+\) - d\d+;$/),
      expect.stringMatching(/^ {4}s0 \+= t\d+ \* t\d+;$/),
      expect.stringMatching(/^ {4}s1 \+= t\d+;$/),
      expect.stringMatching(/^ {4}s2 \+= t\d+ \* d\d+;$/),
      "  }",
      expect.stringMatching(/^ {2}const t\d+ = s0 \/ 2;$/),
      "  if (t10 - t10 !== 0 || s1 !== s1 || s2 !== s2) return careful(params);",
      "  return { value: t10, gradient: [s2 + 0, s1 + 0] };",
      "}",
    ]);
  });

  it("holds nothing of the user's: no names, no strings", () => {
    const evil = "x*/;globalThis.hacked=1;//";
    const data = [1, 2, 3, 4].map((x): Readonly<Record<string, number>> => ({ [evil]: x }));
    const f: Function = (x = NaN) => sum(data, (row) => mul(row[evil] ?? NaN, x));
    Object.defineProperty(f, "name", { value: evil });
    const cost = compile(f, { size: 1 });
    expect(cost([2])).toEqual({ value: 20, gradient: [10] });
    expect(cost.source).not.toContain("hacked");
    expect((globalThis as { hacked?: number }).hacked).toBeUndefined();
    // Once constants are taken away, what is left is made of these words alone.
    const words = new Set(cost.source.match(/[A-Za-z_$][\w$]*/g));
    const known = /^(params|careful|length|if|return|const|let|for|value|gradient|[a-z]\d+)$/;
    expect([...words].filter((word) => !known.test(word))).toEqual([]);
  });

  it("gives every constant back to the bit", () => {
    const constants = [
      NaN,
      Infinity,
      -Infinity,
      -0,
      0.1,
      -0.1,
      5e-324,
      1.7976931348623157e308,
      1e21,
      1 / 3,
    ];
    for (const constant of constants) {
      const cost = compile((x) => where(less(x, 0), add(x, x), constant));
      expect(cost([1]).value).toBe(constant);
      expect(compile((x) => sub(mul(x, x), where(less(x, 9), constant, 0)))([0]).value).toBe(
        0 - constant,
      );
    }
  });
});

describe("frozen", () => {
  it("are data and numbers that f captures", () => {
    const data = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const cost = compile((m) => sum(data, (x) => mul(m, x)));
    data.fill(0);
    expect(cost([1]).value).toBe(45);
  });
});

describe("100 000 terms", () => {
  it("in a plain loop are one loop", () => {
    const cost = compile((x) => {
      let total: Scalar = 0;
      for (let i = 0; i < 100_000; i++) total = add(total, mul(x, i));
      return total;
    });
    expect(cost([2])).toEqual({ value: 9_999_900_000, gradient: [4_999_950_000] });
    expect(cost.source.length).toBeLessThan(500);
  }, 60_000);

  it("one inside the other are a long program", () => {
    const cost = compile((x) => {
      let y = x;
      for (let i = 0; i < 20_000; i++) y = sin(y);
      return y;
    });
    const at = cost([1]);
    let [value, slope] = [1, 1];
    for (let i = 0; i < 20_000; i++) [value, slope] = [Math.sin(value), slope * Math.cos(value)];
    expect(at.value).toBe(value);
    expect(at.gradient[0]).toBeCloseTo(slope, 12);
  }, 60_000);
});
