/**
 * The call that makes an optimizer, a schedule or a stop rule, as it would be written:
 * `sgd(0.1, { momentum: 0.9 })`. Empty options are left out; a schedule is written by its own name.
 */
export function callName(call: string, ...args: readonly unknown[]): string {
  return `${call}(${args
    .map(written)
    .filter((text) => text !== "{}")
    .join(", ")})`;
}

function written(value: unknown): string {
  if (typeof value === "function") return value.name || "schedule";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  const entries = Object.entries(value).map(([name, entry]: [string, unknown]) => {
    return `${name}: ${typeof entry === "string" ? JSON.stringify(entry) : written(entry)}`;
  });
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
