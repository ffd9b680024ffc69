import { DescentError } from "@descent/core";
import { describe, expect, it } from "vitest";
import {
  abs,
  add,
  derivative,
  div,
  dot,
  gradient,
  less,
  log,
  max,
  mean,
  mul,
  pow,
  type Scalar,
  sin,
  sqrt,
  square,
  sub,
  sum,
  value,
  where,
} from "../index.js";
import { trace } from "./trace.js";

describe("a traced function", () => {
  it("is the calls that it makes", () => {
    expect(String(trace((x) => mul(3, pow(x, 5))))).toBe("mul(3, pow(x, 5))");
    expect(String(trace((x, y) => add(pow(x, 4), pow(y, 7))))).toBe("add(pow(x, 4), pow(y, 7))");
    expect(String(trace((x) => where(less(x, 0), -0, sqrt(x))))).toBe(
      "where(less(x, 0), -0, sqrt(x))",
    );
    expect(String(trace(() => 3, { size: 1 }))).toBe("3");
  });

  it("is run once, and evaluated as often as one likes", () => {
    let runs = 0;
    const graph = trace((x, y) => {
      runs++;
      return max(mul(x, y), abs(sub(x, y)));
    });
    expect(graph.evaluate([2, 3])).toBe(6);
    expect(graph.evaluate([1, -5])).toBe(6);
    expect(runs).toBe(1);
  });

  it("has every operation once, after its operands, and the root last", () => {
    const { nodes, root } = trace((x) => add(sin(mul(2, x)), square(mul(2, x))));
    expect(nodes.map((node) => ("row" in node ? node.row.name : node.kind))).toEqual([
      "parameter",
      "constant",
      "mul",
      "sin",
      "square",
      "add",
    ]);
    expect(nodes.at(-1)).toBe(root);
    nodes.forEach(({ id }, place) => {
      expect(id).toBe(place);
    });
  });

  it("wants as many numbers as it has parameters", () => {
    const graph = trace((x, y) => mul(x, y));
    expect(() => graph.evaluate([1])).toThrow(
      "evaluate(params): must have 2 entries, one for each parameter of f, got an array of 1",
    );
    expect(() => graph.evaluate(2 as unknown as number[])).toThrow("must be an array of numbers");
  });

  it("prints what is deep inside as …", () => {
    const deep = trace((x) => {
      let y = x;
      for (let i = 0; i < 100_000; i++) y = sqrt(y);
      return y;
    });
    expect(deep.nodes).toHaveLength(100_001);
    expect(String(deep)).toBe(`${"sqrt(".repeat(12)}…${")".repeat(12)}`);
  }, 60_000);

  it("is plain data in JSON", () => {
    const graph = trace((x) => sum([1, NaN], (row) => where(less(x, row), mul(x, row), -Infinity)));
    expect(JSON.parse(JSON.stringify(graph))).toEqual({
      parameters: ["x"],
      nodes: [
        { kind: "parameter", operands: [], index: 0 },
        { kind: "column", operands: [], name: "row", data: [1, "NaN"] },
        { kind: "binary", operands: [0, 1], name: "mul" },
        { kind: "constant", operands: [], value: "-Infinity" },
        { kind: "select", operands: [0, 1, 2, 3], name: "less" },
        { kind: "sum", operands: [4], length: 2 },
      ],
      root: 5,
    });
  });

  it("and so are data without a name, and parameters chosen by data", () => {
    const graph = trace((...x) => sum(x, (one, i) => mul(one, i * i)), { size: 9 });
    const { nodes } = graph.toJSON();
    expect(nodes.map(({ kind }) => kind)).toEqual(["parameters", "column", "binary", "sum"]);
    expect(nodes[0]?.data).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(nodes[1]).not.toHaveProperty("name");
    expect(trace((x) => sin(x)).toJSON().nodes[1]).toEqual({
      kind: "unary",
      name: "sin",
      operands: [0],
    });
  });

  it("takes derivatives inside it along", () => {
    expect(trace((x) => derivative((y) => mul(y, log(y)))(x)).evaluate([2])).toBe(Math.log(2) + 1);
    const slope = (x: Scalar, y: Scalar): Scalar =>
      gradient((a, b) => mul(square(a), b))([x, y])[0] ?? NaN;
    expect(trace(slope).evaluate([3, 5])).toBe(30);
    expect(trace((x) => derivative(derivative((y) => pow(y, 3)))(x)).evaluate([2])).toBe(12);
  });

  it("may return the variable of a derivative that is over: it counts as what it stood for", () => {
    const graph = trace((x) => {
      let kept: Scalar = 0;
      derivative((y) => (kept = mul(y, 2)))(x);
      return kept;
    });
    expect(graph.evaluate([3])).toBe(6);
  });
});

