/**
 * Why the value is not JSON as Descent uses it, as `state.sum[0] is NaN`, or `undefined` if it is:
 * null, booleans, strings, finite numbers, plain arrays without holes and plain objects.
 */
export function notJson(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === "boolean" || typeof value === "string") return undefined;
  if (typeof value === "number")
    return Number.isFinite(value) ? undefined : `${path} is ${String(value)}`;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const found = notJson(value[i], `${path}[${i}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof value !== "object") return `${path} is ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `${path} is no plain object`;
  for (const [key, entry] of Object.entries(value)) {
    const found = notJson(entry, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value as JSON text that keeps the sign of −0, which `JSON.stringify` writes as 0. */
export function writeJson(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${writeJson(entry)}`).join(",")}}`;
}

/** The value after a journey through JSON text. */
export function throughJson<Value>(value: Value): Value {
  return JSON.parse(writeJson(value)) as Value;
}
