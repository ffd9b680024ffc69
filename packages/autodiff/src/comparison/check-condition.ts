import { check } from "@descent/core";
import type { Condition } from "../condition.js";

/** Throws unless x is a boolean or the condition that a comparison gave. */
export function checkCondition(call: string, argument: string, x: unknown): asserts x is Condition {
  const hint = "Use less, greater, equal, …";
  const ok =
    typeof x === "boolean" ||
    typeof (x as { select?: unknown } | null | undefined)?.select === "function";
  check(ok, call, argument, "must be a comparison or a boolean", x, { hint });
}
