import type { Vector } from "./vector.js";

/** N examples as engines read them: numbers in one piece, which nobody writes to. */
export interface EngineData {
  /** The features: N rows of d numbers, entry (i, j) at `values[i * columns + j]`. A matrix of `@descent/data` is one. */
  readonly x: {
    /** N ≥ 1. */
    readonly rows: number;
    /** d ≥ 1. */
    readonly columns: number;
    /** The N·d entries, row after row. */
    readonly values: Float64Array;
  };
  /** The N targets. */
  readonly y: Float64Array;
  /** wᵢ ≥ 0, one for each example; all 1 unless given. */
  readonly weights?: Float64Array;
  /**
   * Where the examples are measured from, d + 1 numbers: o₀ is taken off every target and oⱼ off every
   * entry of column j before anything else, so that an offset common to a column costs no digits. All 0
   * unless given.
   */
  readonly origin?: ArrayLike<number>;
  /** Whom errors name as the call that was made; the engine unless given. Arguments are `x`, `y` and `weights`. */
  readonly call?: string;
}

/** Which examples: from the first number up to the second, exclusive. `[0, N]` unless given. */
export type RowRange = readonly [from: number, to: number];

/** What {@link Engine.squares} finds. */
export interface SquareSums {
  /** Σ wᵢ rᵢ². Not finite where numbers overflow. */
  readonly value: number;
  /** Σ wᵢ rᵢ (1, uᵢ): half of the value's gradient, the intercept's part first. */
  readonly sums: Vector;
}

/** How {@link Engine.descend} goes along. */
export interface EngineSteps {
  /** α, of all steps or of each. */
  readonly rates: number | ArrayLike<number>;
  /** Examples to the batch, B ≥ 1. The last batch may have fewer. */
  readonly batch: number;
  /** The rows in the order they are taken, all different or not; 0 … N − 1 unless given. */
  readonly order?: Uint32Array;
  /** Whether the intercept moves; true unless given. */
  readonly intercept?: boolean;
}

/**
 * The inner loops over examples of a linear model, in plain TypeScript (`plain` of `@descent/data`), or in
 * WebAssembly (`simd` of `@descent/kernels`).
 *
 * With origin o, uᵢ = xᵢ − (o₁, …, o_d) and vᵢ = yᵢ − o₀. Parameters are θ₀, the intercept, and then
 * θ₁ … θ_d: d + 1 numbers, and rᵢ = θ₀ + Σⱼ θⱼ uᵢⱼ − vᵢ. What is summed over rows can be summed over
 * ranges of them, and added. Engines round differently, within 10⁻¹² of the sum of what is added, signs
 * left out.
 *
 * Every member throws a `DescentError` with the row and the column of an entry that is no finite number,
 * which it finds by what it computes, and for data, parameters and ranges that do not fit together.
 */
export interface Engine {
  /** What reports call it: `plain`, `simd`, `simd with fused multiply-add`, `simd, shared data on 2 threads`. */
  readonly name: string;
  /** Zeros for N rows of d features and N targets, to be filled, where this engine reads them without a copy. */
  readonly allocate: (rows: number, columns: number) => Pick<EngineData, "x" | "y">;
  /** The squared error and its slopes: Σ wᵢ rᵢ² and Σ wᵢ rᵢ (1, uᵢ). */
  readonly squares: (data: EngineData, params: Vector, range?: RowRange) => SquareSums;
  /** The predictions measured from o₀, θ₀ + Σⱼ θⱼ uᵢⱼ, one for each row of the range, written to `out`. */
  readonly predict: (data: EngineData, params: Vector, out: Float64Array, range?: RowRange) => void;
  /** Σ sᵢ (1, uᵢ) for slopes s, one for each row of the range: with {@link predict}, the gradient of any loss. */
  readonly project: (data: EngineData, slopes: Float64Array, range?: RowRange) => Vector;
  /**
   * Σ wᵢ zᵢ zᵢᵀ with z = (1, u₁, …, u_d, v): all that squared error asks of the examples, d + 2 by d + 2
   * numbers row after row, symmetric.
   *
   * @throws DescentError also if the entries are finite and their products are not.
   */
  readonly products: (data: EngineData, range?: RowRange) => Float64Array;
  /**
   * The parameters after one pass in batches, each a step θ ← θ − α · (2/B) Σ wᵢ rᵢ (1, uᵢ): gradient descent on
   * the mean squared error of a batch. They may be not finite where it diverges.
   */
  readonly descend: (data: EngineData, params: Vector, steps: EngineSteps) => Vector;
}