describe("names", () => {
  it("are taken from the source text where it lists them", () => {
    expect(trace((slope, b) => add(slope, b)).parameters).toEqual(["slope", "b"]);
    expect(trace((ä) => ä).parameters).toEqual(["ä"]);
    function named(first: Scalar, second: Scalar): Scalar {
      return add(first, second);
    }
    expect(trace(named).parameters).toEqual(["first", "second"]);
    expect(trace(named.bind(undefined), { size: 2 }).parameters).toEqual(["x1", "x2"]);
    const methods: Record<string, (m: Scalar) => Scalar> = {
      of(m) {
        return m;
      },
    };
    for (const method of Object.values(methods)) expect(trace(method).parameters).toEqual(["m"]);
  });

  it("are x1, x2 … or as given for rest parameters, which need a size", () => {
    const total = (...theta: readonly Scalar[]): Scalar => sum(theta);
    expect(trace(total, { size: 3 }).parameters).toEqual(["x1", "x2", "x3"]);
    expect(trace(total, { names: ["u", "v"] }).parameters).toEqual(["u", "v"]);
    expect(trace(total, { size: 2, names: ["u", "v"] }).parameters).toEqual(["u", "v"]);
    expect(() => trace(total)).toThrow("trace(f): must name its parameters one by one");
    expect(() => trace((x, y = 2) => add(x, y))).toThrow("trace(f, { size: 3 })");
  });

  it("can be any text, as they are only shown", () => {
    const evil = 'x"); process.exit(1); //';
    expect(String(trace((x) => square(x), { names: [evil] }))).toBe(`square(${evil})`);
  });
});

describe("refused", () => {
  const bad: Record<string, (x: number) => unknown> = {
    "x * 2": (x) => x * 2,
    "-x": (x) => -x,
    "x < 3": (x) => (x < 3 ? 1 : 2),
    "x == 3": (x) => (x == 3 ? 1 : 2),
    "a template": (x) => `${x}`.length,
    "an index": (x) => [1, 2][x],
    "Number(x)": (x: unknown) => Number(x),
    "Math.sin(x)": (x) => Math.sin(x),
    "parseFloat(x)": (x: unknown) => parseFloat(x as string),
  };
  it.each(Object.entries(bad))("%s", (_name, f) => {
    expect(() => trace((x) => f(x as number) as number)).toThrow(
      'Number(x): must not meet native operators, got "x1". Use add, mul, sin, …; ' +
        "where(less(x, 0), …, …) for what depends on a comparison",
    );
  });

  it("native operators on comparisons, of which JavaScript lets us see all but truth tests", () => {
    const text = (x: unknown): number => String(x).length;
    const uses: readonly ((x: Scalar) => unknown)[] = [
      (x) => (less(x, 0) as unknown) == true,
      (x) => (less(x, 0) as unknown as number) & 1,
      (x) => text(less(x, 0)),
    ];
    for (const use of uses) {
      expect(() => trace((x) => where(use(x) === 1, x, 0))).toThrow(
        'Boolean(condition): must not meet native operators, got "less(x1, 0)". ' +
          "Give it to where, and, or, not",
      );
    }
  });

  it("a look at the value", () => {
    expect(() => trace((x) => (value(add(x, 1)) < 0 ? 1 : x))).toThrow(
      'value(x): must stand for a number, got "add(x1, 1)". A traced function cannot look at ' +
        "values: write where(less(x, 0), …, …)",
    );
  });

  it("the variable of a derivative that runs outside", () => {
    const rule = "must not be the variable of a function that runs outside the traced one";
    expect(() => derivative((v) => trace((x) => mul(x, v)).evaluate([1]))(2)).toThrow(
      `mul(x): ${rule}, got "(2 + 1ε)". Make it a parameter of the traced function`,
    );
    expect(() => derivative((v) => trace(() => v, { size: 1 }).evaluate([1]))(2)).toThrow(
      "trace(f(x)): must be made of f's own parameters",
    );
    expect(() => trace((x) => trace((y) => mul(x, y)).evaluate([2]))).toThrow(rule);
  });

  it("an expression after its trace, in a function of its own or in another's", () => {
    let kept: Scalar = 0;
    trace((x) => (kept = x));
    expect(() => add(kept, 1)).toThrow("add(x): must not be used when the trace it belongs to is");
    expect(() => less(kept, 1)).toThrow("less(x): must not be used when the trace");
    expect(() => trace((x) => add(kept, x))).toThrow("add(x): must not be the variable");
    expect(() => derivative((x) => mul(kept, x))(1)).toThrow("mul(x): must not be used");
  });

  it("what is no function of numbers", () => {
    expect(() => trace(3 as unknown as () => number)).toThrow(
      "trace(f): must be a function, got 3",
    );
    expect(() => trace((() => "a") as unknown as () => number, { size: 1 })).toThrow(
      'trace(f(x)): must be a number, got "a"',
    );
    expect(() => trace((x) => x, { size: 0 })).toThrow("trace(size): must be a whole number");
    expect(() => trace((x) => x, { names: ["a", "b"], size: 1 })).toThrow(
      "trace(names): must have 1 entries, one for each parameter, got an array of 2",
    );
    expect(() => trace((x) => x, { sizes: 1 } as object)).toThrow("must be among size, names");
    expect(() => trace((x) => mul(x, "2" as unknown as number))).toThrow(DescentError);
    const hole = (x: Scalar): Scalar => (sum([x, undefined as unknown as number]), x);
    expect(() => trace(hole)).toThrow("sum(terms[1]): must be a number, got undefined");
  });
});

