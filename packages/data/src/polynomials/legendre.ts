/**
 * P₀(t), …, P_degree(t), degree ≥ 1: the polynomials of Legendre (1785), by Bonnet's recurrence
 * (k + 1) Pₖ₊₁ = (2k + 1) t Pₖ − k Pₖ₋₁, which loses no digits on [−1, 1].
 */
export function legendreAt(t: number, degree: number): number[] {
  const values = [1, t];
  for (let k = 1; k < degree; k++) {
    const next = ((2 * k + 1) * t * Number(values[k]) - k * Number(values[k - 1])) / (k + 1);
    values.push(next);
  }
  return values;
}

/** For each of P₀ … P_degree its coefficients of 1, t, t², …, by the same recurrence. */
export function legendrePowers(degree: number): number[][] {
  let before = [1];
  let last = [0, 1];
  const rows = [before, last];
  for (let k = 1; k < degree; k++) {
    const lower = [...before, 0, 0];
    const next = [0, ...last].map(
      (raised, power) => ((2 * k + 1) * raised - k * Number(lower[power])) / (k + 1),
    );
    [before, last] = [last, next];
    rows.push(next);
  }
  return rows;
}
