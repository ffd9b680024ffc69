import { DescentError, type Engine } from "@descent/core";
import { plain, seededRandom } from "@descent/data";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import diabetes from "../../reference/diabetes.json" with { type: "json" };
import reference from "../../reference/inference.json" with { type: "json" };
import { formulaOf } from "../carry/formula.js";
import { javaScriptOf } from "../carry/java-script.js";
import { modelFrom, modelOf } from "../carry/saved-model.js";
import { sqlOf } from "../carry/sql.js";
import { fitLinearRegression } from "../fit-linear-regression.js";
import { inference } from "../inference/inference.js";
import { summary } from "../inference/summary.js";
import { leastSquares } from "../least-squares.js";
import { frequencyWeights, precisionWeights } from "../weights.js";
import { heights, weights as pounds } from "../women.fixture.js";
import {
  emptyStream,
  fitStream,
  mergeStreams,
  partialFit,
  streamFrom,
  streamInference,
  streamSummary,
  type LinearStream,
  type StreamInference,
} from "./index.js";

type Row = readonly number[];
interface Examples {
  readonly x: readonly Row[];
  readonly y: readonly number[];
}

/** Adds examples in chunks of these sizes, the last again and again. */
function inChunks(
  { x, y }: Examples,
  sizes: readonly number[],
  more: { readonly engine?: Engine } = {},
): LinearStream {
  let stream = emptyStream({ columns: x[0]?.length ?? 0 });
  for (let at = 0, k = 0; at < x.length; k++) {
    const size = sizes[k] ?? sizes.at(-1) ?? x.length;
    const part = { x: x.slice(at, at + size), y: y.slice(at, at + size) };
    stream = partialFit(stream, { ...part, ...more });
    at += size;
  }
  return stream;
}

/** Uniform columns at an offset, and targets by slopes 1, 2, … with noise. */
function examplesOf(rows: number, columns: number, offset = 0): Examples {
  const random = seededRandom(20261121);
  const grid = (): number => Math.round(random() * 1024) / 1024;
  const near = Array.from({ length: rows }, () => Array.from({ length: columns }, grid));
  return {
    x: near.map((row) => row.map((entry) => entry + offset)),
    y: near.map((row) => row.reduce((sum, entry, j) => sum + (j + 1) * entry, 3 + random())),
  };
}

/** ‖a − b‖/‖b‖. */
function apart(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((entry, j) => entry - Number(b[j]))) / Math.hypot(...b);
}

const women: Examples = { x: heights.map((height) => [height]), y: pounds };

