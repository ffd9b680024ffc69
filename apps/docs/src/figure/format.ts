/** A number with a fixed number of decimals, a proper minus sign, and no minus zero. */
export function decimals(value: number, count: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "not a number";
  const text = value.toFixed(count);
  return Number(text) === 0 ? (0).toFixed(count) : text.replace("-", "−");
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = (exponent: number): string =>
  (exponent < 0 ? "⁻" : "") +
  String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);

/** A number with so many significant digits: 0.1735, 103.8, 1.2 × 10⁷. */
export function significant(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return decimals(value, 0);
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= 6 || exponent < -4) {
    const mantissa = decimals(value / 10 ** exponent, digits - 1);
    return `${mantissa} × 10${raised(exponent)}`;
  }
  return decimals(value, Math.max(0, digits - 1 - exponent));
}

/** A number as short as it is: 0.1, 25, 10⁻⁸, 2.5 × 10⁻⁶. */
export function brief(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-4 && size < 1e6)) return String(value).replace("-", "−");
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const tens = `10${raised(Number(exponent))}`;
  return mantissa === "1" ? tens : `${mantissa.replace("-", "−")} × ${tens}`;
}

/** 100, 1, 0.01 as they stand on a logarithmic axis: 10⁴ from four zeros on. */
export function power(exponent: number): string {
  if (exponent >= 4 || exponent <= -3) return `10${raised(exponent)}`;
  return exponent >= 0 ? String(10 ** exponent) : (10 ** exponent).toFixed(-exponent);
}
