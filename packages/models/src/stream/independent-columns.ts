/**
 * The columns of a symmetric table of correlations, k by k, that are no combinations of one another, in the
 * order of their distances from a combination of those before: Cholesky's factorisation with diagonal
 * pivoting (Higham, 1990). A column whose squared distance is within its tolerance is left out.
 */
export function independentColumns(
  correlations: Float64Array,
  tolerances: readonly number[],
): readonly number[] {
  const k = tolerances.length;
  const rest = correlations.slice();
  const order: number[] = [];
  const left = new Set(tolerances.keys());
  for (;;) {
    let pivot = -1;
    for (const j of left) {
      const square = rest[j * k + j] as number;
      const isNext = pivot < 0 || square > (rest[pivot * k + pivot] as number);
      if (square > (tolerances[j] as number) && isNext) pivot = j;
    }
    if (pivot < 0) return order;
    order.push(pivot);
    left.delete(pivot);
    const square = rest[pivot * k + pivot] as number;
    for (const i of left) {
      const share = (rest[i * k + pivot] as number) / square;
      for (const j of left)
        rest[i * k + j] = (rest[i * k + j] as number) - share * (rest[pivot * k + j] as number);
    }
  }
}