describe("laws", () => {
  const cell = fc.integer({ min: -1000, max: 1000 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 6, maxLength: 30 });
  const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 10 });
  const split = (raw: readonly Row[]): Examples => ({
    x: raw.map(([a = 0, b = 0]) => [a, b + a / 7]),
    y: raw.map(([, , y = 0]) => y),
  });
  /** What two streams of the same examples may differ by. */
  const same = (one: LinearStream, other: LinearStream): void => {
    expect([one.rows, one.examples, one.count]).toEqual([other.rows, other.examples, other.count]);
    one.means.forEach((mean, j) => {
      const away = mean - Number(other.means[j]) + Number(one.rests[j]) - Number(other.rests[j]);
      expect(Math.abs(away)).toBeLessThan(1e-12 * 1000);
    });
    one.products.forEach((product, at) => {
      expect(Math.abs(product - Number(other.products[at]))).toBeLessThan(1e-12 * 30e6);
    });
  };

  test("in chunks of any size, the moments are those of all at once, and the line the exact one", () => {
    fc.assert(
      fc.property(rows, sizes, (raw, cut) => {
        const examples = split(raw);
        const stream = inChunks(examples, cut);
        same(stream, inChunks(examples, [raw.length]));
        const exact = leastSquares(examples.x, examples.y);
        fc.pre(exact.dependent.length === 0 && Number(exact.conditionNumber) < 100);
        const fit = fitStream(stream, { method: "cholesky" });
        expect(fit.report.converged).toBe(true);
        const size = Math.max(1, Math.abs(exact.intercept), ...exact.coefficients.map(Math.abs));
        [exact.intercept, ...exact.coefficients].forEach((param, j) => {
          expect(Math.abs(Number(fit.params[j]) - param) / size).toBeLessThan(1e-9);
        });
      }),
      { seed: 20261121 },
    );
  });

  test("merging is associative and takes any order; nothing merged in changes nothing", () => {
    fc.assert(
      fc.property(rows, sizes, (raw, cut) => {
        const { x, y } = split(raw);
        const third = Math.floor(raw.length / 3);
        const part = (from: number, to: number): LinearStream =>
          inChunks({ x: x.slice(from, to), y: y.slice(from, to) }, cut);
        const [a, b, c] = [part(0, third), part(third, 2 * third), part(2 * third, raw.length)];
        const left = mergeStreams(mergeStreams(a, b), c);
        same(left, mergeStreams(a, mergeStreams(b, c)));
        same(left, mergeStreams(mergeStreams(c, a), b));
        same(left, inChunks({ x, y }, cut));
        const empty = emptyStream({ columns: 2 });
        expect(mergeStreams(a, empty)).toEqual(a);
        expect(mergeStreams(empty, a)).toEqual(a);
      }),
      { seed: 20261121 },
    );
  });

  test("a stream that was kept as JSON goes on with the same bits", () => {
    fc.assert(
      fc.property(rows, sizes, (raw, cut) => {
        const examples = split(raw);
        const half = Math.floor(raw.length / 2);
        const stream = inChunks(
          { x: examples.x.slice(0, half), y: examples.y.slice(0, half) },
          cut,
        );
        const kept = streamFrom(JSON.parse(JSON.stringify(stream)));
        expect(kept).toEqual(stream);
        const next = { x: examples.x.slice(half), y: examples.y.slice(half), decay: 0.9 };
        expect(partialFit(kept, next)).toEqual(partialFit(stream, next));
        expect(fitStream(kept).params).toEqual(fitStream(stream).params);
      }),
      { seed: 20261121 },
    );
  });

  test("what is passed in stays as it was", () => {
    const freeze = <T extends object>(thing: T): T => {
      Object.values(thing).forEach((part: unknown) => {
        if (typeof part === "object" && part !== null) freeze(part);
      });
      return Object.freeze(thing);
    };
    const stream = freeze(partialFit(freeze(emptyStream({ names: ["height"] })), freeze(women)));
    expect(mergeStreams(stream, freeze(partialFit(stream, women))).rows).toBe(45);
    expect(fitStream(stream).data).toEqual({
      names: ["height"],
      intercept: true,
      inX: { means: [65] },
    });
  });
});

