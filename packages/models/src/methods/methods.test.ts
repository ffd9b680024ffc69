import { DescentError, type Engine } from "@descent/core";
import { plain } from "@descent/data";
import {
  halfSquaredError,
  huberLoss,
  logCoshLoss,
  quantileLoss,
  squaredError,
} from "@descent/losses";
import { expect, test, vi } from "vitest";
import diabetes from "../../reference/diabetes.json" with { type: "json" };
import { fitLinearRegression, fitLinearRegressionAsync, type Method } from "../fast/index.js";
import { fitLinearRegression as fitByMinimize } from "../fit-linear-regression.js";
import { inference } from "../inference/inference.js";
import { summary } from "../inference/summary.js";
import { leastSquares } from "../least-squares.js";
import { frequencyWeights, precisionWeights } from "../weights.js";
import { engineFit } from "./engine-fit.js";
import { checkEngineOptions } from "./engine-options.js";
import { flatExamples } from "./examples.fixture.js";
import { finish, inTurns, type Work } from "./work.js";

const methods: readonly Method[] = [
  "descent",
  "descent on moments",
  "sketch-preconditioned descent",
  "qr",
];

/** ‖a − b‖/‖b‖. */
function apart(a: readonly number[], b: readonly number[]): number {
  const norm = (entries: readonly number[]): number => Math.hypot(...entries);
  return norm(a.map((entry, j) => entry - Number(b[j]))) / norm(b);
}

/** 1 − RSS/TSS. */
function rSquaredByHand(predictions: readonly number[], y: Float64Array): number {
  const mean = y.reduce((sum, target) => sum + target, 0) / y.length;
  const total = y.reduce((sum, target) => sum + (target - mean) ** 2, 0);
  const rest = y.reduce((sum, target, i) => sum + (target - Number(predictions[i])) ** 2, 0);
  return 1 - rest / total;
}

test.each(
  methods.flatMap((method) =>
    (
      [
        [40, 1, 0],
        [500, 4, 0.3],
        [2000, 12, 0.1],
        [3200, 25, 0],
      ] as const
    ).map((of) => [method, ...of] as const),
  ),
)("%s of %i × %i, alike by %d, comes to the exact line", (method, rows, width, alike) => {
  const { x, y } = flatExamples(rows, width, { alike });
  const exact = leastSquares(x, y);
  const fit = fitLinearRegression({ x, y, method });
  expect(fit.report.method).toBe(method);
  expect(fit.report.converged).toBe(true);
  expect(apart(fit.coefficients, exact.coefficients)).toBeLessThan(1e-7);
  expect(apart(fit.params, [exact.intercept, ...exact.coefficients])).toBeLessThan(1e-7);
  expect(fit.distanceToExact).toBeLessThan(1e-7);
  expect(fit.rSquared).toBeCloseTo(rSquaredByHand(fit.predict(x), y), 12);
});

test.each(methods)("%s through the origin, and with weights", (method) => {
  const { x, y } = flatExamples(600, 3);
  const times = Array.from(y, (_, i) => i % 4);
  const rows = times.flatMap((count, i) => new Array<number>(count).fill(i));
  const repeated = {
    x: rows.map((i) => Array.from(x.values.subarray(3 * i, 3 * i + 3))),
    y: rows.map((i) => Number(y[i])),
  };
  for (const intercept of [true, false]) {
    const exact = leastSquares(repeated.x, repeated.y, { intercept });
    for (const weigh of [frequencyWeights, precisionWeights]) {
      const fit = fitLinearRegression({ x, y, intercept, method, weights: weigh(times) });
      expect(apart(fit.coefficients, exact.coefficients)).toBeLessThan(1e-7);
      expect(fit.intercept === 0).toBe(!intercept);
      const whole = fitByMinimize({ x, y, intercept, weights: weigh(times) });
      expect(fit.cost).toBeCloseTo(whole.cost, 9);
      expect(fit.rSquared).toBeCloseTo(whole.rSquared, 9);
      expect(fit.report.rSquaredKind).toBe(whole.report.rSquaredKind);
    }
  }
});

