import { check, type Json } from "@descent/core";

/** JSON text without spaces, the sign of −0 kept, which `JSON.stringify` writes as 0. */
export function jsonText(value: Json, sorted = false): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((entry: Json) => jsonText(entry, sorted)).join()}]`;
  const entries = Object.entries(value).map(([key, entry]: [string, Json]) => {
    return `${JSON.stringify(key)}:${jsonText(entry, sorted)}`;
  });
  return `{${(sorted ? entries.sort() : entries).join()}}`;
}

/** What is nested deeper than this is likely to contain itself. */
const deepest = 100;

/** Throws, with the place, unless a value is what JSON can hold. */
export function checkJson(call: string, path: string, value: unknown, depth = 0): void {
  if (isJson(value, depth)) return;
  check(depth < deepest, call, path, `must be at most ${deepest} levels deep`, value);
  Object.entries(Object(value) as object).forEach(([key, entry]) => {
    checkJson(call, `${path}.${key}`, entry, depth + 1);
  });
  check(false, call, path, "must be JSON, its numbers finite", value);
}

function isJson(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  // Not what is more than its entries, such as a date or a map, nor a list with holes.
  const isPlain =
    Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
  const entries: readonly unknown[] = Array.isArray(value)
    ? Array.from(value)
    : Object.values(value);
  return isPlain && depth < deepest && entries.every((entry) => isJson(entry, depth + 1));
}

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo, 1991), over the 16-bit units of a value's text. Each unit goes
 * in by a one-to-one map, so that a single changed character is always found out. The names of an
 * object are taken in order, as a database may give them back in another.
 */
export function checksum(value: Json): string {
  const text = jsonText(value, true);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
