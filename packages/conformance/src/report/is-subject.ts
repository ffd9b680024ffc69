import type { OptimizerEntry } from "@descent/core";
import type { AnySubject } from "./any-subject.js";

/** Whether it looks like the entry of an optimizer: settings, and a function that takes them. */
export function isEntry(value: unknown): value is OptimizerEntry {
  return (
    has(value, "make", "function") && Array.isArray((value as { settings?: unknown }).settings)
  );
}

/** Whether it looks like a row of one of the kit's lists, or like an entry. */
export function isSubject(value: unknown): value is AnySubject {
  const isRow =
    has(value, "call", "string") && (has(value, "make", "function") || has(value, "f", "function"));
  return isRow || isEntry(value);
}

function has(value: unknown, member: string, type: string): boolean {
  if (typeof value !== "object" || value === null || !(member in value)) return false;
  return typeof (value as Record<string, unknown>)[member] === type;
}