describe("columns far from zero, to 1e-9", () => {
  const near = examplesOf(300, 2);
  const exact = leastSquares(near.x, near.y);
  // Whole multiples of 2⁻¹⁰, and so exact up to 2⁴⁰ ≈ 1.1e12.
  test.each([2 ** 20, 2 ** 30, 2 ** 40].flatMap((o) => [1, 7, 300].map((size) => [o, size])))(
    "offset %d, chunks of %i",
    (offset, size) => {
      const fit = fitStream(inChunks(examplesOf(300, 2, offset), [size]));
      expect(fit.report.converged).toBe(true);
      expect(apart(fit.coefficients, exact.coefficients)).toBeLessThan(1e-9);
      const [at = NaN] = fit.predict([[offset + 0.5, offset + 0.25]]);
      const [a = NaN, b = NaN] = exact.coefficients;
      expect(Math.abs(at / (exact.intercept + 0.5 * a + 0.25 * b) - 1)).toBeLessThan(1e-9);
    },
  );

  test("streams begun at different times, merged", () => {
    const { x, y } = examplesOf(300, 2, 2 ** 40);
    const later = x.map(([a = 0, b = 0], i) => [a + i * 1000, b]);
    const parts = [0, 100, 200].map((from) =>
      inChunks({ x: later.slice(from, from + 100), y: y.slice(from, from + 100) }, [9]),
    );
    const fit = fitStream(parts.reduce((a, b) => mergeStreams(a, b)));
    const about = leastSquares(
      later.map(([a = 0, b = 0]) => [a - 2 ** 40, b - 2 ** 40]),
      y,
    );
    expect(apart(fit.coefficients, about.coefficients)).toBeLessThan(1e-9);
  });

  test("a first reading that lies far from all others", () => {
    const { x, y } = examplesOf(200, 1, 2 ** 30);
    const examples = { x: [[0], ...x], y: [3, ...y] };
    const exact = leastSquares(examples.x, examples.y);
    for (const size of [1, 50, 201]) {
      const { coefficients } = fitStream(inChunks(examples, [size]));
      expect(apart(coefficients, exact.coefficients)).toBeLessThan(1e-9);
    }
  });

  test("a middle that moves on, as what was before fades", () => {
    const { x, y } = examplesOf(400, 1, 2 ** 40);
    let stream = emptyStream({ columns: 1 });
    x.forEach(([entry = 0], i) => {
      const moved = entry + i * 2 ** 10;
      stream = partialFit(stream, { x: [moved], y: [Number(y[i])], decay: 0.9 });
    });
    const exact = leastSquares(
      x.map(([entry = 0], i) => [entry - 2 ** 40 + i * 2 ** 10]),
      y,
      { weights: precisionWeights(y.map((_, i) => 0.9 ** (399 - i))) },
    );
    expect(apart(fitStream(stream).coefficients, exact.coefficients)).toBeLessThan(1e-9);
  });
});

describe("against 50-digit arithmetic (mpmath)", () => {
  interface Known {
    readonly params: readonly string[];
    readonly standardErrors: readonly string[];
    readonly t: readonly string[];
    readonly p: readonly string[];
    readonly low: readonly string[];
    readonly df: number;
    readonly error: string;
    readonly centred: string;
    readonly uncentred: string;
  }
  const close = (value: number | null | undefined, known: string | undefined): void => {
    expect(Math.abs(Number(value) / Number(known) - 1)).toBeLessThan(1e-9);
  };
  const agrees = (stream: LinearStream, known: Known, intercept = true): void => {
    const fit = fitStream(stream, { intercept });
    const found = streamInference(fit);
    if (!found.available) throw new Error(found.reason);
    expect(found.intercept === null).toBe(!intercept);
    const all = [...(found.intercept ? [found.intercept] : []), ...found.coefficients];
    expect(all.length).toBe(known.params.length);
    all.forEach((estimate, j) => {
      close(estimate.value, known.params[j]);
      close(estimate.standardError, known.standardErrors[j]);
      close(estimate.t, known.t[j]);
      close(estimate.p, known.p[j]);
      close(estimate.interval()[0], known.low[j]);
    });
    expect(found.degreesOfFreedom).toBe(known.df);
    close(found.residualStandardError, known.error);
    close(found.rSquared.centred, known.centred);
    close(found.rSquared.uncentred, known.uncentred);
    close(fit.rSquared, intercept ? known.centred : known.uncentred);
  };
  const weighted = (weigh: typeof precisionWeights): LinearStream =>
    [0, 4, 9].reduce(
      (stream, from, k) => {
        const to = [4, 9, 15][k];
        return partialFit(stream, {
          x: heights.slice(from, to),
          y: pounds.slice(from, to),
          weights: weigh(reference.weights.slice(from, to)),
        });
      },
      emptyStream({ columns: 1 }),
    );

  test("heights and weights", () => {
    agrees(inChunks(women, [4]), reference.women);
    agrees(inChunks(women, [1]), reference.origin, false);
  });

  test("with weights, which count between chunks too", () => {
    agrees(weighted(precisionWeights), reference.precision);
    agrees(weighted(frequencyWeights), reference.frequency);
  });

  test("the diabetes data", () => {
    const { x, y } = diabetes;
    const stream = inChunks({ x, y }, [50, 1, 90]);
    const { report, coefficients, rank } = fitStream(stream);
    expect(report).toMatchObject({ method: "cholesky", converged: true, warnings: [] });
    expect(rank).toBe(11);
    expect(coefficients).toHaveLength(10);
    expect(apart(coefficients, diabetes.coefficients.map(Number))).toBeLessThan(1e-12);
    // numpy.linalg.cond of the standardised columns, computed apart.
    expect(report.conditionNumber).toBeCloseTo(21.68128223511843, 9);
    agrees(stream, reference.diabetes);
  });
});

