import type { Objective, Vector } from "@descent/core";
import { moments, standardize, toRows } from "@descent/data";
import { squaredError } from "@descent/losses";
import { leastSquares, linear, meanLoss } from "@descent/models";
import { curvatures, type Spectrum } from "@descent/optimizers";
import { patients } from "../../data/patients.ts";
import type { ManyVariables } from "./fields.ts";

/** Short names of the columns, as they stand beside a line. */
export const names: readonly string[] = ["BMI", "pressure", "total", "LDL", "HDL", "log tri."];

const count = patients.rows.length;
const width = names.length;
const table = standardize(patients.rows);
const standardRows = toRows(table.matrix);
const targets = Array.from(standardize(patients.progression).matrix.values);
const products = moments(table.matrix).crossProducts.values;

/** The correlation of two columns: the mean product of their z-scores. */
export const correlation = (i: number, j: number): number => (products[i * width + j] ?? 0) / count;

export interface Problem {
  /** The cost with its penalty, divided by its largest curvature. */
  readonly objective: Objective;
  readonly start: Vector;
  readonly spectrum: Spectrum;
  /** The best coefficients by QR, in standard units. */
  readonly exact: Vector;
  readonly lowest: number;
  /** Parameters (intercept first) as coefficients in standard units: z-score for z-score. */
  readonly coefficients: (params: Vector) => Vector;
}

/** J + λ‖c‖², where the intercept is left alone. */
function penalised(cost: Objective, ridge: number): Objective {
  return (params) => {
    const { value, gradient } = cost(params);
    const pulled = params.map((entry, i) => (i === 0 ? 0 : ridge * entry));
    return {
      value: params.reduce((sum, entry, i) => sum + entry * (pulled[i] ?? 0), value),
      gradient: gradient.map((slope, i) => slope + 2 * (pulled[i] ?? 0)),
    };
  };
}

/**
 * The same minimum without any step: a penalty is as good as d more examples, each with one entry
 * √(Nλ) and the target 0.
 */
function exactly(scales: Vector, ridge: number): Vector {
  const rows = standardRows.map((row) => row.map((z, j) => z * (scales[j] ?? 1)));
  const more =
    ridge === 0
      ? []
      : scales.map((_, i) => scales.map((_, j) => (i === j ? Math.sqrt(count * ridge) : 0)));
  const y = [...targets, ...more.map(() => 0)];
  const { coefficients } = leastSquares([...rows, ...more], y, { intercept: false });
  return coefficients.map((coefficient, j) => coefficient * (scales[j] ?? 1));
}

function problemOf(standard: boolean, ridge: number): Problem {
  const rows = standard ? standardRows : patients.rows;
  const scales = standard ? table.scales.map(() => 1) : table.scales;
  const means = standard ? table.means.map(() => 0) : table.means;
  const examples = { inputs: rows, targets };
  const mean = meanLoss(linear(width), squaredError);
  const cost = penalised((params) => mean(params, examples), ridge);
  const start = new Array<number>(width + 1).fill(0);
  const zero = cost(start).gradient;
  // The gradient of a quadratic is linear: its differences are the columns of the Hessian.
  const spectrum = curvatures(
    start.map((_, j) =>
      cost(start.map((_, i) => (i === j ? 1 : 0))).gradient.map((g, i) => g - (zero[i] ?? 0)),
    ),
  );
  const largest = Number(spectrum.largest.toPrecision(6));
  const exact = exactly(scales, ridge);
  const own = exact.map((coefficient, j) => coefficient / (scales[j] ?? 1));
  const intercept = own.reduce((sum, coefficient, j) => sum - coefficient * (means[j] ?? 0), 0);
  return {
    objective: (params) => {
      const { value, gradient } = cost(params);
      return { value: value / largest, gradient: gradient.map((slope) => slope / largest) };
    },
    start,
    spectrum: { ...spectrum, largest },
    exact,
    lowest: cost([intercept, ...own]).value / largest,
    coefficients: ([, ...rest]) => rest.map((entry, j) => entry * (scales[j] ?? 1)),
  };
}

const known = new Map<string, Problem>();

export function problem({ standard, ridge }: Pick<ManyVariables, "standard" | "ridge">): Problem {
  const key = `${String(standard)} ${ridge}`;
  const found = known.get(key) ?? problemOf(standard, ridge);
  known.set(key, found);
  return found;
}
