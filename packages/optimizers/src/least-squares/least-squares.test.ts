import type { Residuals, Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { descend } from "../descend.js";
import { LineSearchError } from "../line-search/line-search-error.js";
import { dot } from "../dot.js";
import { maxSteps } from "../stop/max-steps.js";
import { halfSquares } from "./half-squares.js";
import { levenbergMarquardt } from "./levenberg-marquardt.js";
import { minimizeResiduals } from "./minimize-residuals.js";
import { solveTransposed, solveUpper, triangular } from "./triangular.js";
import { trustStep } from "./trust-step.js";

/** Rosenbrock's valley as residuals: 10 (y − x²) and 1 − x. */
const valley: Residuals = ([x = NaN, y = NaN]) => ({
  residuals: [10 * (y - x * x), 1 - x],
  jacobian: [
    [-20 * x, 10],
    [-1, 0],
  ],
});

/** y = a e^(b x) at x = 0, 1, 2, 3, with what was measured there. */
const growth: Residuals = ([a = NaN, b = NaN]) => {
  const terms = [2.1, 3.2, 5.9, 9.1].map((y, x) => ({ y, x, power: Math.exp(b * x) }));
  return {
    residuals: terms.map(({ y, power }) => a * power - y),
    jacobian: terms.map(({ x, power }) => [power, a * x * power]),
  };
};

const matrix = [
  [3, 1, -2],
  [4, -1, 0.5],
  [0, 2, 7],
  [-1, 1, 1],
];

function product(rows: readonly Vector[], x: Vector): Vector {
  return rows.map((row) => dot(row, x));
}

describe("the triangular form", () => {
  const right = [1, -2, 3, 0.5];
  const { upper, right: turned } = triangular(matrix, right, 3);

  test("has the lengths and the angles of the columns: RᵀR = AᵀA and Rᵀc = Aᵀb", () => {
    for (let i = 0; i < 3; i++) {
      const column = matrix.map((row) => row[i] ?? NaN);
      const image = upper.map((row) => row[i] ?? NaN);
      expect(dot(image, turned)).toBeCloseTo(dot(column, right), 12);
      for (let j = 0; j < 3; j++) {
        const expected = dot(
          column,
          matrix.map((row) => row[j] ?? NaN),
        );
        expect(
          dot(
            image,
            upper.map((row) => row[j] ?? NaN),
          ),
        ).toBeCloseTo(expected, 12);
        if (i > j) expect(upper[i]?.[j]).toBe(0);
      }
    }
  });

  test("is solved from either side", () => {
    product(upper, solveUpper(upper, turned)).forEach((entry, i) => {
      expect(entry).toBeCloseTo(turned[i] ?? NaN, 12);
    });
    const x = solveTransposed(upper, turned);
    const transposed = upper.map((_, j) => upper.map((row) => row[j] ?? NaN));
    product(transposed, x).forEach((entry, i) => {
      expect(entry).toBeCloseTo(turned[i] ?? NaN, 12);
    });
  });

  test("takes columns of zeros, and fewer rows than columns", () => {
    expect(triangular([[0, 2]], [3], 2).upper).toEqual([
      [0, 2],
      [0, 0],
    ]);
    expect(triangular([[0], [0]], [1, 1], 1)).toEqual({ upper: [[0]], right: [1] });
  });
});

describe("the step within a radius", () => {
  const linear = triangular(matrix, [1, -2, 3, 0.5], 3);
  const scale = [1, 2, 0.5];
  const measured = (step: Vector): number =>
    Math.hypot(...step.map((p, i) => p * (scale[i] ?? NaN)));
  const plain = trustStep(linear, scale, 1e6, 0);

  test("is that of Gauss and Newton where this is inside", () => {
    expect(plain.damping).toBe(0);
    product(linear.upper, plain.step).forEach((entry, i) => {
      expect(entry).toBeCloseTo(-(linear.right[i] ?? NaN), 12);
    });
  });

  test.each([0.5, 0.1, 1e-3, 1e-9])("%d of the way it solves (RᵀR + λD²) p = −Rᵀc", (share) => {
    const radius = share * measured(plain.step);
    const { step, damping } = trustStep(linear, scale, radius, 0);
    expect(Math.abs(measured(step) - radius)).toBeLessThanOrEqual(0.1 * radius);
    const rest = product(linear.upper, step).map((entry, i) => entry + (linear.right[i] ?? NaN));
    scale.forEach((d, j) => {
      const column = linear.upper.map((row) => row[j] ?? NaN);
      const left = dot(column, rest) + damping * d * d * (step[j] ?? NaN);
      expect(Math.abs(left)).toBeLessThan(1e-10);
    });
  });

  test("is found where the Jacobian has no full rank", () => {
    const flat = triangular(
      [
        [1, 1],
        [1, 1],
      ],
      [1, 1],
      2,
    );
    const { step } = trustStep(flat, [1, 1], 0.1, 0);
    expect(step[0]).toBeCloseTo(step[1] ?? NaN, 12);
    expect(Math.hypot(...step)).toBeLessThanOrEqual(0.11);
  });
});

test("straight residuals are solved in one step", () => {
  const line: Residuals = ([m = NaN, b = NaN]) => ({
    residuals: [0, 1, 2].map((x, i) => m * x + b - ([1, 3, 4][i] ?? NaN)),
    jacobian: [0, 1, 2].map((x) => [x, 1]),
  });
  const optimizer = levenbergMarquardt({ radius: 100 })(line);
  const run = descend(halfSquares(line), [1, 1], optimizer);
  const after = [run.next().value, run.next().value][1] ?? undefined;
  // The line nearest to (0, 1), (1, 3), (2, 4), by hand: 3/2 and 7/6.
  expect(after?.params[0]).toBeCloseTo(1.5, 14);
  expect(after?.params[1]).toBeCloseTo(7 / 6, 14);
});

test("Rosenbrock's valley and a growth curve end at their minima, and the report says so", () => {
  const { params, value, converged, report } = minimizeResiduals(
    valley,
    [-1.2, 1],
    levenbergMarquardt(),
  );
  expect(params).toEqual([1, 1]);
  expect([value, converged]).toEqual([0, true]);
  expect(report.optimizer).toBe("levenbergMarquardt()");
  const fit = minimizeResiduals(growth, [1, 1], levenbergMarquardt());
  expect(fit.report.sentence).toMatch(/^Converged after \d+ steps: (step|valueChange)Below\(1e-1/);
  // Stationary: the residuals are orthogonal to the columns of the Jacobian.
  for (const slope of fit.gradient) expect(Math.abs(slope)).toBeLessThan(1e-8);
});

test("the units of the parameters do not matter: the path is the same to the last bit", () => {
  const units = [2 ** 20, 2 ** -30];
  const converted: Residuals = (params) => {
    const { residuals, jacobian } = growth(params.map((entry, i) => entry * (units[i] ?? NaN)));
    return {
      residuals,
      jacobian: jacobian.map((row) => row.map((slope, j) => slope * (units[j] ?? NaN))),
    };
  };
  const start = [1, 1].map((entry, i) => entry / (units[i] ?? NaN));
  const until = maxSteps(8);
  const plain = minimizeResiduals(growth, [1, 1], levenbergMarquardt(), { until });
  const other = minimizeResiduals(converted, start, levenbergMarquardt(), { until });
  expect(other.params.map((entry, i) => entry * (units[i] ?? NaN))).toEqual(plain.params);
  expect(other.evaluations).toBe(plain.evaluations);
});

test("a run that is taken up from JSON gives the same bits", () => {
  const whole = minimizeResiduals(valley, [-1.2, 1], levenbergMarquardt());
  for (let step = 0; step < whole.step; step++) {
    const until = maxSteps(Math.max(step, 1));
    const part = minimizeResiduals(valley, [-1.2, 1], levenbergMarquardt(), { until });
    const { params, optimizer, state, evaluations } = part;
    const saved = { step: part.step, params, optimizer, state, evaluations };
    const loaded = JSON.parse(JSON.stringify(saved)) as typeof saved;
    const rest = minimizeResiduals(valley, loaded, levenbergMarquardt());
    expect([rest.params, rest.value, rest.state]).toEqual([whole.params, whole.value, whole.state]);
  }
});

test("the residuals are computed once at each point", () => {
  const seen: string[] = [];
  const watched: Residuals = (params) => (seen.push(params.join(" ")), valley(params));
  const { evaluations } = minimizeResiduals(watched, [-1.2, 1], levenbergMarquardt());
  expect(seen).toHaveLength(new Set(seen).size);
  expect(seen).toHaveLength(evaluations);
});

test("steps to where the residuals are not finite are not taken", () => {
  // r = √θ − 2, which is NaN below zero; from 100 the step of Gauss and Newton leads to −60.
  const root: Residuals = ([x = NaN]) => ({
    residuals: [Math.sqrt(x) - 2],
    jacobian: [[0.5 / Math.sqrt(x)]],
  });
  const { params, converged } = minimizeResiduals(root, [100], levenbergMarquardt({ radius: 100 }));
  expect(params[0]).toBeCloseTo(4, 10);
  expect(converged).toBe(true);
});

test("a Jacobian that is wrong ends the run in words, at the last lower point", () => {
  const wrong: Residuals = (params) => {
    const { residuals, jacobian } = growth(params);
    return { residuals, jacobian: jacobian.map((row) => row.map((slope) => -slope)) };
  };
  const { report, converged, params } = minimizeResiduals(wrong, [1, 1], levenbergMarquardt());
  expect([converged, params]).toEqual([false, [1, 1]]);
  expect(report.met).toEqual(["levenbergMarquardt()"]);
  expect(report.sentence).toContain("levenbergMarquardt() failed, no step lowers the cost");
  const run = descend(halfSquares(wrong), [1, 1], levenbergMarquardt()(wrong));
  run.next();
  expect(() => run.next()).toThrow(LineSearchError);
});

test("a zero gradient is rested on", () => {
  const flat: Residuals = () => ({ residuals: [1], jacobian: [[0]] });
  const { report } = minimizeResiduals(flat, [3], levenbergMarquardt());
  expect([report.steps, report.converged]).toEqual([0, true]);
  const optimizer = levenbergMarquardt()(flat);
  const context = { step: 0, params: [3], ...halfSquares(flat)([3]), evaluate: halfSquares(flat) };
  expect(optimizer.update([0], null, context)).toEqual([[0], null]);
});

test("arguments and shapes are checked", () => {
  const run = (residuals: unknown): unknown =>
    minimizeResiduals(residuals as Residuals, [1, 1], levenbergMarquardt());
  expect(() => run(3)).toThrow("minimizeResiduals(residuals): must be a function, got 3");
  expect(() => run(() => 3)).toThrow("must return { residuals, jacobian }");
  expect(() => run(() => ({ residuals: [1, 2], jacobian: [[1, 1]] }))).toThrow(
    "with a row of the Jacobian for each residual",
  );
  expect(() => run(() => ({ residuals: [1], jacobian: [[1]] }))).toThrow(
    "must return 2 slopes in each row of the Jacobian, got an array of 1 at row 0",
  );
  const adam = { name: "adam(0.1)" } as unknown as ReturnType<typeof levenbergMarquardt>;
  expect(() => minimizeResiduals(valley, [1, 1], adam)).toThrow("minimizeResiduals(method)");
  expect(() => levenbergMarquardt({ radius: 0 })).toThrow("levenbergMarquardt(radius)");
  expect(() => levenbergMarquardt({ maxEvaluations: 0 })).toThrow("levenbergMarquardt(maxEval");
  expect(() => levenbergMarquardt({ lambda: 1 } as object)).toThrow("levenbergMarquardt(options)");
});

test("where residuals vanish, the end is seen although the last step is lost in rounding", () => {
  for (let square = 1.3; square < 16; square += 0.37) {
    const roots: Residuals = ([a = NaN, b = NaN]) => ({
      residuals: [a - 1, b * b - square],
      jacobian: [
        [1, 0],
        [0, 2 * b],
      ],
    });
    const { params, converged, report } = minimizeResiduals(roots, [3, 4], levenbergMarquardt());
    expect([square, converged, report.sentence]).toEqual([square, true, report.sentence]);
    expect(params[1]).toBeCloseTo(Math.sqrt(square), 14);
  }
});

test("fewer residuals than parameters: one of the many points that are as good is found", () => {
  for (let k = 0; k < 60; k++) {
    const surface: Residuals = ([a = NaN, b = NaN, c = NaN]) => ({
      residuals: [a * b - c - 1 - k / 10],
      jacobian: [[b, a, -1]],
    });
    const start = [1, 2, 3 + k / 100];
    const { value, converged } = minimizeResiduals(surface, start, levenbergMarquardt());
    expect([k, converged]).toEqual([k, true]);
    expect(value).toBeLessThan(1e-28);
  }
});

test("residuals and slopes that are no numbers are refused, and not computed with", () => {
  const texts = () => ({ residuals: ["1"], jacobian: [[1]] }) as never;
  expect(() => minimizeResiduals(texts, [5], levenbergMarquardt())).toThrow(
    "must have a finite value",
  );
  const slopes = () => ({ residuals: [1], jacobian: [["1"]] }) as never;
  expect(() => minimizeResiduals(slopes, [5], levenbergMarquardt())).toThrow(
    "must have a finite gradient[0]",
  );
});