test.each(methods)("%s of columns far from zero, to 1e-9", (method) => {
  const near = flatExamples(300, 2, { offset: 2 ** -40 });
  for (const offset of [2 ** 20, 2 ** 30, 2 ** 40]) {
    const { x, y } = flatExamples(300, 2, { offset });
    // The entries are whole multiples of 2⁻¹⁰, and so exact up to 2⁴⁰ ≈ 1.1e12.
    const exact = leastSquares({ ...x, values: x.values.map((entry) => entry - offset) }, near.y);
    const fit = fitLinearRegression({ x, y, method });
    expect(apart(fit.coefficients, exact.coefficients)).toBeLessThan(1e-9);
    const [at = NaN] = fit.predict([[offset + 0.5, offset + 0.25]]);
    const there =
      exact.intercept + 0.5 * Number(exact.coefficients[0]) + 0.25 * Number(exact.coefficients[1]);
    expect(Math.abs(at / there - 1)).toBeLessThan(1e-9);
  }
});

test("the diabetes data, against 50-digit arithmetic", () => {
  const fit = fitLinearRegression({ x: diabetes.x, y: diabetes.y });
  fit.coefficients.forEach((coefficient, j) => {
    expect(Math.abs(coefficient / Number(diabetes.coefficients[j]) - 1)).toBeLessThan(1e-11);
  });
  expect(Math.abs(fit.intercept / Number(diabetes.intercept) - 1)).toBeLessThan(1e-11);
});

test("a polynomial of degree 5 whose coefficients are 1, condition number 1600 (Wampler, 1970)", () => {
  const x = Array.from({ length: 21 }, (_, i) => [1, 2, 3, 4, 5].map((power) => i ** power));
  const y = x.map((powers) => powers.reduce((sum, power) => sum + power, 1));
  for (const method of [undefined, "qr"] as const) {
    const fit = fitLinearRegression({ x, y, ...(method && { method }) });
    for (const param of fit.params) expect(Math.abs(param - 1)).toBeLessThan(10 ** -8.9);
    expect(fit.report.conditionNumber).toBeCloseTo(1634, -1);
  }
});

test("the more alike columns are, the fewer ways are left", () => {
  const kinds = [0, 0.9, 0.99999999].map((alike) => {
    const { x, y } = flatExamples(2000, 3, { alike });
    const fit = fitLinearRegression({ x, y });
    expect(fit.distanceToExact).toBeLessThan(1e-8);
    return [fit.report.method, fit.report.sentence.replace(/^Converged.*?\. /, "")];
  });
  expect(kinds[0]).toEqual(["descent on moments", "By the moments of 2000 examples."]);
  expect(kinds[1]?.[0]).toBe("sketch-preconditioned descent");
  expect(kinds[1]?.[1]).toMatch(
    /^Preconditioned by all rows, so that the first step is Newton's, as descent would need about \d+ steps\.$/,
  );
  expect(kinds[2]).toEqual(["qr", "Solved by QR, as columns depend on one another, to rounding."]);
});

test("where moments magnify rounding, gradients of the examples take it out", () => {
  const { x, y } = flatExamples(1000, 2, { alike: 0.9 });
  const exact = leastSquaresParams(x, y);
  const fit = fitLinearRegression({ x, y });
  expect(fit.report.sentence).toMatch(
    /By the moments of 1000 examples, and (a gradient|2 gradients) to take out rounding\.$/,
  );
  expect(apart(fit.params, exact)).toBeLessThan(1e-14);
  // With gradients of something else it stays where the moments led.
  const engine = plain();
  const squares: Engine["squares"] = () => ({ value: 1, sums: [1, 1, 1] });
  const wrong = fitLinearRegression({ x, y, engine: { ...engine, squares } });
  expect(wrong.report.sentence).toMatch(/By the moments of 1000 examples\.$/);
  expect(apart(wrong.params, exact)).toBeLessThan(1e-11);
});

