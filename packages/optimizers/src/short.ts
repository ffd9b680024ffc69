/** A number as it is shown in a sentence: with so many significant digits at most. */
export function short(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)));
}
