import { check } from "@descent/core";

/** Throws because of an entry that differs by so little that the square of it is 0: all would look the same. */
export function refuseLostSquares(
  call: string,
  argument: string,
  difference: number,
  place: { readonly row?: number } = {},
): void {
  const rule = "must have differences whose squares are above 0";
  check(false, call, argument, rule, difference, { ...place, hint: "Use a smaller unit" });
}