describe("what is frozen", () => {
  it("are the numbers that are captured, and branches on them", () => {
    const rate = { now: 2 };
    const graph = trace((x) => (rate.now > 1 ? mul(rate.now, x) : x));
    rate.now = 0;
    expect(graph.evaluate([3])).toBe(6);
  });
});

describe("sums", () => {
  const points = [
    { x: 1, y: 2 },
    { x: 2, y: 5 },
    { x: 4, y: 4 },
  ];

  it("of data stay sums, with the names of the fields", () => {
    const cost = trace((m, b) => mean(points, ({ x, y }) => square(sub(add(mul(m, x), b), y))));
    expect(String(cost)).toBe("div(sum(3 × square(sub(add(mul(m, x), b), y))), 3)");
    expect(cost.evaluate([1, 1])).toBe((0 + 4 + 1) / 3);
  });

  it("name rows that are numbers, arrays, and arrays in objects", () => {
    expect(String(trace((m) => sum([1, 2, 6], (x) => square(sub(x, m)))))).toBe(
      "sum(3 × square(sub(row, m)))",
    );
    const pairs = [
      [1, 2],
      [3, 4],
    ] as const;
    expect(String(trace((m) => sum(pairs, ([x, y]) => mul(mul(m, x), y))))).toBe(
      "sum(2 × mul(mul(m, [0]), [1]))",
    );
    const nested = [
      { size: [1, 2], at: { x: 5 } },
      { size: [3, 4], at: { x: 6 } },
    ];
    expect(
      String(trace((m) => sum(nested, (row) => mul(mul(m, row.size[1] ?? 0), row.at.x)))),
    ).toBe("sum(2 × mul(mul(m, size[1]), at.x))");
    expect(String(trace((m) => sum(points, (_row, i) => mul(m, i))))).toBe("sum(3 × mul(m, data))");
  });

  it("do not depend on what the data happen to be", () => {
    const odd = [
      { x: 0, y: 2 },
      { x: 1, y: 1 },
      { x: -0, y: NaN },
      { x: 1, y: 1 },
    ];
    const cost = trace((m) => sum(odd, ({ x, y }) => mul(add(mul(m, x), y), mul(x, y))));
    expect(String(cost)).toBe("sum(4 × mul(add(mul(m, x), y), data))");
  });

  it("leave out of the row what does not depend on it", () => {
    const graph = trace((m) => sum(points, ({ x }) => mul(sin(mul(m, 2)), x)));
    const sine = graph.nodes.find((node) => node.kind === "unary");
    expect(sine?.axes).toEqual([]);
  });

  it("are one for each structure, and say which rows they are of", () => {
    const graph = trace((m) => sum(points, ({ x, y }) => (y > 3 ? mul(m, x) : square(sub(m, x)))));
    expect(String(graph)).toBe("add(square(sub(m, 1)), sum(2 × mul(m, x)))");
    const [rolled] = graph.nodes.flatMap((node) => (node.kind === "sum" ? [node] : []));
    expect(rolled?.rows).toEqual([1, 2]);
    expect(graph.evaluate([3])).toBe(4 + 6 + 12);
  });

  it("nest", () => {
    const rows = [
      { x: [1, 2], y: 1 },
      { x: [3, 4], y: 0 },
      { x: [0, 0], y: 2 },
    ];
    const linear = (...theta: readonly Scalar[]): Scalar =>
      mean(rows, ({ x, y }) => square(sub(dot(theta, x), y)));
    const graph = trace(linear, { size: 2 });
    expect(String(graph)).toBe("div(sum(3 × square(sub(sum(2 × mul(x1…x2, x)), y))), 3)");
    expect(graph.evaluate([0.5, -1])).toBe(linear(0.5, -1));
  });

  it("of nothing, and of one term", () => {
    expect(
      trace((m) =>
        add(
          m,
          sum([], () => m),
        ),
      ).evaluate([2]),
    ).toBe(2);
    expect(String(trace((m) => sum([3], (x) => mul(m, x))))).toBe("mul(m, 3)");
  });

  it("of terms that share a long result do not take it apart", () => {
    const graph = trace((m) => {
      let long = m;
      for (let i = 0; i < 300; i++) long = sin(long);
      return sum(points, ({ x }) => mul(long, x));
    });
    expect(graph.nodes).toHaveLength(1 + 300 + 3);
  });
});