test("predictions and F are those of all the examples at once", () => {
  for (const intercept of [true, false]) {
    const { x, y } = examplesOf(60, 3);
    const all = inference(fitLinearRegression({ x, y, intercept }));
    const found = streamInference(fitStream(inChunks({ x, y }, [7]), { intercept }));
    if (!all.available || !found.available) throw new Error("no inference");
    const [there, wanted] = [found, all].map(
      ({ predict }: Pick<StreamInference, "predict">) => predict([[0.3, 2, -1]], 0.9)[0],
    );
    const numbers = (of: typeof there): number[] =>
      of ? [of.value, of.standardError, ...of.confidence, ...of.prediction] : [];
    expect(apart(numbers(there), numbers(wanted))).toBeLessThan(1e-10);
    expect(found.overall.degreesOfFreedom).toEqual(all.overall.degreesOfFreedom);
    expect(found.overall.f / all.overall.f).toBeCloseTo(1, 9);
    expect(found.rSquared.adjusted).toBeCloseTo(all.rSquared.adjusted, 10);
  }
});

test("the table is that of all the examples at once", () => {
  const names = ["first", "second"];
  const { x, y } = examplesOf(40, 2);
  const weights = frequencyWeights(y.map((_, i) => 1 + (i % 2)));
  const stream = partialFit(emptyStream({ names }), { x, y, weights });
  const whole = summary(fitLinearRegression({ x, y, names, weights })).split("\n");
  const told = streamSummary(fitStream(stream)).split("\n");
  expect(told[0]).toBe("Linear regression by descent on moments: the mean of squaredError (MSE)");
  expect(told.slice(1, 11)).toEqual(whole.slice(1, 11));
  const few = streamSummary(fitStream(partialFit(emptyStream({ columns: 1 }), { x: [1], y: [2] })));
  expect(few).toContain("the rank is 1");
  expect(few).toContain("Warning: column 0 is constant and tells nothing");
});

test("with decay, an example of k chunks ago weighs decay to the k", () => {
  const { x, y } = examplesOf(40, 2);
  let stream = emptyStream({ columns: 2 });
  for (let at = 0; at < 40; at += 8)
    stream = partialFit(stream, { x: x.slice(at, at + 8), y: y.slice(at, at + 8), decay: 0.5 });
  const weights = precisionWeights(y.map((_, i) => 0.5 ** (4 - Math.floor(i / 8))));
  const exact = leastSquares(x, y, { weights });
  const fit = fitStream(stream);
  expect(apart(fit.params, [exact.intercept, ...exact.coefficients])).toBeLessThan(1e-10);
  expect([fit.examples, stream.count]).toEqual([40, 8 * 1.9375]);
  const found = streamInference(fit);
  expect(found.available ? "" : found.reason).toContain("by decay");
  // What has faded to nothing is gone.
  const gone = { ...stream, count: 1e-323, products: stream.products.map((p) => p * 1e-323) };
  const { x: later, y: then } = women;
  const next = partialFit(
    { ...gone, columns: 1, ...firstOf(gone) },
    { x: later, y: then, decay: 0.1 },
  );
  expect(fitStream(next).coefficients[0]).toBeCloseTo(3.45, 9);
});

/** The moments of the first column and the target alone. */
function firstOf({ means, rests, products }: LinearStream) {
  const pick = (list: readonly number[], places: readonly number[]): number[] =>
    places.map((at) => Number(list[at]));
  return {
    means: pick(means, [0, 2]),
    rests: pick(rests, [0, 2]),
    products: pick(products, [0, 3, 5]),
  };
}

