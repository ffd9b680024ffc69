import { seededRandom } from "@descent/data";

/** Examples in flat arrays, as engines read them. */
export interface FlatExamples {
  readonly x: { readonly values: Float64Array; readonly width: number };
  readonly y: Float64Array;
}

/**
 * Uniform columns, of which all but the first are for a share `alike` the first one, moved by an offset, and
 * targets by slopes 1, 2, … with noise. With an offset of a power of two, entries are multiples of 2⁻¹⁰, so
 * that moving them rounds nothing.
 */
export function flatExamples(
  rows: number,
  width: number,
  { alike = 0, offset = 0 }: { readonly alike?: number; readonly offset?: number } = {},
): FlatExamples {
  const random = seededRandom(20261121);
  const grid = (value: number): number => (offset === 0 ? value : Math.round(value * 1024) / 1024);
  const values = new Float64Array(rows * width);
  const y = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const first = random();
    let sum = 3 + random();
    for (let j = 0; j < width; j++) {
      const entry = grid(j === 0 ? first : alike * first + (1 - alike) * random());
      values[i * width + j] = entry + offset;
      sum += (j + 1) * entry;
    }
    y[i] = sum;
  }
  return { x: { values, width }, y };
}
