import { LawError } from "./law-error.js";

/**
 * Ends a law with what was seen and where, if `ok` is false: what a law's code is made of. The
 * runner adds the subject and the law's name.
 */
export type Expect = (ok: boolean, seen: string | (() => string), where?: string) => void;

/** A statement that holds for every subject of a kind. */
export interface Law<Subject> {
  /** As the end of a sentence about the subject: `is pure`. */
  readonly name: string;
  /** Returns if the law holds for the subject; calls `expect` with `false` if not. */
  readonly holds: (subject: Subject, expect: Expect) => void;
}

/** A law applied to one subject: a test for any runner that takes a name and a function. */
export interface Check {
  /** `adam(0.1) is pure`. */
  readonly name: string;
  /** The law's name: `is pure`. */
  readonly law: string;
  /** Throws a {@link LawError} if the law is broken. */
  readonly check: () => void;
  /** Why the subject is not held to this law, if it is excepted; `check` then proves the exception. */
  readonly exception?: string;
}

/** What every row in a list of subjects has. */
export interface Subject {
  /** The call that makes the subject, as it is written in code: `adam(0.1)`. */
  readonly call: string;
  /**
   * Laws the subject does not keep, by name, each with the reason. An exception is itself checked:
   * it must name a law, and the law must really be broken.
   */
  readonly except?: Readonly<Record<string, string>>;
}

class Broken extends Error {
  readonly where: string | undefined;
  constructor(seen: string, where: string | undefined) {
    super(seen);
    this.where = where;
  }
}

function expectation(ok: boolean, seen: string | (() => string), where?: string): void {
  if (!ok) throw new Broken(typeof seen === "string" ? seen : seen(), where);
}

function run<Row extends Subject>(row: Row, law: Law<Row>): void {
  try {
    law.holds(row, expectation);
  } catch (cause) {
    const about = { subject: row.call, law: law.name };
    if (!(cause instanceof Broken)) {
      const seen = `it threw ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`;
      throw new LawError({ ...about, seen, cause });
    }
    const { message: seen, where } = cause;
    throw new LawError(where === undefined ? { ...about, seen } : { ...about, seen, where });
  }
}

function proveException<Row extends Subject>(row: Row, law: Law<Row>, reason: string): void {
  if (
    violation(() => {
      run(row, law);
    }) !== undefined
  )
    return;
  throw new LawError({
    subject: row.call,
    law: law.name,
    seen: `it is kept, so the exception is not needed: ${reason}`,
  });
}

/** The {@link LawError} that `check` throws, or `undefined` if it throws none; others pass through. */
export function violation(check: () => void): LawError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof LawError) return error;
    throw error;
  }
}

/**
 * The checks of one subject: one for each law, and one for each exception that names no law. What
 * the kit's own lists are made with, for laws of your own.
 *
 * @throws LawError not here, but from the `check` of a law that is broken.
 *
 * @example
 * ```ts
 * import { applyLaws, violations, type Law, type Subject } from "@descent/conformance";
 *
 * interface Row extends Subject {
 *   readonly sum: (a: number, b: number) => number;
 * }
 * const commutes: Law<Row> = {
 *   name: "commutes",
 *   holds: ({ sum }, expect) => {
 *     expect(sum(1, 2) === sum(2, 1), "the order matters", "1 and 2");
 *   },
 * };
 * const [broken] = violations(applyLaws({ call: "first", sum: (a) => a }, [commutes]));
 * console.log(broken?.message); // first breaks "commutes": the order matters (at 1 and 2)
 * ```
 */
export function applyLaws<Row extends Subject>(row: Row, laws: readonly Law<Row>[]): Check[] {
  const checks: Check[] = laws.map((law) => {
    const reason = row.except?.[law.name];
    const about = { name: `${row.call} ${law.name}`, law: law.name };
    return reason === undefined
      ? {
          ...about,
          check: () => {
            run(row, law);
          },
        }
      : {
          ...about,
          name: `${about.name}: excepted, ${reason}`,
          check: () => {
            proveException(row, law, reason);
          },
          exception: reason,
        };
  });
  const known = new Set(laws.map((law) => law.name));
  for (const law of Object.keys(row.except ?? {})) {
    if (known.has(law)) continue;
    const seen = `no such law; there are: ${[...known].join("; ")}`;
    checks.push({
      name: `${row.call} excepts an unknown law`,
      law,
      check: () => {
        throw new LawError({ subject: row.call, law, seen });
      },
    });
  }
  return checks;
}
