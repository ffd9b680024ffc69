import { check } from "@descent/core";

/** Throws unless `value` is a finite number of at least 0. */
export function checkNotNegative(call: string, argument: string, value: number): void {
  const ok = Number.isFinite(value) && value >= 0;
  check(ok, call, argument, "must be a finite number of at least 0", value);
}
