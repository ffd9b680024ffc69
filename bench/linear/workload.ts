import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "@descent/data";

/** How many examples of how many features. */
export interface Workload {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** What is measured: long and narrow, ten features, a hundred, and a handful. */
export const workloads: readonly Workload[] = [
  { name: "W1", rows: 1_000_000, columns: 1 },
  { name: "W2", rows: 1_000_000, columns: 10 },
  { name: "W3", rows: 200_000, columns: 100 },
  { name: "W4", rows: 50, columns: 1 },
];

/** Examples, in arrays and in files for other processes. */
export interface Examples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The folder of `x.f64` and `y.f64`. */
  readonly folder: string;
}

/** Uniform features, of different offsets, and a line with noise: the same at every run. */
export function examplesOf({ name, rows, columns }: Workload): Examples {
  const random = seededRandom(20261121);
  const x = new Float64Array(rows * columns);
  const y = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 1 + 0.1 * (random() - 0.5);
    for (let j = 0; j < columns; j++) {
      const entry = random() - 0.5 + (j % 3) / 4;
      x[i * columns + j] = entry;
      sum += entry * (1 + (j % 5));
    }
    y[i] = sum;
  }
  const folder = join(import.meta.dirname, "..", "node_modules", ".cache", "workloads", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "x.f64"), x);
  writeFileSync(join(folder, "y.f64"), y);
  return { x, y, folder };
}

/** The parameters at which gradients are taken, the intercept first. */
export function paramsOf(columns: number): readonly number[] {
  return Array.from({ length: columns + 1 }, (_, j) => Math.sin(j + 1));
}
