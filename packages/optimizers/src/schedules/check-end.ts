import { check } from "@descent/core";

/** Throws unless `to`, the rate that a schedule falls to, is a number between 0 and `from`. */
export function checkEnd(call: string, to: unknown, from: number): void {
  const ok = typeof to === "number" && to >= 0 && to <= from;
  check(ok, call, "to", "must be between 0 and `from`", to);
}
