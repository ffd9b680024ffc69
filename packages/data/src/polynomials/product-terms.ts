import { check, checkCount } from "@descent/core";

/** A product of features: the exponent of each. */
export type Term = readonly number[];

/** The most columns that products may make. */
const most = 10_000;

/**
 * All products up to a total degree, those of fewer factors first, in which no feature has a higher exponent
 * than its own highest.
 */
export function termsUpTo(call: string, degree: number, highest: readonly number[]): Term[] {
  const terms: Term[] = [];
  const rule = `must make at most ${most} columns`;
  let last: readonly Term[] = [highest.map(() => 0)];
  for (let k = 1; k <= degree && last.length > 0; k++) {
    const next: Term[] = [];
    for (const term of last) {
      // Each product once: a factor is added to none before its last.
      const from = term.findLastIndex((exponent) => exponent > 0);
      for (let j = Math.max(0, from); j < highest.length; j++) {
        if (Number(term[j]) === highest[j]) continue;
        next.push(term.map((exponent, i) => (i === j ? exponent + 1 : exponent)));
        const count = terms.length + next.length;
        check(count <= most, call, "degree", rule, count);
      }
    }
    terms.push(...next);
    last = next;
  }
  return terms;
}

/**
 * Throws unless these are products of so many features, each with all that are left when a factor is taken
 * away: otherwise they would span something else if the features were measured from elsewhere.
 */
export function checkTerms(call: string, terms: readonly Term[], features: number): void {
  const listed: boolean = Array.isArray(terms) && terms.length > 0;
  check(listed, call, "terms", "must be a list of at least one", terms);
  const known = new Set(terms.map(String));
  check(known.size === terms.length, call, "terms", "must be different ones", terms);
  terms.forEach((term, t) => {
    const argument = `terms[${t}]`;
    const fits: boolean = Array.isArray(term) && term.length === features;
    check(fits, call, argument, `must be ${features} exponents`, term);
    for (const [j, exponent] of term.entries()) checkCount(call, `${argument}[${j}]`, exponent, 0);
    check(sizeOf(term) > 0, call, argument, "must have a factor", String(term));
    if (sizeOf(term) === 1) return;
    for (const [j, exponent] of term.entries()) {
      const less = term.map((other, i) => (i === j ? other - 1 : other));
      const name = nameOf(
        less,
        less.map((_, i) => `x${i}`),
      );
      const whole = exponent === 0 || known.has(String(less));
      check(whole, call, argument, `must come with ${name}, a factor less`, String(term));
    }
  });
}

/** How many factors a product has. */
export function sizeOf(term: Term): number {
  return term.reduce((sum, exponent) => sum + exponent, 0);
}

/** A product as it is written: `height² × age`. */
export function nameOf(term: Term, factors: readonly string[]): string {
  return term
    .flatMap((exponent, j) =>
      exponent === 0 ? [] : [`${String(factors[j])}${exponent === 1 ? "" : raised(exponent)}`],
    )
    .join(" × ");
}

function raised(exponent: number): string {
  return Array.from(String(exponent), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
}