test.each(methods)("%s knows the condition number of the standardised columns", (method) => {
  const { x, y } = flatExamples(300, 3, { alike: 0.5 });
  const { conditionNumber } = leastSquares(x, y);
  const { report } = fitLinearRegression({ x, y, method });
  expect(Number(report.conditionNumber) / Number(conditionNumber)).toBeCloseTo(1, 9);
});

test("descent that would take too many steps is QR, and says so", () => {
  const { x, y } = flatExamples(500, 3, { alike: 0.99 });
  for (const method of ["descent", "descent on moments"] as const) {
    const { report } = fitLinearRegression({ x, y, method });
    expect(report.method).toBe("qr");
    expect(report.sentence).toMatch(
      /^Solved by QR, as descent would need about \d+ steps, more than 10000\.$/,
    );
    expect(report).toMatchObject({ converged: true, steps: 0, optimizer: "none", criteria: [] });
  }
});

test("columns that are the same, constant or too many are named as ever", () => {
  const { x, y } = flatExamples(100, 1);
  const twice = Array.from(y, (_, i) => [Number(x.values[i]), Number(x.values[i]), 7]);
  const same = fitLinearRegression({ x: twice, y });
  expect(same.report.method).toBe("qr");
  expect(same.report.conditionNumber).toBeNull();
  expect(same.distanceToExact).toBeLessThan(1e-9);
  expect(same.report.warnings).toEqual(fitByMinimize({ x: twice, y }).report.warnings);

  const constant = { x: twice.map(([first = 0]) => [first, 7]), y, names: ["size", "colour"] };
  const fit = fitLinearRegression(constant);
  expect(fit.report).toMatchObject({ method: "descent on moments", conditionNumber: null });
  expect(fit.coefficients[1]).toBe(0);
  expect(fit.report.warnings).toEqual(["column colour is constant and tells nothing"]);
  expect(fit.report.warnings).toEqual(fitByMinimize(constant).report.warnings);

  const wide = flatExamples(5, 9);
  const few = fitLinearRegression(wide);
  expect(few.report.method).toBe("qr");
  expect(few.rSquared).toBeCloseTo(1, 9);
  expect(few.report.warnings.join()).toContain("10 parameters for 5 examples");

  const still = fitLinearRegression({ x, y: y.map(() => 4) });
  expect(still.params).toEqual([4, 0]);
  expect(still.rSquared).toBe(1);
  expect(still.report.warnings).toEqual(["the targets are constant: R² has nothing to explain"]);
});

test("numbers whose squares are too small to count", () => {
  const { x, y } = flatExamples(200, 2);
  const tiny = { ...x, values: x.values.map((entry) => entry * 1e-200) };
  const exact = leastSquares(x, y);
  const fit = fitLinearRegression({ x: tiny, y });
  expect(fit.report.method).toBe("qr");
  expect(
    apart(
      fit.coefficients.map((slope) => slope * 1e-200),
      exact.coefficients,
    ),
  ).toBeLessThan(1e-12);
});

test("very many columns are sketched, however rows are ordered", () => {
  const { x, y } = flatExamples(14_000, 70);
  const order = Array.from(y.keys()).sort((a, b) => Number(y[a]) - Number(y[b]));
  const sorted = {
    x: {
      ...x,
      values: Float64Array.from(x.values, (_, at) =>
        Number(x.values[Number(order[Math.floor(at / 70)]) * 70 + (at % 70)]),
      ),
    },
    y: Float64Array.from(order, (row) => Number(y[row])),
  };
  const whole = fitLinearRegression({ x, y, method: "descent on moments" });
  for (const examples of [{ x, y }, sorted]) {
    const fit = fitLinearRegression(examples);
    expect(fit.report.method).toBe("sketch-preconditioned descent");
    expect(fit.report.sentence).toContain("Preconditioned by 3600 of 14000 rows.");
    expect(apart(fit.coefficients, whole.coefficients)).toBeLessThan(1e-7);
    // Of 3600 rows, and so about that of all.
    const ratio = Number(fit.report.conditionNumber) / Number(whole.report.conditionNumber);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.3);
  }
});

