import { check } from "@descent/core";

/** Throws unless `value` is a number between 0 and 1, and neither of them. */
export function checkShare(call: string, argument: string, value: unknown): void {
  const ok = typeof value === "number" && value > 0 && value < 1;
  check(ok, call, argument, "must be in (0, 1)", value);
}
