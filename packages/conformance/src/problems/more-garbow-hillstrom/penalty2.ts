import { add, div, exp, mul, square, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Exponentials beside a sphere that is held to strictly. */
export function penalty2(size: 4 | 10): SumOfSquares {
  const { minimiser, minimum } = minima[size];
  const weight = Math.sqrt(1e-5);
  return {
    number: 24,
    title: "Penalty II",
    origin: "Gill, Murray and Pitfield, 1972",
    start: Array.from({ length: size }, () => 0.5),
    residuals: (...x) => {
      const [first = NaN] = x;
      const powers = x.map((entry) => exp(div(entry, 10)));
      const target = (i: number): number => Math.exp(i / 10) + Math.exp((i - 1) / 10);
      return [
        sub(first, 0.2),
        ...powers
          .slice(1)
          .map((power, i) => mul(weight, sub(add(power, powers[i] ?? NaN), target(i + 2)))),
        ...powers.slice(1).map((power) => mul(weight, sub(power, Math.exp(-0.1)))),
        sub(sum(x.map((entry, i) => mul(size - i, square(entry)))), 1),
      ];
    },
    minimiser,
    minimum,
  };
}

const minima = {
  4: {
    minimiser: [0.1999993333503804, 0.19131670099277245, 0.48010148533262315, 0.5188454043902005],
    minimum: 9.376293007355442e-6,
  },
  10: {
    minimiser: [
      0.1999836051978236, 0.010350648471292297, 0.0196049344804385, 0.03208906722068565,
      0.049932677399641294, 0.07651399515399361, 0.11862407286950417, 0.19214487233557667,
      0.34732058694184365, 0.3691643741593508,
    ],
    minimum: 0.00029366053745674594,
  },
};