describe("plain loops", () => {
  const rosenbrock = (...x: readonly Scalar[]): Scalar => {
    let total: Scalar = 0;
    for (let i = 0; i + 1 < x.length; i++) {
      const [one, next] = [x[i] ?? NaN, x[i + 1] ?? NaN];
      const valley = mul(100, square(sub(next, square(one))));
      total = add(total, add(valley, square(sub(1, one))));
    }
    return total;
  };

  it("become sums where their terms repeat", () => {
    const graph = trace(rosenbrock, { size: 1000 });
    expect(String(graph)).toBe(
      "sum(999 × add(mul(100, square(sub(x2…x1000, square(x1…x999)))), square(sub(1, x1…x999))))",
    );
    const at = Array.from({ length: 1000 }, (_, i) => Math.sin(i));
    expect(graph.evaluate(at)).toBe(rosenbrock(...at));
  });

  it("stay as they are when they are short", () => {
    expect(trace(rosenbrock, { size: 5 }).nodes.every(({ kind }) => kind !== "sum")).toBe(true);
  });

  it("may subtract, add in front, and begin with something else", () => {
    const data = Array.from({ length: 12 }, (_, i) => i + 0.5);
    const minus = (m: Scalar): Scalar => data.reduce<Scalar>((s, x) => sub(s, mul(m, x)), 0);
    expect(String(trace(minus))).toBe("neg(sum(12 × mul(m, data)))");
    const front = (m: Scalar): Scalar => data.reduce<Scalar>((s, x) => add(mul(m, x), s), m);
    expect(String(trace(front))).toBe("add(m, sum(12 × mul(m, data)))");
    const mixed = (m: Scalar): Scalar => sub(add(minus(m), 1), front(m));
    for (const f of [minus, front, mixed])
      expect(trace(f).evaluate([1.5])).toBeCloseTo(f(1.5) as number, 12);
  });

  it("inside the terms of sums, and in one another", () => {
    const rows = Array.from({ length: 9 }, (_, i) => ({
      x: Array.from({ length: 10 }, (_, j) => Math.sin(i * j)),
      y: i,
    }));
    const inner = (theta: readonly Scalar[], x: readonly number[]): Scalar => {
      let total: Scalar = 0;
      theta.forEach((weight, j) => (total = add(total, mul(weight, x[j] ?? NaN))));
      return total;
    };
    const within = (...theta: readonly Scalar[]): Scalar =>
      mean(rows, ({ x, y }) => square(sub(inner(theta, x), y)));
    const twice = (...theta: readonly Scalar[]): Scalar => {
      let total: Scalar = 0;
      for (const { x, y } of rows) total = add(total, square(sub(inner(theta, x), y)));
      return div(total, rows.length);
    };
    const at = Array.from({ length: 10 }, (_, i) => Math.cos(i));
    for (const f of [within, twice]) {
      const graph = trace(f, { size: 10 });
      expect(graph.nodes.filter(({ kind }) => kind === "sum")).toHaveLength(2);
      expect(graph.evaluate(at)).toBeCloseTo(f(...at) as number, 12);
    }
    expect(String(trace(within, { size: 10 }))).toBe(
      "div(sum(9 × square(sub(sum(10 × mul(x1…x10, x)), y))), 9)",
    );
  });

  it("of derivatives as well", () => {
    const slope = (...x: readonly Scalar[]): Scalar =>
      derivative((h) => rosenbrock(...x.map((y) => add(y, h))))(0);
    const graph = trace(slope, { size: 50 });
    expect(graph.nodes.length).toBeLessThan(60);
    const at = Array.from({ length: 50 }, (_, i) => Math.sin(i));
    expect(graph.evaluate(at)).toBeCloseTo(slope(...at) as number, 8);
  });

  it("of 100 000 terms", () => {
    const long = trace((x) => {
      let total: Scalar = 0;
      for (let i = 0; i < 100_000; i++) total = add(total, mul(x, i));
      return total;
    });
    expect(String(long)).toBe("sum(100000 × mul(x, data))");
    expect(long.evaluate([2])).toBe(9_999_900_000);
  }, 60_000);

  it("of terms that are all different stay as they are", () => {
    const recurrent = (w: Scalar): Scalar => {
      let state: Scalar = 0;
      let total: Scalar = 0;
      for (let i = 0; i < 400; i++) {
        state = sin(add(mul(w, state), i));
        total = add(total, square(state));
      }
      return total;
    };
    expect(trace(recurrent).evaluate([0.5])).toBeCloseTo(recurrent(0.5) as number, 10);
  });
});
