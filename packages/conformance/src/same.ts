/**
 * Where two JSON-like values first differ, as `a.b[2] was 1, then 2`, or `undefined` if they are the
 * same. Numbers are compared bit for bit: −0 differs from 0.
 */
export function difference(first: unknown, second: unknown, path: string): string | undefined {
  if (Object.is(first, second)) return undefined;
  if (isObject(first) && isObject(second) && Array.isArray(first) === Array.isArray(second)) {
    for (const key of new Set([...Object.keys(first), ...Object.keys(second)])) {
      const place = Array.isArray(first) ? `${path}[${key}]` : `${path}.${key}`;
      const found = difference(first[key], second[key], place);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return `${path} was ${show(first)}, then ${show(second)}`;
}

/** A number or other value as it stands in a message; −0 keeps its sign. */
export function show(value: unknown): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  return isObject(value) ? "an object" : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