test("what a sketch misses is noticed: a loud row, and a column that few rows have", () => {
  const method = "sketch-preconditioned descent";
  const loud = flatExamples(20_000, 2);
  loud.x.values[2 * 777] = 1e5;
  const rare = flatExamples(20_000, 2);
  rare.x.values.forEach((_, at) => {
    if (at % 2 === 1) rare.x.values[at] = at === 2 * 777 + 1 ? 1 : 0;
  });
  for (const { x, y } of [loud, rare]) {
    const fit = fitLinearRegression({ x, y, method });
    expect(fit.report.sentence).toContain("Preconditioned by all rows");
    expect(apart(fit.params, leastSquaresParams(x, y))).toBeLessThan(1e-8);
  }
});

function leastSquaresParams(
  x: Parameters<typeof leastSquares>[0],
  y: Float64Array,
): readonly number[] {
  const { intercept, coefficients } = leastSquares(x, y);
  return [intercept, ...coefficients];
}

test("rows of weight zero that lie far off the others do not cost the digits of the others", () => {
  const { x, y } = flatExamples(4000, 1);
  const rest = Array.from(y.keys()).filter((i) => i % 4 > 0);
  const exact = leastSquares(
    rest.map((i) => Number(x.values[i])),
    rest.map((i) => Number(y[i])),
  );
  // The middle is looked for among a fourth of the rows: these.
  const moved = x.values.map((entry, i) => (i % 4 === 0 ? 1e9 : entry));
  const weights = precisionWeights(Array.from(y, (_, i) => Math.sign(i % 4)));
  const fit = fitLinearRegression({ x: moved, y, weights });
  expect(fit.report.method).toBe("descent on moments");
  expect(apart(fit.params, [exact.intercept, ...exact.coefficients])).toBeLessThan(1e-12);
});

test.each([huberLoss(0.3), logCoshLoss])("by $name it is where minimize comes to", (loss) => {
  const { x, y } = flatExamples(400, 3);
  y.forEach((_, i) => (y[i] = Number(y[i]) + (i % 50 === 0 ? 20 : 0)));
  const there = fitByMinimize({ x, y, loss });
  for (const method of [undefined, "descent"] as const) {
    const fit = fitLinearRegression({ x, y, loss, ...(method && { method }) });
    expect(fit.report.converged).toBe(true);
    expect(fit.report.method).toBe(method ?? "sketch-preconditioned descent");
    expect(apart(fit.params, there.params)).toBeLessThan(1e-6);
    expect(fit.cost).toBeCloseTo(there.cost, 9);
  }
});

test("weights count by another loss, too", () => {
  const { x, y } = flatExamples(200, 1);
  const times = Array.from(y, (_, i) => i % 3);
  const rows = times.flatMap((count, i) => new Array<number>(count).fill(i));
  const loss = huberLoss(0.1);
  const counted = fitLinearRegression({ x, y, loss, weights: frequencyWeights(times) });
  const repeated = fitLinearRegression({
    x: rows.map((i) => Number(x.values[i])),
    y: rows.map((i) => Number(y[i])),
    loss,
  });
  expect(apart(counted.params, repeated.params)).toBeLessThan(1e-7);
  expect(counted.cost).toBeCloseTo(repeated.cost, 12);
});

test("another loss of columns that depend on one another: one of the lines, or no convergence", () => {
  const { x, y } = flatExamples(100, 1);
  const twice = Array.from(y, (_, i) => [Number(x.values[i]), Number(x.values[i])]);
  const loss = huberLoss(0.3);
  const fit = fitLinearRegression({ x: twice, y, loss });
  const single = fitLinearRegression({ x, y, loss });
  expect(fit.report.method).toBe("descent");
  expect(fit.report.sentence).toContain("Columns depend on one another.");
  const sum = Number(fit.coefficients[0]) + Number(fit.coefficients[1]);
  expect(sum).toBeCloseTo(Number(single.coefficients[0]), 6);
});

