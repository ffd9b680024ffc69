/** Three digits at most: 0.938, 279, 1e-6; and more where the value would look like 1. */
export function threeDigits(value: number): string {
  let digits = 3;
  while (digits < 17 && value !== 1 && Number(value.toPrecision(digits)) === 1) digits++;
  // Rounded up, the largest of all numbers would be infinite.
  return written(Math.min(Number(value.toPrecision(digits)), 1.79e308));
}

/** Three digits, cut and not rounded, so that a limit that is shown can be used. */
export function cutToThreeDigits(value: number): string {
  const [digits = "", power = ""] = value.toExponential(9).split("e");
  return written(Number(`${digits.slice(0, 4)}e${power}`));
}

/** Plain where that is short, else with its power of ten. */
function written(value: number): string {
  const plain = value === 0 || (value >= 1e-3 && value < 1e6);
  return plain ? String(value) : value.toExponential().replace("e+", "e");
}
