import { check, DescentError } from "@descent/core";
import type { Place } from "./place.js";

/** Whether a value is an array or a typed array. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/**
 * Copies the entries of `list` to `into[start]`, `into[start + stride]`, …, each checked; nothing is
 * written where `list` is `into`. The position in `into`, read as a table of `width` columns, is what
 * an error names.
 */
export function readEntries(
  list: ArrayLike<unknown>,
  into: Float64Array,
  { start, stride, width }: { start: number; stride: number; width: number },
  place: Place,
): void {
  for (let i = 0, at = start; i < list.length; i++, at += stride) {
    const entry = readEntry(list, i, at, width, place);
    // x − x is 0 for every finite number, and for nothing else.
    if (typeof entry !== "number" || entry - entry !== 0) {
      const { call, argument } = place;
      const where = { row: Math.floor(at / width), column: at % width };
      check(false, call, argument, "must be a finite number", entry, where);
    }
    if (into !== list) into[at] = entry;
  }
}

function readEntry(
  list: ArrayLike<unknown>,
  i: number,
  at: number,
  width: number,
  { call, argument }: Place,
): unknown {
  try {
    return list[i];
  } catch (cause) {
    const where = { row: Math.floor(at / width), column: at % width };
    const rule = "must be readable";
    throw new DescentError({ call, argument, rule, received: cause, cause, ...where });
  }
}