test("half the squared error has the same line, half the cost and twice the rate", () => {
  const { x, y } = flatExamples(100, 2);
  for (const method of methods) {
    const [whole, half] = [squaredError, halfSquaredError].map((loss) =>
      fitLinearRegression({ x, y, loss, method }),
    );
    expect(apart(half?.params ?? [], whole?.params ?? [])).toBeLessThan(1e-12);
    expect(Number(half?.cost) * 2).toBeCloseTo(Number(whole?.cost), 12);
    if (method !== "qr")
      expect(half?.report.learningRate).toBe(2 * Number(whole?.report.learningRate));
  }
});

test("descent that cannot come to an end says how far it is", () => {
  const { x, y } = flatExamples(200, 2, { alike: 0.999 });
  const { report } = fitLinearRegression({ x, y, loss: logCoshLoss, method: "descent" });
  expect(report.converged).toBe(false);
  expect(report.met).toEqual(["maxSteps(10000)"]);
  expect(report.sentence).toMatch(
    /^Stopped after 10000 steps without converging: about \S+ of the parameters' size from the minimum, not 1e-10\.$/,
  );
});

test("targets so far from zero that predictions are rounded have their inference", () => {
  const { x, y } = flatExamples(60, 2);
  const [at, near] = [1e12, 0].map((level) =>
    inference(fitLinearRegression({ x, y: y.map((target) => target + level) })),
  );
  if (at?.available !== true || near?.available !== true) throw new Error("no inference");
  at.coefficients.forEach(({ standardError }, j) => {
    expect(standardError / Number(near.coefficients[j]?.standardError)).toBeCloseTo(1, 2);
  });
});

test("what squares cannot tell is said as it is", () => {
  const { x, y } = flatExamples(60, 2);
  const tiny = { ...x, values: x.values.map((entry) => entry * 1e-150) };
  const { report, distanceToExact } = fitLinearRegression({ x: tiny, y });
  expect(report.sentence).toBe("Solved by QR, as squares are lost in rounding.");
  expect(distanceToExact).toBeLessThan(1e-12);
  const low = fitLinearRegression({ x, y: y.map((target) => target * 1e-200) });
  expect(low.report.method).toBe("qr");
  expect(low.distanceToExact).toBeLessThan(1e-12);
  const same = fitLinearRegression({ x, y: y.map(() => -5) });
  expect([same.report.method, same.rSquared]).toEqual(["descent on moments", 1]);
  const few = fitLinearRegression({ x: [[1, 2, 3]], y: [5] });
  expect(few.report.warnings).toContain(
    "4 parameters for 1 example: infinitely many lines fit equally well",
  );
  expect(few.report.sentence).toMatch(/By the moments of 1 example\.$/);
});

test("descent on squares goes on to the last digits, and columns that cost digits are named", () => {
  // Numbers hold these exactly; the coefficients of 1 and of the square are small beside the targets.
  const exact = [2 ** -10, 1, -(2 ** -12)];
  const at = Array.from({ length: 21 }, (_, i) => i);
  const y = at.map((t) => Number(exact[0]) + t + Number(exact[2]) * t * t);
  const given = { x: at.map((t) => [t, t * t]), y };
  for (const method of ["descent", "descent on moments"] as const) {
    const { params, report } = fitLinearRegression({ ...given, method });
    expect(report.method).toBe(method);
    expect(report.sentence).toMatch(
      /(Then|, and) (a gradient|\d+ gradients) to take out rounding\.$/,
    );
    params.forEach((param, j) => {
      expect(Math.abs(param / Number(exact[j]) - 1)).toBeLessThan(1e-11);
    });
    expect(report.warnings).toEqual([]);
  }
  const powers = at.map((t) => Array.from({ length: 8 }, (_, k) => (t / 8 - 9) ** (k + 1)));
  const near = fitLinearRegression({ x: powers, y });
  expect(near.report.method).toBe("qr");
  expect(near.report.warnings.join()).toMatch(/^condition number \d+: \d+ of 16 digits/);
});

