// Least squares with the ml-regression packages, from the nested arrays they take. Asked by child.ts, line by line.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readNumbers } from "../linear/read-numbers.ts";
import { answer } from "./answer.ts";

interface Simple {
  readonly slope: number;
  readonly intercept: number;
}

interface Multivariate {
  /** A row for each column and, last, the intercept; a column for each target. */
  readonly weights: readonly (readonly number[])[];
}

const [, , peers = "", folder = "", width = "1"] = process.argv;
const columns = Number(width);
const require = createRequire(join(peers, "package.json"));
// Names in variables: they are installed elsewhere.
const library = `ml-regression-${columns === 1 ? "simple" : "multivariate"}-linear`;
const loaded = require(library) as Record<string, unknown>;
const Regression = (loaded.default ?? Object.values(loaded)[0] ?? loaded) as new (
  x: readonly unknown[],
  y: readonly unknown[],
) => Simple & Multivariate;

const x = readNumbers(folder, "x.f64");
const y = readNumbers(folder, "y.f64");
const inputs: readonly unknown[] =
  columns === 1
    ? Array.from(x)
    : Array.from(y, (_, i) => Array.from(x.subarray(i * columns, (i + 1) * columns)));
const targets: readonly unknown[] =
  columns === 1 ? Array.from(y) : Array.from(y, (target) => [target]);

/** The intercept and the coefficients. */
function fit(): readonly number[] {
  const { slope, intercept, weights } = new Regression(inputs, targets);
  if (columns === 1) return [intercept, slope];
  const flat = weights.map(([weight = NaN]) => weight);
  return [flat.at(-1) ?? NaN, ...flat.slice(0, -1)];
}

const { version } = require(`${library}/package.json`) as { readonly version: string };
await answer(`${library} ${version}`, fit);
