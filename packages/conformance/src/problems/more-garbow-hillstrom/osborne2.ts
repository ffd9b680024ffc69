import { exp, mul, neg, square, sub, sum, type Scalar } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** At 0, 0.1, …, 6.4. */
const targets = [
  1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608, 0.655,
  0.616, 0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661, 0.612, 0.558,
  0.533, 0.495, 0.5, 0.423, 0.395, 0.375, 0.372, 0.391, 0.396, 0.405, 0.428, 0.429, 0.523, 0.562,
  0.607, 0.653, 0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559, 0.597, 0.625, 0.739, 0.71,
  0.729, 0.72, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054,
];

/** An exponential and three bells, 65 measurements. */
export const osborne2: SumOfSquares = {
  number: 19,
  title: "Osborne 2",
  origin: "Osborne, 1972",
  start: [1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5],
  residuals: (a, b, c, d, rate, u, v, w, p, q, r) =>
    targets.map((target, i) => {
      const t = i / 10;
      const bell = (height: Scalar, width: Scalar, centre: Scalar): Scalar =>
        mul(height, exp(mul(neg(square(sub(t, centre))), width)));
      return sub(
        target,
        sum([mul(a, exp(mul(-t, rate))), bell(b, u, p), bell(c, v, q), bell(d, w, r)]),
      );
    }),
  minimiser: [
    1.3099771546273005, 0.4315537946029889, 0.633661698960724, 0.5994305347859163,
    0.7541832263280113, 0.9042885798596336, 1.3658118352370285, 4.8236988172271555,
    2.3986848661317546, 4.568874597667672, 5.6753414705806415,
  ],
  minimum: 0.040137736293547735,
};
