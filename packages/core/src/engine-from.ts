import { checkEngineData, checkEntries } from "./check-engine-data.js";
import { check, checkCount, checkFinite } from "./check.js";
import type { Engine, EngineData } from "./engine.js";

/** The loops of an {@link Engine} without its checks: what they are given fits together. */
export interface EngineLoops {
  /** As the engine's. */
  readonly allocate: Engine["allocate"];
  /** Gives Σ wᵢ rᵢ² of rows `from` to `to`, exclusive, and adds Σ wᵢ rᵢ (1, uᵢ) to `sums`. */
  readonly squares: (
    data: EngineData,
    params: Float64Array,
    sums: Float64Array,
    from: number,
    to: number,
  ) => number;
  /**
   * Writes the predictions to `out`, which begins with row `from`, and gives the sum of 0 times each of them: 0,
   * or NaN if one is no finite number, without another pass.
   */
  readonly predict: (
    data: EngineData,
    params: Float64Array,
    out: Float64Array,
    from: number,
    to: number,
  ) => number;
  /** Adds Σ sᵢ (1, uᵢ) to `sums`; `slopes` begins with row `from`. */
  readonly project: (
    data: EngineData,
    slopes: Float64Array,
    sums: Float64Array,
    from: number,
    to: number,
  ) => void;
  /** Adds Σ wᵢ zᵢ zᵢᵀ to `out`, at least to what is on and below the diagonal. */
  readonly products: (data: EngineData, out: Float64Array, from: number, to: number) => void;
  /** Moves `params` by one step for each of the rates, each on the next `batch` rows. */
  readonly descend: (
    data: EngineData,
    params: Float64Array,
    steps: {
      /** α of each step. */
      readonly rates: Float64Array;
      /** B, at most all rows; the last batch is of what is left. */
      readonly batch: number;
      /** The rows in order. */
      readonly order: Uint32Array | undefined;
      /** Whether θ₀ moves. */
      readonly intercept: boolean;
    },
  ) => void;
}

/**
 * An engine from its loops: with the checks, and with the search for the entry that is no finite number
 * where a result is none. For those who write an engine.
 *
 * @param name - What reports call it.
 * @throws DescentError from the members of the engine, as {@link Engine} says.
 *
 * @example
 * ```ts
 * import { engineFrom } from "@descent/core";
 *
 * const engine = engineFrom("idle", {
 *   allocate: (rows, columns) => ({
 *     x: { rows, columns, values: new Float64Array(rows * columns) },
 *     y: new Float64Array(rows),
 *   }),
 *   squares: () => 0,
 *   predict: () => 0,
 *   project: () => undefined,
 *   products: () => undefined,
 *   descend: () => undefined,
 * });
 * console.log(engine.squares(engine.allocate(2, 1), [0, 0])); // { value: 0, sums: [ 0, 0 ] }
 * ```
 */
export function engineFrom(name: string, loops: EngineLoops): Engine {
  return {
    name,
    allocate: (rows, columns) => {
      checkCount("allocate", "rows", rows);
      checkCount("allocate", "columns", columns);
      return loops.allocate(rows, columns);
    },
    squares: (data, params, range) => {
      const { call = "squares" } = data;
      const [from, to] = checkEngineData(call, data, range);
      const sums = new Float64Array(data.x.columns + 1);
      const value = loops.squares(data, vectorOf(call, data, params), sums, from, to);
      if (!Number.isFinite(value)) checkEntries(call, data, [from, to]);
      return { value, sums: Array.from(sums) };
    },
    predict: (data, params, out, range) => {
      const { call = "predict" } = data;
      const [from, to] = checkEngineData(call, data, range);
      checkLength(call, "out", out, to - from);
      const nothing = loops.predict(data, vectorOf(call, data, params), out, from, to);
      if (nothing !== 0) checkEntries(call, data, [from, to]);
    },
    project: (data, slopes, range) => {
      const { call = "project" } = data;
      const [from, to] = checkEngineData(call, data, range);
      checkLength(call, "slopes", slopes, to - from);
      const sums = new Float64Array(data.x.columns + 1);
      loops.project(data, slopes, sums, from, to);
      if (!allFinite(sums)) checkEntries(call, data, [from, to]);
      return Array.from(sums);
    },
    products: (data, range) => {
      const { call = "products" } = data;
      const [from, to] = checkEngineData(call, data, range);
      const width = data.x.columns + 2;
      const out = new Float64Array(width * width);
      loops.products(data, out, from, to);
      for (let i = 0; i < width; i++)
        for (let j = 0; j < i; j++) out[j * width + i] = Number(out[i * width + j]);
      if (!allFinite(out)) {
        checkEntries(call, data, [from, to]);
        const hint = "Use a larger unit";
        check(false, call, "x", "must have finite products with one another and y", Infinity, {
          hint,
        });
      }
      return out;
    },
    descend: (data, params, steps) => {
      const { call = "descend" } = data;
      const [, rows] = checkEngineData(call, data);
      const { order, intercept = true } = steps;
      checkCount(call, "batch", steps.batch);
      const length = order === undefined ? rows : order.length;
      const rates = ratesOf(call, steps.rates, Math.ceil(length / steps.batch));
      const batch = Math.min(steps.batch, length);
      for (let i = 0; order !== undefined && i < order.length; i++) {
        const row = order[i] as number;
        if (row >= rows) check(false, call, `order[${i}]`, `must be below ${rows}`, row);
      }
      const moved = vectorOf(call, data, params);
      loops.descend(data, moved, { rates, batch, order, intercept });
      if (!allFinite(moved)) checkEntries(call, data, [0, rows]);
      return Array.from(moved);
    },
  };
}

/** d + 1 parameters, in an array of the engine's own. */
function vectorOf(call: string, { x }: EngineData, params: ArrayLike<number>): Float64Array {
  checkLength(call, "params", params, x.columns + 1);
  return Float64Array.from(params);
}

function checkLength(
  call: string,
  argument: string,
  list: ArrayLike<number>,
  length: number,
): void {
  check(list.length === length, call, argument, `must have ${length} entries`, list.length);
}

/** The rate of each step. */
function ratesOf(call: string, rates: number | ArrayLike<number>, steps: number): Float64Array {
  if (typeof rates === "number") {
    checkFinite(call, "rates", rates);
    return new Float64Array(steps).fill(rates);
  }
  checkLength(call, "rates", rates, steps);
  for (let i = 0; i < steps; i++) checkFinite(call, `rates[${i}]`, rates[i]);
  return Float64Array.from(rates);
}

function allFinite(values: Float64Array): boolean {
  return values.every(Number.isFinite);
}
