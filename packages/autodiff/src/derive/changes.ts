import type { Formula } from "./formula/formula.js";
import { key } from "./formula/key.js";
import { factorsOf, termsOf } from "./formula/make.js";
import { partsOf } from "./formula/parts.js";

/** The parts of a line that are not in the line before it, if these are not all there is. */
export function changes(before: Formula, after: Formula): ReadonlySet<Formula> {
  const found = new Set(newParts(before, after));
  return found.has(after) ? new Set() : found;
}

/** What is new in `after`: parts of it, or all of it. */
function newParts(before: Formula, after: Formula): readonly Formula[] {
  if (key(before) === key(after)) return [];
  // What moved out of a derivative is not new, and what stands in one has not changed yet.
  if (after.kind === "derivative") return [after];
  const old = before.kind === "derivative" ? before.of : before;
  const [first, ...others] = comparisons(old, after);
  if (first === undefined) return [after];
  const best = others.reduce(
    (least, other) => (other.length < least.length ? other : least),
    first,
  );
  const all = after.kind === "sum" ? after.terms : after.kind === "product" ? after.factors : [];
  return all.length > 0 && all.every((part) => best.includes(part)) ? [after] : best;
}

/** What is new if formulas are compared by their terms, by their factors, or part by part. */
function comparisons(before: Formula, after: Formula): readonly (readonly Formula[])[] {
  const ways: (readonly Formula[])[] = [];
  if (before.kind === "sum" || after.kind === "sum") {
    ways.push(newPieces(termsOf(before), termsOf(after)));
  }
  if (before.kind === "product" || after.kind === "product") {
    ways.push(newPieces(factorsOf(before), factorsOf(after)));
  }
  if (before.kind === after.kind && ["quotient", "total", "choice"].includes(after.kind)) {
    const old = partsOf(before);
    ways.push(partsOf(after).flatMap((part, i) => newParts(old[i] ?? before, part)));
  }
  return ways;
}

/** What is new among terms or factors, each of which may have moved, or changed inside. */
function newPieces(old: readonly Formula[], now: readonly Formula[]): readonly Formula[] {
  const left = [...old];
  const unmatched = now.filter((piece) => !taken(left, (other) => key(other) === key(piece)));
  return unmatched.flatMap((piece) => {
    const other =
      taken(left, ({ kind }) => kind === piece.kind) ??
      taken(left, ({ kind }) => kind === "derivative");
    return other === undefined ? [piece] : newParts(other, piece);
  });
}

/** The first formula in the list that fits, which is taken out of it. */
function taken(list: Formula[], fits: (formula: Formula) => boolean): Formula | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}
