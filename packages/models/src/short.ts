/** A number in at most so many digits, without an exponent where that is not needed. */
export function short(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}
