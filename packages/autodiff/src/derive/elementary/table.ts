import { arithmetic } from "./arithmetic.js";
import type { Elementary, Family } from "./elementary.js";
import type { Call, Formula } from "../formula/formula.js";
import { exponential } from "./exponential.js";
import { gaussian } from "./gaussian.js";
import { hyperbolic } from "./hyperbolic.js";
import { piecewise } from "./piecewise.js";
import { roots } from "./roots.js";
import { trigonometric } from "./trigonometric.js";

const families: readonly Family[] = [
  arithmetic,
  exponential,
  trigonometric,
  hyperbolic,
  roots,
  piecewise,
  gaussian,
];

/** What is known of the function of this name; nothing if it is not in the books. */
export function elementary(name: string): Elementary {
  return families.find((family) => Object.hasOwn(family, name))?.[name] ?? {};
}

/** The formula that a call is written as, if it is. */
export function writtenAs({ row, args }: Call): Formula | undefined {
  const { writing } = elementary(row.name);
  return writing !== undefined && "as" in writing ? writing.as(...args) : undefined;
}

/** The word that stands in front of a function's arguments, if one does, and the base of a logarithm. */
export function wordOf(
  name: string,
): { readonly word: string; readonly base?: string } | undefined {
  const { writing } = elementary(name);
  if (writing === undefined) return { word: name };
  return "word" in writing ? writing : undefined;
}
