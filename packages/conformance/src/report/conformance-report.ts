import { violation, type Check } from "../law.js";
import type { AnySubject, Kind } from "./any-subject.js";
import { checksOf, type Checked } from "./checks-of.js";
import { isEntry } from "./is-subject.js";

/** How a subject stands to one law. */
export interface LawResult {
  /** The law's name: `is pure`. */
  readonly law: string;
  /** Whether it is kept, broken, or broken with a reason that the row gives. */
  readonly outcome: "kept" | "excepted" | "broken";
  /** Why it is excepted. */
  readonly reason?: string;
  /** What was seen where it is broken, as a clause: `delta has 2 entries`. */
  readonly seen?: string;
  /** Where that was seen: `3 parameters`. */
  readonly where?: string;
}

/** How a subject stands to all laws of its kind; JSON. */
export interface ConformanceReport {
  /** The call that makes it: `adam(0.1)`. */
  readonly subject: string;
  /** What it is; null where it could not be made. */
  readonly kind: Kind | null;
  /** Every law, in the order of the kit. */
  readonly laws: readonly LawResult[];
  /** Whether none is broken. */
  readonly conforms: boolean;
}

/**
 * Holds a subject to the laws of its kind and tells what came of it, as data: for a page, a table or a
 * badge. It knows the kind by what the row makes, and takes an optimizer's entry in place of a row. What
 * cannot be made breaks the law `can be made`.
 *
 * @throws what a law of yours throws that is no {@link LawError}.
 *
 * @example
 * ```ts
 * import { conformanceReport } from "@descent/conformance";
 *
 * const falling = (step: number) => (100 - step) / 100;
 * const { kind, laws, conforms } = conformanceReport({ call: "falling", make: () => falling });
 * console.log(kind, conforms); // schedule false
 * for (const { law, outcome, seen, where } of laws)
 *   if (outcome === "broken") console.log(`${law}: ${seen ?? ""}, ${where ?? ""}`);
 * // is finite and not negative: -0.01, step 101
 * ```
 */
export function conformanceReport<Input>(subject: AnySubject<Input>): ConformanceReport {
  let checked: Checked;
  try {
    checked = checksOf(subject);
  } catch (error) {
    const laws = [{ law: "can be made", outcome: "broken", seen: String(error) } as const];
    const name = isEntry(subject) ? subject.name : subject.call;
    return { subject: name, kind: null, laws, conforms: false };
  }
  const { call, kind, checks } = checked;
  const laws = checks.map(resultOf);
  return { subject: call, kind, laws, conforms: laws.every(({ outcome }) => outcome !== "broken") };
}

function resultOf({ law, check, exception }: Check): LawResult {
  const broken = violation(check);
  if (broken !== undefined) {
    const { seen, where } = broken;
    return { law, outcome: "broken", seen, ...(where === undefined ? {} : { where }) };
  }
  return exception === undefined
    ? { law, outcome: "kept" }
    : { law, outcome: "excepted", reason: exception };
}
