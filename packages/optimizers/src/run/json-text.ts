import { check, type Json } from "@descent/core";

/** JSON text without spaces, the sign of −0 kept, which `JSON.stringify` writes as 0. */
export function jsonText(value: Json): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join()}]`;
  const entries = Object.entries(value).map(([key, entry]: [string, Json]) => {
    return `${JSON.stringify(key)}:${jsonText(entry)}`;
  });
  return `{${entries.join()}}`;
}

/** Throws, with the place, unless a value is what JSON can hold. */
export function checkJson(call: string, path: string, value: unknown): void {
  if (isJson(value)) return;
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  for (const [key, entry] of inside) checkJson(call, `${path}.${key}`, entry);
  check(false, call, path, "must be JSON, its numbers finite", value);
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  return value === null || Object.values(value).every(isJson);
}

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo, 1991), over the 16-bit units of a text. Each unit goes in by
 * a one-to-one map, so that a single changed character is always found out.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
