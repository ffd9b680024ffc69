/** A number as JavaScript that gives back its bits; in parentheses where a sign could meet another. */
export function literal(x: number): string {
  if (Object.is(x, -0)) return "(-0)";
  return x < 0 ? `(${x})` : String(x);
}
