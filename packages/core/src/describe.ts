/**
 * A value as it is shown in a message: short, unambiguous (`-0`, `"1"`, `3 entries`), and never
 * throwing, whatever the value's own methods do.
 */
export function describe(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "bigint") return `${value.toString()}n`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const { length } = value as ArrayLike<unknown>;
    return length <= 3 && Array.isArray(value)
      ? `[${value.map((entry: unknown) => (typeof entry === "object" ? "…" : describe(entry))).join(", ")}]`
      : `${length} entries`;
  }
  return "an object";
}