describe("how the line is found, and what is said of it", () => {
  test("descent on moments where it takes few steps", () => {
    const { report } = fitStream(inChunks(examplesOf(500, 3), [64]));
    expect(report.method).toBe("descent on moments");
    expect(report.sentence).toMatch(
      /^Converged after \d+ steps: .* By the moments of 500 examples\.$/,
    );
    expect(report.warnings).toEqual([]);
    expect(report.met[0]).toMatch(/^distanceBelow/);
    expect(report.optimizer).toMatch(/^gradientDescent/);
  });

  const alike = (share: number): Examples => {
    const { x, y } = examplesOf(300, 3);
    return { x: x.map(([a = 0, b = 0, c = 0]) => [a, share * a + (1 - share) * b, c]), y };
  };

  test("Cholesky where it would take too many, or is asked for, and it says so", () => {
    const stream = inChunks(alike(0.99), [10]);
    const fit = fitStream(stream, { method: "descent on moments" });
    expect(fit.report.method).toBe("cholesky");
    expect(fit.report.sentence).toMatch(
      /^Solved by Cholesky's factors of the moments of 300 examples, as descent would need about \d+ steps, more than 10000\.$/,
    );
    expect(fit.report).toMatchObject({
      converged: true,
      steps: 0,
      criteria: [],
      optimizer: "none",
    });
    const exact = leastSquares(alike(0.99).x, alike(0.99).y);
    expect(apart(fit.coefficients, exact.coefficients)).toBeLessThan(1e-9);
    const { report } = fitStream(inChunks(women, [5]), { method: "cholesky" });
    expect(report.sentence).toBe("Solved by Cholesky's factors of the moments of 15 examples.");
    expect(report.conditionNumber).toBe(1);
  });

  test("digits that products lose are counted, and from a point on it is not called converged", () => {
    const [some, few] = [0.999, 0.999999].map((share) => {
      const examples = alike(share);
      const fit = fitStream(inChunks(examples, [11]));
      const exact = leastSquares(examples.x, examples.y);
      return { fit, digits: -Math.log10(apart(fit.coefficients, exact.coefficients)) };
    });
    const said = /leaves about (\d+) of 16 digits/;
    for (const each of [some, few]) {
      const [, digits] = said.exec(each?.fit.report.warnings.join() ?? "") ?? [];
      expect(each?.digits).toBeGreaterThan(Number(digits));
    }
    expect([some?.fit.report.converged, few?.fit.report.converged]).toEqual([true, false]);
    expect(few?.fit.report.sentence).toMatch(/^Not called converged: condition number /);
    const found = few && streamInference(few.fit);
    expect(found?.available === false && found.reason).toContain("did not converge");
  });

  test("columns that depend on others are named, and so is the rank", () => {
    const { x, y } = examplesOf(100, 2, 1);
    const twice = x.map(([a = 0, b = 0]) => [a, 2.54 * a, b, 7, a + b]);
    const names = ["inches", "cm", "age", "colour", "sum"];
    const stream = partialFit(emptyStream({ names }), { x: twice, y });
    const fit = fitStream(stream);
    expect([fit.rank, fit.dependent.length]).toEqual([3, 2]);
    expect(fit.report.converged).toBe(false);
    expect(fit.report.conditionNumber).toBeNull();
    for (const j of fit.dependent) {
      expect(fit.coefficients[j]).toBe(0);
      expect(fit.report.sentence).toContain(names[j]);
    }
    expect(fit.report.warnings).toHaveLength(2);
    expect(fit.report.warnings[0]).toBe("column colour is constant and tells nothing");
    expect(fit.report.warnings[1]).toMatch(/^the moments cannot tell columns .* from combinations/);
    const exact = leastSquares(x, y);
    const [prediction = NaN] = fit.predict(twice.slice(0, 1));
    const [a = NaN, b = NaN] = x[0] ?? [];
    const [slope = NaN, other = NaN] = exact.coefficients;
    expect(prediction).toBeCloseTo(exact.intercept + slope * a + other * b, 10);
    const found = streamInference(fit);
    expect(!found.available && found.reason).toContain("the rank is 3");
  });

  test("exact combinations of columns are found in chunks of any size, and nothing else is", () => {
    const seeds = fc.integer({ min: 1, max: 1e6 });
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(seeds, size, fc.constantFrom(0, 1, 1000), (seed, size, offset) => {
        const random = seededRandom(seed);
        const free = Array.from({ length: 60 }, () =>
          Array.from({ length: 8 }, () => random() + offset),
        );
        const more = free.map((row) => {
          const [a = NaN, b = NaN, c = NaN, d = NaN] = row;
          return [...row, a + b, c - d, row.reduce((sum, entry) => sum + entry, 0), 0.3 * a];
        });
        const y = free.map(() => random());
        expect(fitStream(inChunks({ x: free, y }, [size])).rank).toBe(9);
        const fit = fitStream(inChunks({ x: more, y }, [size]));
        expect([fit.rank, fit.dependent.length]).toEqual([9, 4]);
        const exact = leastSquares(free, y);
        const [row = []] = free;
        const there = exact.coefficients.reduce(
          (sum, slope, j) => sum + slope * Number(row[j]),
          exact.intercept,
        );
        expect(Math.abs(Number(fit.predict(more.slice(0, 1))[0]) - there)).toBeLessThan(1e-9);
      }),
      { seed: 20261121 },
    );
  });

  test("a column as far away as its digits reach cannot be told from a constant", () => {
    const x = women.x.map(([height = 0], i) => [height, 1e15 + (i % 3)]);
    const fit = fitStream(inChunks({ x, y: pounds }, [5]));
    expect(fit.dependent).toEqual([1]);
    expect(fit.coefficients[0]).toBeCloseTo(3.45, 9);
  });

  test("nor can one whose squares vanish, and it is not called constant", () => {
    const x = women.x.map(([height = 0]) => [1e-150 * height]);
    const { report, dependent } = fitStream(inChunks({ x, y: pounds }, [5]));
    expect([report.converged, dependent]).toEqual([false, [0]]);
    expect(report.warnings.join()).not.toContain("constant");
  });

  test("few examples, targets that are all the same, a line that meets them all", () => {
    const one = fitStream(partialFit(emptyStream({ columns: 2 }), { x: [[1, 2]], y: [5] }));
    expect([one.params, one.rSquared, one.cost, one.rank]).toEqual([[5, 0, 0], 1, 0, 1]);
    expect(one.report.warnings).toContain(
      "3 parameters for 1 example: infinitely many lines fit equally well",
    );
    const still = fitStream(inChunks({ x: women.x, y: pounds.map(() => 4) }, [2]));
    expect([still.params, still.rSquared]).toEqual([[4, 0], 1]);
    expect(still.report.warnings).toEqual(["the targets are constant: R² has nothing to explain"]);
    const two = fitStream(inChunks({ x: [[1], [2]], y: [3, 5] }, [1]));
    const none = streamInference(two);
    expect(!none.available && none.reason).toContain("no degrees of freedom");
    const exact = fitStream(inChunks({ x: women.x, y: heights.map((h) => 2 * h - 1) }, [4]));
    expect(exact.coefficients[0]).toBeCloseTo(2, 12);
    const nothing = streamInference(exact);
    expect(!nothing.available && nothing.reason).toContain("too near to the rounding");
  });
});

