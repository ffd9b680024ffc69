import type { EngineData, EngineSteps, SquareSums, Vector } from "@descent/core";
import fc from "fast-check";

/** A sum, and the sum of what was added without the signs: what an error is measured by. */
export interface Sum {
  readonly value: number;
  readonly size: number;
}

/** Σ terms, with the compensation of Neumaier (1974). */
function sumOf(terms: readonly number[]): Sum {
  let sum = 0;
  let lost = 0;
  let size = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    size += Math.abs(term);
  }
  return { value: sum + lost, size };
}

const all = ({ x }: EngineData): number[] => Array.from({ length: x.rows }, (_, i) => i);
const weight = ({ weights }: EngineData, i: number): number => weights?.[i] ?? 1;

/** (1, u, v) of row i. */
function z({ x, y, origin }: EngineData, i: number): number[] {
  const u = Array.from(x.values.subarray(i * x.columns, (i + 1) * x.columns));
  return [
    1,
    ...u.map((entry, j) => entry - (origin?.[j + 1] ?? 0)),
    Number(y[i]) - (origin?.[0] ?? 0),
  ];
}

/** θ₀ + Σ θⱼ uⱼ of row i, as a sum. */
export function prediction(data: EngineData, params: Vector, i: number): Sum {
  const row = z(data, i);
  return sumOf(params.map((theta, j) => theta * Number(row[j])));
}

/** As the formulas say, row by row. */
export function squares(
  data: EngineData,
  params: Vector,
  rows: readonly number[] = all(data),
): { readonly value: Sum; readonly sums: readonly Sum[] } {
  const lines = rows.map((i) => {
    const row = z(data, i);
    const { value, size } = prediction(data, params, i);
    const target = row.at(-1) ?? NaN;
    // What the residual may be off by, in its rounding, is what it was made of.
    return { row, w: weight(data, i), r: value - target, size: size + Math.abs(target) };
  });
  return {
    value: {
      value: sumOf(lines.map(({ w, r }) => w * r * r)).value,
      size: sumOf(lines.map(({ w, size }) => w * size * size)).size,
    },
    sums: params.map((_, j) => ({
      value: sumOf(lines.map(({ row, w, r }) => w * r * Number(row[j]))).value,
      size: sumOf(lines.map(({ row, w, size }) => w * size * Number(row[j]))).size,
    })),
  };
}

/** Σ wᵢ zᵢ zᵢᵀ, entry (j, k). */
export function product(data: EngineData, j: number, k: number): Sum {
  const rows = all(data).map((i) => ({ row: z(data, i), w: weight(data, i) }));
  return sumOf(rows.map(({ row, w }) => w * Number(row[j]) * Number(row[k])));
}

/** Σ sᵢ (1, uᵢ), entry j. */
export function projection(data: EngineData, slopes: Float64Array, j: number): Sum {
  return sumOf(Array.from(slopes, (slope, i) => slope * Number(z(data, i)[j])));
}

/** Batch after batch, by the reference's own sums. */
export function descend(data: EngineData, params: Vector, steps: EngineSteps): Vector {
  const order = Array.from(steps.order ?? all(data));
  let theta = params;
  for (let k = 0; k * steps.batch < order.length; k++) {
    const rows = order.slice(k * steps.batch, (k + 1) * steps.batch);
    const rate = typeof steps.rates === "number" ? steps.rates : Number(steps.rates[k]);
    const { sums } = squares(data, theta, rows);
    theta = theta.map((old, j) =>
      j === 0 && steps.intercept === false
        ? old
        : old - ((2 * rate) / rows.length) * Number(sums[j]?.value),
    );
  }
  return theta;
}

/**
 * How far an engine's sums are from the reference's, in units of what was added; not below 10⁻²⁰⁰, as
 * subnormal numbers have fewer digits.
 */
export function errorOf(found: number, { value, size }: Sum): number {
  return Math.abs(found - value) / Math.max(size, 1e-200);
}

/** The largest of these errors. */
export function errorOfSquares(found: SquareSums, expected: ReturnType<typeof squares>): number {
  return Math.max(
    errorOf(found.value, expected.value),
    ...found.sums.map((sum, j) => errorOf(sum, expected.sums[j] as Sum)),
  );
}

/** Examples of every shape: few and many columns, tails of every length, weights and origins or none. */
export function someData(): fc.Arbitrary<EngineData> {
  const entry = fc.oneof(
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    fc.constantFrom(0, -0, 5e-324, -3e-310, 1e-160, 1e100),
  );
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 70 }),
    columns: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 19 })),
  });
  return shape.chain(({ rows, columns }) =>
    fc
      .record(
        {
          values: listOf(entry, rows * columns),
          y: listOf(entry, rows),
          weights: listOf(fc.integer({ min: 0, max: 9 }), rows),
          origin: listOf(fc.double({ min: -1e3, max: 1e3, noNaN: true }), columns + 1),
        },
        { requiredKeys: ["values", "y"] },
      )
      .map(({ values, ...others }) => ({ x: { rows, columns, values }, ...others })),
  );
}

function listOf(entry: fc.Arbitrary<number>, length: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(entry, { minLength: length, maxLength: length })
    .map((list) => Float64Array.from(list));
}

/** Normal-looking examples of any size, for what converges: uniform features and a line with noise. */
export function line(rows: number, columns: number, seed = 1): EngineData {
  let state = seed;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5;
  const values = Float64Array.from({ length: rows * columns }, () => random());
  const y = Float64Array.from({ length: rows }, (_, i) => {
    const row = values.subarray(i * columns, (i + 1) * columns);
    return row.reduce((sum, entry, j) => sum + (j + 1) * entry, 1 + 0.1 * random());
  });
  return { x: { rows, columns, values }, y };
}
