import { seededRandom } from "@descent/data";

/** N rows of d uniform features, and targets by a line with intercept 1 and slopes 1, 2, … plus noise. */
export function synthetic(
  rows: number,
  columns: number,
  noise = 0.1,
): { readonly x: readonly (readonly number[])[]; readonly y: readonly number[] } {
  const random = seededRandom(20261121);
  const x = Array.from({ length: rows }, () => Array.from({ length: columns }, random));
  const y = x.map((row) =>
    row.reduce((sum, value, j) => sum + (j + 1) * value, 1 + noise * (random() - 0.5)),
  );
  return { x, y };
}