test("an engine that is passed in goes through the rows", () => {
  const engine = plain();
  const products = vi.fn(engine.products);
  const stream = inChunks(women, [5], { engine: { ...engine, products } });
  expect(products).toHaveBeenCalledTimes(3);
  expect(stream).toEqual(inChunks(women, [5]));
});

test("rows of weight 0 count as rows and not as examples", () => {
  const stream = partialFit(emptyStream({ columns: 1 }), {
    x: [1, 2, 3, 99],
    y: [3, 5, 7, 1e6],
    weights: precisionWeights([1, 1, 1, 0]),
  });
  expect([stream.rows, stream.examples, stream.count]).toEqual([4, 3, 3]);
  expect(fitStream(stream).coefficients[0]).toBeCloseTo(2, 12);
});

test("a row of weight 0 that lies far away costs no digits", () => {
  const { x, y } = examplesOf(50, 2);
  const exact = leastSquares(x, y);
  const stream = partialFit(emptyStream({ columns: 2 }), {
    x: [...x, [1e12, -1e12]],
    y: [...y, 1e12],
    weights: precisionWeights([...y.map(() => 1), 0]),
  });
  expect(apart(fitStream(stream).coefficients, exact.coefficients)).toBeLessThan(1e-9);
});

test("a line of a stream is kept and printed like any other", () => {
  const stream = partialFit(emptyStream({ names: ["dose"] }), { x: [1, 3], y: [3, 7] });
  const model = modelOf(fitStream(stream));
  expect(modelFrom(JSON.parse(JSON.stringify(model))).predict([5])[0]).toBeCloseTo(11, 12);
  const rounded = { ...model, atCenter: 5, coefficients: [2] };
  expect(model.atCenter).toBeCloseTo(5, 12);
  expect(formulaOf(model)).toBe("ŷ = 1 + 2 · dose");
  expect(javaScriptOf(rounded)).toBe("([dose]) => 5 + 2 * (dose - 2)");
  expect(sqlOf(rounded)).toBe('5e+0 + 2e+0 * ("dose" - 2e+0)');
  const unnamed = fitStream(inChunks(women, [15]), { intercept: false });
  expect(modelOf(unnamed).names).toEqual(["x0"]);
  expect(modelFrom(modelOf(unnamed)).predict([100])[0]).toBeCloseTo(210.95122142801, 9);
});