test("engines whose gradients are of something else are not believed", () => {
  const { x, y } = flatExamples(2000, 2, { alike: 0.99 });
  const engine = plain();
  const squares: Engine["squares"] = (data, params, range) => {
    const { value, sums } = engine.squares(data, params, range);
    return { value, sums: sums.map((sum) => -3 * sum) };
  };
  // Descent on these goes up, and so the line is by QR, which asks for no gradient.
  const fit = fitLinearRegression({ x, y, engine: { ...engine, squares } });
  expect(fit.report.method).toBe("qr");
  expect(fit.distanceToExact).toBeLessThan(1e-9);
  const { report } = fitLinearRegression({
    ...flatExamples(200, 2),
    method: "descent",
    engine: { ...engine, squares },
  });
  expect(report.converged).toBe(false);
  expect(report.sentence).toContain("without converging: the steps do not become shorter.");
});

test("the engine is named, and a fit serves what looks at fits", () => {
  const { x, y } = flatExamples(60, 2);
  const engine: Engine = { ...plain(), name: "an engine of one's own" };
  const fit = fitLinearRegression({ x, y, engine });
  expect(fit.report.engine).toBe("an engine of one's own");
  expect(fit.report).toBe(fit.report);
  expect(fit.report.met).toEqual([fit.report.criteria[0]?.name]);
  const other = fitByMinimize({ x, y });
  expect(other.report.engine).toBe("plain");
  const [one, two] = [inference(fit), inference(other)];
  expect(one.available && two.available).toBe(true);
  if (one.available && two.available)
    expect(one.intercept?.standardError).toBeCloseTo(Number(two.intercept?.standardError), 9);
  expect(summary(fit)).toContain("Linear regression by descent on moments");
  expect(fit.data.features.rows).toBe(60);
  expect(fit.exact.rank).toBe(3);
});

test.each(methods)("%s finds the entry that is no finite number", (method) => {
  for (const bad of [NaN, Infinity]) {
    for (const row of [0, 999, 7777]) {
      const one = flatExamples(8000, 3);
      one.x.values[3 * row + 2] = bad;
      const rule = `fitLinearRegression(x): must be a finite number, got ${bad} at row ${row}, column 2`;
      expect(() => fitLinearRegression({ ...one, method })).toThrow(rule);
      const other = flatExamples(8000, 3);
      other.y[row] = bad;
      const place = `fitLinearRegression(y): must be a finite number, got ${bad} at row ${row}`;
      expect(() => fitLinearRegression({ ...other, method })).toThrow(place);
    }
  }
});

test("what does not fit together is refused at once", () => {
  const { x, y } = flatExamples(10, 2);
  const fit = (options: object): unknown => fitLinearRegression({ x, y, ...options });
  expect(() => fit({ y: y.subarray(1) })).toThrow("(y): must be one column of 10 entries");
  expect(() => fit({ x: { ...x, width: 3 } })).toThrow("must have a multiple of 3 entries, got 20");
  expect(() => fit({ x: { ...x, columns: 2 } })).toThrow("must be among");
  expect(() => fit({ x: [[1], [2, 3]] })).toThrow("must have 1 entries, like row 0");
  expect(() => fit({ names: ["a", "a"] })).toThrow("must be 2 different names");
  expect(() => fit({ weights: precisionWeights([1]) })).toThrow("must be 10 numbers");
  expect(() => fit({ method: "newton" })).toThrow("(method): must be among descent, descent on");
  expect(() => fit({ engine: "simd" })).toThrow("(engine): must be an engine, such as simd()");
  expect(() => fit({ loss: quantileLoss(0.5) })).toThrow("must be of bounded curvature");
  expect(() => fit({ loss: huberLoss(1), method: "qr" })).toThrow("(method): must be one");
  expect(() => fit({ optimiser: 1 })).toThrow("(options): must be among x, y");
  expect(() => fit({ learningRate: 1 })).toThrow(
    "(learningRate): must not be given here, got 1. fitLinearRegression of @descent/models takes it",
  );
  expect(() => fit({ x: { ...x, values: x.values.map((entry) => entry * 1e200) } })).toThrow(
    "must have finite products",
  );
  const engine = { engine: plain() } as object;
  expect(() => fitByMinimize({ x, y, ...engine })).toThrow("@descent/models/fast");
});

