import type { Coefficient, Count, Formula } from "./formula.js";

/** Denominators of fractions that decimals never end for, and of 1/2, 1/4 and 1/8. */
const endless = [3, 6, 7, 9];
const halves = [2, 4, 8];

/** The number as it is best written: 3, ½, ⅓, 0.1. */
export function coefficient(value: number): Coefficient {
  const whole = { kind: "coefficient", top: value, bottom: 1, times: [], over: [] } as const;
  if (Number.isSafeInteger(value)) return { ...whole, decimal: false };
  const places = /^-?\d+\.(\d+)$/.exec(String(value))?.[1];
  const isLong = places !== undefined && places.length > 10;
  const n = (isLong ? endless : halves).find((bottom) => {
    return isLong ? Math.round(value * bottom) / bottom === value : Math.abs(value) * bottom === 1;
  });
  if (n !== undefined) return { ...whole, top: Math.round(value * n), bottom: n, decimal: false };
  const bottom = 10 ** (places?.length ?? 0);
  const top = Math.round(value * bottom);
  // Exact, so that 3 times 0.1 is 0.3.
  return places !== undefined && Number.isSafeInteger(top) && top / bottom === value
    ? { ...whole, top, bottom, decimal: true }
    : { ...whole, decimal: true };
}

/** The number of terms as a factor. */
export function count(of: Count): Coefficient {
  return { ...coefficient(1), times: [of] };
}

/** 1 over a coefficient. */
export function inverse({ top, bottom, times, over, ...rest }: Coefficient): Coefficient {
  const sign = Math.sign(top);
  return exact({ ...rest, top: sign * bottom, bottom: sign * top, times: over, over: times });
}

/** The product of two coefficients, in lowest terms. */
export function multiply(one: Coefficient, other: Coefficient): Coefficient {
  const [times, over] = cancelled([...one.times, ...other.times], [...one.over, ...other.over]);
  const decimal = one.decimal || other.decimal;
  const top = one.top * other.top;
  const bottom = one.bottom * other.bottom;
  return exact({ kind: "coefficient", top, bottom, decimal, times, over });
}

/** The sum of two coefficients, if they have the same counts in them. */
export function add(one: Coefficient, other: Coefficient): Coefficient | undefined {
  if (names(one) !== names(other)) return undefined;
  const top = one.top * other.bottom + other.top * one.bottom;
  const decimal = one.decimal || other.decimal;
  return exact({ ...one, top, bottom: one.bottom * other.bottom, decimal });
}

export function valueOf({ top, bottom, times, over }: Coefficient): number {
  const factor = times.reduce((product, { value }) => product * value, 1);
  return (top * factor) / over.reduce((product, { value }) => product * value, bottom);
}

/** Whether the formula is this number, and nothing else. */
export function isNumber(formula: Formula, value: number): boolean {
  return (
    formula.kind === "coefficient" &&
    formula.top === value * formula.bottom &&
    (value === 0 || formula.times.length + formula.over.length === 0)
  );
}

export function isNegative({ top }: Coefficient): boolean {
  return top < 0;
}

/** In lowest terms; what is no fraction of whole numbers is one number. */
function exact(fraction: Coefficient): Coefficient {
  const { top, bottom } = fraction;
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom === 0) {
    return { ...fraction, top: top / bottom, bottom: 1, decimal: true };
  }
  const common = divisor(Math.abs(top), bottom);
  return { ...fraction, top: top / common, bottom: bottom / common };
}

/** The greatest common divisor, by Euclid's algorithm. */
function divisor(x: number, y: number): number {
  return y === 0 ? x : divisor(y, x % y);
}

/** Both lists without what is in both. */
function cancelled(
  times: readonly Count[],
  over: readonly Count[],
): readonly [times: readonly Count[], over: readonly Count[]] {
  const left = [...over];
  const kept = times.filter(({ name }) => {
    const at = left.findIndex((other) => other.name === name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [kept, left];
}

function names({ times, over }: Coefficient): string {
  return [times, over].map((counts) => counts.map(({ name }) => name).join()).join("/");
}
