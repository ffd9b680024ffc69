import { add, coefficient, count, isNumber } from "../formula/coefficient.js";
import type { Coefficient, Count, Formula } from "../formula/formula.js";
import { factorsOf, product, productOf, quotient, sumOf, termsOf, times } from "../formula/make.js";
import { key } from "../formula/key.js";
import { contains, withParts } from "../formula/parts.js";
import { Monomial } from "./monomial.js";
import { tidy } from "./tidy.js";

/**
 * The formula in the shape in which one leaves it: numbers collected in front, equal factors as a power,
 * equal terms as a multiple, what is above and below a fraction bar cancelled. Sums in brackets are
 * never multiplied out.
 */
export function simplify(formula: Formula, countOf: CountOf): Formula {
  if (formula.kind === "derivative") return formula;
  if (formula.kind === "choice") {
    // A condition stays as it is written: what is decided by rounding must not change.
    const [x, y] = [simplify(formula.x, countOf), simplify(formula.y, countOf)];
    return key(x) === key(y) ? x : { ...formula, x, y };
  }
  const made = tidy(withParts(formula, (part) => simplify(part, countOf)));
  switch (made.kind) {
    case "sum":
      return collected(made.terms);
    case "product":
    case "quotient":
    case "power":
      return fraction(made);
    case "total": {
      const [first, ...others] = factorsOf(made.body);
      if (!contains(made.body, (part) => part.kind === "data" && part.axes.includes(made.axis))) {
        return fraction(product(countOf(made.axis.length), made.body));
      }
      return first?.kind === "coefficient" && others.length > 0 ? fraction(made) : made;
    }
    default:
      return made;
  }
}

/** How a number of terms is written as a factor. */
export type CountOf = (length: number) => Coefficient;

/** A number of terms by its letter, if it has one. */
export function countOf(counts: readonly Count[]): CountOf {
  return (length) => {
    const letter = counts.find(({ value }) => value === length);
    return letter === undefined ? coefficient(length) : count(letter);
  };
}

/** The sum with terms that differ only in their coefficients as one. */
function collected(terms: readonly Formula[]): Formula {
  const found = new Map<string, { rest: readonly Formula[]; factor: Coefficient }>();
  for (const term of terms.flatMap(termsOf)) {
    const [first, ...others] = factorsOf(term);
    const numbered = first?.kind === "coefficient";
    const rest = numbered ? others : factorsOf(term);
    const factor = numbered ? first : coefficient(1);
    const counts = [...factor.times, ...factor.over].map(({ name }) => name).join();
    const name = `${rest.map(key).join("·")};${counts}`;
    const before = found.get(name)?.factor;
    const total = before === undefined ? factor : add(before, factor);
    found.set(name, { rest, factor: total ?? factor });
  }
  return sumOf([...found.values()].map(({ rest, factor }) => productOf([factor, ...rest])));
}

/** The product with its numbers in front, and over one fraction bar. */
function fraction(formula: Formula): Formula {
  const monomial = new Monomial();
  monomial.take(formula);
  const { coefficient: factor } = monomial;
  if (isNumber(factor, 0)) return factor;
  const top = monomial.factors();
  const bottom = monomial.divisors();
  const counted = factor.times.length + factor.over.length > 0;
  if (bottom.length === 0) return productOf([factor, ...top]);
  if (counted) return product(factor, quotient(productOf(top), productOf(bottom)));
  const sign = Math.sign(factor.top);
  const [above, below] = [sign * factor.top, factor.bottom].map((part) => {
    return { ...factor, top: part, bottom: 1, decimal: !Number.isInteger(part) };
  }) as [Coefficient, Coefficient];
  return times(
    coefficient(sign),
    quotient(productOf([above, ...top]), productOf([below, ...bottom])),
  );
}