test("an engine that breaks down anywhere breaks the fit, and nothing else", () => {
  const { x, y } = flatExamples(4000, 3);
  let calls = 0;
  const failing = (at: number): Engine => {
    const engine = plain();
    const counted = <Args extends unknown[], Result>(f: (...args: Args) => Result) => {
      return (...args: Args): Result => {
        if (++calls === at) throw new Error("out of order");
        return f(...args);
      };
    };
    return { ...engine, squares: counted(engine.squares), products: counted(engine.products) };
  };
  for (const method of methods.slice(0, 3)) {
    calls = 0;
    const whole = fitLinearRegression({ x, y, method, engine: failing(Infinity) });
    const count = calls;
    expect(count).toBeGreaterThan(0);
    for (let at = 1; at <= Math.min(count, 5); at++) {
      calls = 0;
      expect(() => fitLinearRegression({ x, y, method, engine: failing(at) })).toThrow("out of");
    }
    expect(fitLinearRegression({ x, y, method }).params).toEqual(whole.params);
  }
});

test("nothing is written to, and the same examples give the same bits", () => {
  const { x, y } = flatExamples(9000, 2);
  const [values, targets] = [x.values.slice(), y.slice()];
  for (const method of methods) {
    const { params } = fitLinearRegression({ x, y, method });
    expect(fitLinearRegression({ x, y, method }).params).toEqual(params);
  }
  expect(x.values).toEqual(values);
  expect(y).toEqual(targets);
});

test.each(methods)(
  "%s in turns: the same bits, and no piece of work is a long one",
  async (method) => {
    const { x, y } = flatExamples(20_000, 24);
    const fit = await fitLinearRegressionAsync({ x, y, method });
    expect(fit.params).toEqual(fitLinearRegression({ x, y, method }).params);

    let done = 0;
    const engine = plain();
    const work = engineFit("fit", {
      ...checkEngineOptions("fit", { x, y, method }),
      engine: {
        ...engine,
        squares: (data, params, range = [0, data.x.rows]) => {
          done += (range[1] - range[0]) * 24;
          return engine.squares(data, params, range);
        },
        products: (data, range = [0, data.x.rows]) => {
          done += ((range[1] - range[0]) * 24 * 24) / 2;
          return engine.products(data, range);
        },
      },
    });
    for (let next = work.next(); next.done !== true; next = work.next()) {
      // All that was done is owned up to.
      expect(done).toBeLessThanOrEqual(next.value);
      expect(next.value).toBeLessThan(2 ** 22);
      done = 0;
    }
  },
);

test("turns are given up after four million multiplications, and the work with the signal", async () => {
  const work = function* (pieces: number, cost: number): Work<string> {
    for (let i = 0; i < pieces; i++) yield cost;
    return "done";
  };
  const waits = vi.spyOn(globalThis as unknown as { setTimeout: () => void }, "setTimeout");
  expect(await inTurns("fit", work(8, 2 ** 21), undefined)).toBe("done");
  expect(waits).toHaveBeenCalledTimes(4);
  expect(await inTurns("fit", work(1000, 10), undefined)).toBe("done");
  expect(waits).toHaveBeenCalledTimes(4);
  waits.mockRestore();
  expect(finish(work(3, 1))).toBe("done");

  let asked = 0;
  const signal = {
    get aborted() {
      return ++asked > 3;
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const given = flatExamples(20_000, 4);
  const fit = fitLinearRegressionAsync({ ...given, method: "descent", signal });
  await expect(fit).rejects.toThrow(DescentError);
  await expect(fit).rejects.toThrow("(signal): must not be aborted before the fit is done");
  const never = fitLinearRegressionAsync({ ...given, signal: "stop" as never });
  await expect(never).rejects.toThrow('(signal): must be an AbortSignal, got "stop"');
  const unknown = fitLinearRegressionAsync({ ...given, ...({ stop: 1 } as object) });
  await expect(unknown).rejects.toThrow("(options): must be among");
});
