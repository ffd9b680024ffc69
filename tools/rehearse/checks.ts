import { isDeepStrictEqual } from "node:util";
import type { Ended } from "tests/consumers/run-program.ts";
import { RehearsalFailure } from "./failure.ts";

/** The questions that a rehearsal asks; each throws a RehearsalFailure where the answer is wrong. */
export interface Checks {
  /** How many were asked. */
  readonly count: () => number;
  readonly same: (what: string, seen: Value, expected: Value, lookAt: string) => void;
  readonly none: (what: string, problems: readonly string[], lookAt: string) => void;
  readonly passes: (what: string, ended: Ended, lookAt: string) => void;
}

type Value = string | readonly string[];

export function createChecks(): Checks {
  let asked = 0;
  const ask = (right: boolean, what: string, seen: Value, expected: Value, lookAt: string) => {
    asked += 1;
    if (right) return;
    throw new RehearsalFailure({ what, expected: inLines(expected), seen: inLines(seen), lookAt });
  };
  return {
    count: () => asked,
    same: (what, seen, expected, lookAt) => {
      ask(isDeepStrictEqual(seen, expected), what, seen, expected, lookAt);
    },
    none: (what, problems, lookAt) => {
      ask(problems.length === 0, what, problems, "no problem", lookAt);
    },
    passes: (what, { code, output }, lookAt) => {
      ask(code === 0, what, `it ended with ${code}\n${lastLines(output)}`, "it succeeds", lookAt);
    },
  };
}

function inLines(value: Value): string {
  if (typeof value === "string") return value;
  return value.length === 0 ? "nothing" : value.join("\n");
}

function lastLines(output: string): string {
  return output.trimEnd().split("\n").slice(-40).join("\n");
}
