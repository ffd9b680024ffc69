import { check, type Vector } from "@descent/core";
import type { Matrix } from "@descent/data";

/** How much each example counts, and in which sense. */
export interface Weights {
  /**
   * `precision`: the target's error has the variance σ²/w, so that only the ratios of the weights matter.
   * `frequency`: the example stands for w equal ones.
   */
  readonly kind: "precision" | "frequency";
  /** The positive weights, in the order of the examples. */
  readonly values: Float64Array;
  /** The numbers of the examples that they belong to; those of weight 0 are left out. */
  readonly examples: readonly number[];
  /** The weights over their mean: what the mean loss multiplies losses by. */
  readonly perMean: Float64Array;
  /** The rows of a table that have a weight; refused if there is not one weight for each row. */
  readonly rowsOf: (table: Matrix, call: string) => Matrix;
  /** The same least squares without weights: such rows and targets, each times √w, w over the mean. */
  readonly rooted: <D extends { readonly table: Matrix; readonly targets: Float64Array }>(
    design: D,
  ) => D;
  /** Σ w e² of entries over Σ w, or, `centered`, of their distances from the weighted mean. */
  readonly meanSquare: (entries: Vector, centered: boolean) => number;
}

/**
 * Weights that say how precise each target is: its error has the variance σ²/wᵢ, as where it is the mean
 * of wᵢ measurements. The fit makes Σ wᵢ ℓ(ŷᵢ, yᵢ)/Σ wᵢ small. Only ratios matter: weights ten times as
 * large give the same fit, with the same standard errors. Degrees of freedom count the examples that have
 * a weight. Aitken (1936).
 *
 * @param weights - N finite numbers of at least 0, one of them positive.
 * @throws DescentError with the row of a weight that is none; from the fit, if there are not N.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, precisionWeights } from "@descent/models";
 *
 * const weights = precisionWeights([1, 1, 1, 0]);
 * const fit = fitLinearRegression({ x: [1, 2, 3, 4], y: [3, 5, 7, 99], weights });
 * console.log(fit.intercept.toFixed(6), fit.coefficients[0]?.toFixed(6)); // 1.000000 2.000000
 * ```
 */
export function precisionWeights(weights: ArrayLike<number>): Weights {
  return weightsOf("precisionWeights", "precision", weights, Number.isFinite, "a finite");
}

/**
 * Weights that say how often each example was seen: one of weight 3 is the same as three such rows, for
 * degrees of freedom and standard errors too.
 *
 * @param weights - N whole numbers of at least 0, one of them positive.
 * @throws DescentError with the row of a weight that is none; from the fit, if there are not N.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, frequencyWeights } from "@descent/models";
 *
 * const once = fitLinearRegression({ x: [1, 2, 3, 3], y: [1, 4, 5, 5] });
 * const weights = frequencyWeights([1, 1, 2]);
 * const counted = fitLinearRegression({ x: [1, 2, 3], y: [1, 4, 5], weights });
 * console.log(once.coefficients[0]?.toFixed(9)); // 1.909090909
 * console.log(counted.coefficients[0]?.toFixed(9)); // 1.909090909
 * ```
 */
export function frequencyWeights(weights: ArrayLike<number>): Weights {
  return weightsOf("frequencyWeights", "frequency", weights, Number.isSafeInteger, "a whole");
}

/** Throws unless these are weights, or there are none. */
export function checkWeights(call: string, weights: Weights | undefined): void {
  const { rowsOf } = Object(weights) as Partial<Weights>;
  const made = weights === undefined || typeof rowsOf === "function";
  check(made, call, "weights", "must be by precisionWeights or frequencyWeights", weights);
}

function weightsOf(
  call: string,
  kind: Weights["kind"],
  weights: ArrayLike<number>,
  isOne: (weight: unknown) => boolean,
  one: string,
): Weights {
  const all = Array.from(weights);
  all.forEach((weight, row) => {
    const rule = `must be ${one} number of at least 0`;
    check(isOne(weight) && weight >= 0, call, "weights", rule, weight, { row });
  });
  const examples = [...all.keys()].filter((row) => all[row] !== 0);
  check(examples.length > 0, call, "weights", "must have a positive one", weights);
  const values = Float64Array.from(examples, (row) => Number(all[row]));
  // In units of the largest, so that their sum does not overflow.
  const largest = Math.max(...values);
  const mean = values.reduce((sum, weight) => sum + weight / largest, 0) / values.length;
  const perMean = values.map((weight) => weight / largest / mean);
  const meanOf = (entries: Vector): number =>
    entries.reduce((sum, entry, i) => sum + Number(perMean[i]) * entry, 0) / perMean.length;
  return {
    kind,
    values,
    examples,
    perMean,
    rowsOf: ({ rows, columns, values }, call) => {
      check(all.length === rows, call, "weights", `must be ${rows} numbers`, all.length);
      return {
        rows: examples.length,
        columns,
        values: Float64Array.from({ length: examples.length * columns }, (_, at) =>
          Number(values[Number(examples[Math.floor(at / columns)]) * columns + (at % columns)]),
        ),
      };
    },
    rooted: (design) => {
      const { table, targets } = design;
      const roots = perMean.map(Math.sqrt);
      return {
        ...design,
        table: {
          ...table,
          values: table.values.map((z, at) => z * Number(roots[Math.floor(at / table.columns)])),
        },
        targets: targets.map((target, i) => target * Number(roots[i])),
      };
    },
    meanSquare: (entries, centered) => {
      const mean = centered ? meanOf(entries) : 0;
      return meanOf(entries.map((entry) => (entry - mean) ** 2));
    },
  };
}
