/**
 * A value as it is shown in a message: short, unambiguous (`-0`, `"1"`, `1n`, `an array of 3`), and
 * never throwing, whatever the value's own methods do.
 *
 * @example
 * ```ts
 * import { describe } from "@descent/core";
 *
 * console.log(describe(-0), describe("1"), describe([1, 2])); // -0 "1" an array of 2
 * ```
 */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  if (typeof value === "bigint") return `${value.toString()}n`;
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return Object(value) === value ? `a value of type ${typeof value}` : String(value);
}
