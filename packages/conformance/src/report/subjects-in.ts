import type { AnySubject } from "./any-subject.js";
import { isSubject } from "./is-subject.js";

/**
 * The subjects among the exports of a module, alone or in arrays, in the order of the exports; each
 * once. An entry that a row holds is left to that row. What is no subject is passed over.
 *
 * @example
 * ```ts
 * import { subjectsIn } from "@descent/conformance";
 *
 * const halving = (step: number) => 0.5 ** step;
 * const module = { halving, schedules: [{ call: "halving", make: () => halving }], version: 1 };
 * console.log(subjectsIn(module).length); // 1
 * ```
 */
export function subjectsIn(module: Readonly<Record<string, unknown>>): readonly AnySubject[] {
  const found = new Set(Object.values(module).flat().filter(isSubject));
  for (const subject of [...found]) if ("entry" in subject) found.delete(subject.entry);
  return [...found];
}
