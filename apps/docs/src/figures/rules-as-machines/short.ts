/** A number with at most four digits that matter, and no more zeros than it needs. */
export function short(value: number): string {
  const text = String(Number(value.toPrecision(4)));
  const tiny = Math.abs(value) < 1e-4 && value !== 0;
  return (tiny ? value.toExponential(1) : text).replaceAll("-", "−");
}