describe("what is wrong is refused", () => {
  const begun = inChunks(women, [15]);
  const two = partialFit(emptyStream({ columns: 2 }), { x: [[1, 2]], y: [3] });
  const kept = (change: object): (() => unknown) => {
    return () => streamFrom({ ...(JSON.parse(JSON.stringify(begun)) as object), ...change });
  };

  test.each<[string, () => unknown]>([
    [
      "partialFit(x): must be a finite number, got NaN at row 1, column 0. Row 16 of the stream",
      () => partialFit(begun, { x: [70, NaN], y: [1, 2] }),
    ],
    [
      "partialFit(x): must be a finite number, got NaN at row 0, column 1",
      () => partialFit(emptyStream({ columns: 2 }), { x: [[1, NaN]], y: [1] }),
    ],
    [
      "partialFit(x): must have 2 entries, like row 0, got 1 at row 1. Row 2 of the stream",
      () => partialFit(two, { x: [[1, 2], [3]], y: [1, 2] }),
    ],
    [
      "partialFit(y): must be a finite number, got Infinity at row 0, column 0. Row 15 of the stream",
      () => partialFit(begun, { x: Float64Array.of(70), y: Float64Array.of(Infinity) }),
    ],
    [
      "streamInference(fit): must be by fitStream",
      () => streamInference(fitLinearRegression({ x: [1, 2], y: [1, 2] }) as never),
    ],
    ["streamSummary(fit): must be by fitStream", () => streamSummary({} as never)],
    ["partialFit(x): must have at least one row, got 0", () => partialFit(begun, { x: [], y: [] })],
    [
      "partialFit(y): must be one column of 2 entries",
      () => partialFit(begun, { x: [1, 2], y: [1] }),
    ],
    [
      "partialFit(x): must have 2 columns, got 1. A one-dimensional array is one column",
      () => partialFit(two, { x: [1, 2], y: [1, 2] }),
    ],
    [
      "partialFit(decay): must be above 0 and at most 1, got 0",
      () => partialFit(begun, { x: [1], y: [1], decay: 0 }),
    ],
    [
      "partialFit(options): must be among x, y, weights, decay, engine",
      () => partialFit(begun, { x: [1], y: [1], weight: 1 } as never),
    ],
    [
      "partialFit(weights): must be by precisionWeights or frequencyWeights",
      () => partialFit(begun, { x: [1], y: [1], weights: [1] as never }),
    ],
    [
      "partialFit(weights): must be 2 numbers, got 1",
      () => partialFit(begun, { x: [1, 2], y: [1, 2], weights: precisionWeights([1]) }),
    ],
    [
      "partialFit(engine): must be an engine, such as simd()",
      () => partialFit(begun, { x: [1], y: [1], engine: {} as never }),
    ],
    [
      'partialFit(weights): must be precision, as before, got "frequency"',
      () => {
        const weighed = { x: [1], y: [1], weights: precisionWeights([2]) };
        return partialFit(partialFit(begun, weighed), {
          ...weighed,
          weights: frequencyWeights([2]),
        });
      },
    ],
    [
      "partialFit(x): must have finite products with one another and y",
      () => partialFit(begun, { x: [1e200, -1e200], y: [1, 2] }),
    ],
    [
      "partialFit(x): must have finite products together",
      () => partialFit(begun, { x: [1e200], y: [1] }),
    ],
    [
      "partialFit(x): must have differences whose squares are above 0, got 1e-170 at row 1",
      () => partialFit(emptyStream({ columns: 1 }), { x: [1e-170, 2e-170], y: [1, 2] }),
    ],
    [
      "partialFit(y): must have differences whose squares are above 0, got 1e-170 at row 1",
      () => partialFit(emptyStream({ columns: 1 }), { x: [1, 2], y: [1e-170, 2e-170] }),
    ],
    [
      "partialFit(x): must have differences whose squares are above 0, got 1e-170",
      () => inChunks({ x: [[1e-170], [2e-170]], y: [1, 2] }, [1]),
    ],
    ["mergeStreams(other): must have 1 columns, got 2", () => mergeStreams(begun, two)],
    [
      "mergeStreams(other.names): must be those of the first",
      () => mergeStreams(begun, emptyStream({ names: ["height"] })),
    ],
    ["mergeStreams(one): must be a stream, by emptyStream", () => mergeStreams(null as never, two)],
    [
      "mergeStreams(other.weighting): must be frequency, as before",
      () =>
        mergeStreams(
          ...(([frequencyWeights, precisionWeights] as const).map((weigh) =>
            partialFit(begun, { x: [1], y: [1], weights: weigh([2]) }),
          ) as [LinearStream, LinearStream]),
        ),
    ],
    [
      "fitStream(stream): must have at least one example",
      () => fitStream(emptyStream({ columns: 1 })),
    ],
    ["fitStream(method): must be descent", () => fitStream(begun, { method: "qr" as never })],
    [
      "fitStream(intercept): must be true or false",
      () => fitStream(begun, { intercept: 1 as never }),
    ],
    ["fitStream(options): must be among", () => fitStream(begun, { ridge: 1 } as never)],
    ["emptyStream(columns): must be given, or names", () => emptyStream({})],
    ["emptyStream(columns): must be a whole number", () => emptyStream({ columns: 0 })],
    [
      "emptyStream(names): must be 2 different names",
      () => emptyStream({ columns: 2, names: ["a"] }),
    ],
    ["emptyStream(options): must be among columns, names", () => emptyStream({ rows: 1 } as never)],
    ["streamFrom(json): must be a stream", () => streamFrom("text")],
    ["streamFrom(json.format): must be", kept({ format: "descent-linear-model" })],
    ["streamFrom(json.version): must be 1", kept({ version: 2 })],
    ["streamFrom(options): must be among", kept({ more: 2 })],
    ["streamFrom(json.columns): must be a whole", kept({ columns: "1" })],
    ["streamFrom(names): must be 1 different names", kept({ names: ["a", "b"] })],
    ["streamFrom(json.weighting): must be precision", kept({ weighting: "some" })],
    ["streamFrom(json.decayed): must be true or false", kept({ decayed: null })],
    ["streamFrom(json.count): must be a finite number, got null", kept({ count: null })],
    ["streamFrom(json.count): must be positive", kept({ count: 0 })],
    ["streamFrom(json.means): must be a list of 2 numbers", kept({ means: [1] })],
    ["streamFrom(json.rests): must be a list of 2 numbers", kept({ rests: undefined })],
    ["streamFrom(json.products[1]): must be a finite number", kept({ products: [1, null, 2] })],
  ])("%s", (message, call) => {
    expect(call).toThrow(DescentError);
    expect(call).toThrow(message);
  });
});
