import type { Installed } from "./installed.ts";

/** Licences that ask no more than to be named. Whatever has one may be installed. */
const free = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
];

/** Licences that ask more, for the packages where this does no harm. */
const withReason: readonly {
  readonly licence: string;
  readonly of: RegExp;
  readonly why: string;
}[] = [
  { licence: "MPL-2.0", of: /^axe-core$/, why: "tests the pages, unchanged, and stays here" },
  { licence: "MPL-2.0", of: /^lightningcss/, why: "a compiler, unchanged; its output is ours" },
  { licence: "LGPL-3.0-or-later", of: /^@img\/sharp-/, why: "a tool of Astro that is not called" },
  { licence: "OFL-1.1", of: /^@fontsource/, why: "fonts, shipped unchanged with their licence" },
];

/** The packages whose licence nobody has looked at yet, each with what it states. */
export function licenceProblems(packages: readonly Installed[]): string[] {
  return packages
    .filter(({ name, licence }) => !holds(licence, (one) => isAllowed(one, name)))
    .map(({ name, licence }) => `${name} is under ${licence}, which tools/licences does not know`);
}

function isAllowed(licence: string, name: string): boolean {
  return (
    free.includes(licence) || withReason.some((row) => row.licence === licence && row.of.test(name))
  );
}

/** Reads `A OR (B AND C)`: one side of every OR is to be allowed, and both of every AND. */
function holds(expression: string, allowed: (licence: string) => boolean): boolean {
  const inner = /^(.*)\(([^()]*)\)(.*)$/.exec(expression);
  if (inner !== null) {
    const [, before = "", middle = "", after = ""] = inner;
    // A bracket that holds stands for a licence that is allowed.
    const word = holds(middle, allowed) ? "MIT" : "Unknown";
    return holds(`${before}${word}${after}`, allowed);
  }
  return expression
    .split(" OR ")
    .some((side) => side.split(" AND ").every((one) => allowed(one.trim())));
}
