import type { Evaluation, Vector } from "@descent/core";

type Curve = (a: number) => readonly [value: number, slope: number];

/** Functions 4 to 6 of Moré and Thuente: nearly straight, with a kink near each end. */
function hinged(first: number, second: number): Curve {
  const weight = (b: number): number => Math.sqrt(1 + b * b) - b;
  return (a) => {
    const [left, right] = [Math.hypot(1 - a, second), Math.hypot(a, first)];
    return [
      weight(first) * left + weight(second) * right,
      (weight(first) * (a - 1)) / left + (weight(second) * a) / right,
    ];
  };
}

/** Function 3: a valley with |1 − a| as its sides and ripples on them. */
function rippled(a: number): readonly [number, number] {
  const [b, l] = [0.01, 39];
  const near = Math.abs(a - 1) < b;
  const value = near ? (a - 1) ** 2 / (2 * b) + b / 2 : Math.abs(a - 1);
  const slope = near ? (a - 1) / b : Math.sign(a - 1);
  const phase = (l * Math.PI * a) / 2;
  return [
    value + ((2 * (1 - b)) / (l * Math.PI)) * Math.sin(phase),
    slope + (1 - b) * Math.cos(phase),
  ];
}

/** The six curves of Moré and Thuente (1994), section 5, by their numbers. */
export const curves: Record<string, Curve> = {
  "1": (a) => [-a / (a * a + 2), (a * a - 2) / (a * a + 2) ** 2],
  "2": (a) => {
    const x = a + 0.004;
    return [x ** 5 - 2 * x ** 4, 5 * x ** 4 - 8 * x ** 3];
  },
  "3": rippled,
  "4": hinged(0.001, 0.001),
  "5": hinged(0.01, 0.001),
  "6": hinged(0.001, 0.01),
};

/** A curve as a cost of one parameter. */
export function costOf(curve: Curve): (params: Vector) => Evaluation {
  return ([a = NaN]) => {
    const [value, slope] = curve(a);
    return { value, gradient: [slope] };
  };
}
