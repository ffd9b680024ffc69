import type { Json } from "@descent/core";
import { inWords } from "../../optimizers/setting-fields.ts";

/** A part of an optimizer's memory: two numbers, one for each parameter, or a single one. */
export interface Buffer {
  readonly name: string;
  readonly entries: readonly number[];
}

const nameOf = (path: readonly (string | number)[]): string =>
  path.map((key) => (typeof key === "number" ? String(key + 1) : inWords(key))).join(" ") ||
  "memory";

/**
 * What there is in a memory, whatever its form: a list of as many numbers as there are parameters is
 * a buffer, any other number stands by itself.
 */
export function buffersOf(
  state: Json,
  size: number,
  path: readonly (string | number)[] = [],
): readonly Buffer[] {
  if (typeof state === "number") return [{ name: nameOf(path), entries: [state] }];
  if (typeof state !== "object" || state === null) return [];
  if (!Array.isArray(state))
    return Object.entries(state).flatMap(([key, part]) => buffersOf(part, size, [...path, key]));
  const list: readonly Json[] = state;
  const numbers = list.filter((part) => typeof part === "number");
  if (numbers.length === size && list.length === size)
    return [{ name: nameOf(path), entries: numbers }];
  // The parts of a chain, most of which remember nothing: only several need their numbers.
  const telling = list.filter((part) => buffersOf(part, size).length > 0).length;
  return list.flatMap((part, i) => buffersOf(part, size, telling > 1 ? [...path, i] : path));
}
