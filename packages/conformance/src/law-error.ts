/** Which law a subject broke, what was seen and where. */
export interface Violation {
  /** The subject's name in its list: `adam(0.1)`. */
  readonly subject: string;
  /** The law's name: `is pure`. */
  readonly law: string;
  /** What was seen, as a clause: `delta has 2 entries for 3 parameters`. */
  readonly seen: string;
  /** Where it was seen: the arguments, the problem, the step. */
  readonly where?: string;
  /** The error that the subject threw, if it threw one. */
  readonly cause?: unknown;
}

/**
 * A law was broken: names the subject, the law, what was seen and where.
 *
 * ```text
 * adam(0.1) breaks "has the length of the parameters": delta has 2 entries (at 3 parameters)
 * ```
 *
 * @example
 * ```ts
 * import { LawError } from "@descent/conformance";
 *
 * const error = new LawError({ subject: "mine(1)", law: "is pure", seen: "delta[0] was 1, then 2" });
 * console.log(error.message); // mine(1) breaks "is pure": delta[0] was 1, then 2
 * ```
 */
export class LawError extends Error implements Violation {
  readonly subject: string;
  readonly law: string;
  readonly seen: string;
  declare readonly where?: string;

  constructor(violation: Violation) {
    const { subject, law, seen, where, cause } = violation;
    super(
      `${subject} breaks "${law}": ${seen}${where === undefined ? "" : ` (at ${where})`}`,
      cause === undefined ? undefined : { cause },
    );
    this.subject = subject;
    this.law = law;
    this.seen = seen;
    if (where !== undefined) this.where = where;
  }

  /** Always `LawError`: to know it by where two copies of the kit may be loaded. */
  override get name(): string {
    return "LawError";
  }
}
