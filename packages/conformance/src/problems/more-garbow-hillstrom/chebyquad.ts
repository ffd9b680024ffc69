import { div, mul, type Scalar, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";
import { oneTo } from "./one-to.js";

/** The nodes of Chebyshev's quadrature with equal weights, which exist for 9 nodes and not for 8 or 10. */
export function chebyquad(size: 8 | 9 | 10): SumOfSquares {
  return {
    number: 35,
    title: "Chebyquad",
    origin: "Fletcher, 1965",
    start: oneTo(size).map((i) => i / (size + 1)),
    residuals: (...x) => {
      // T₀ and T₁ of 2x − 1, and the recurrence from there.
      const places = x.map((entry) => sub(mul(2, entry), 1));
      let last: readonly Scalar[] = x.map(() => 1);
      let now: readonly Scalar[] = places;
      return oneTo(size).map((i) => {
        const mean = div(sum(now), size);
        const next = now.map((value, j) =>
          sub(mul(2, mul(places[j] ?? NaN, value)), last[j] ?? NaN),
        );
        [last, now] = [now, next];
        return i % 2 === 0 ? sub(mean, -1 / (i * i - 1)) : mean;
      });
    },
    ...minima[size],
  };
}

const minima = {
  8: {
    minimiser: [
      0.04315276015101663, 0.1930908403841861, 0.26632870689027294, 0.5, 0.5, 0.7336712931097271,
      0.8069091596158139, 0.9568472398489833,
    ],
    minimum: 0.003516873725677932,
  },
  9: {
    minimiser: [
      0.044205346135782767, 0.19949067230988096, 0.23561910847106, 0.416046907892598, 0.5,
      0.583953092107402, 0.76438089152894, 0.8005093276901191, 0.9557946538642172,
    ],
    minimum: 0,
  },
  // The published minimum for 10 nodes, 0.0065, is a local one.
  10: {
    minimiser: [
      0.07474816621460248, 0.17151817694809265, 0.286434152584, 0.3596464506289341,
      0.47075052286659347, 0.616738335038745, 0.616738335038745, 0.7998108015386138,
      0.8448546422409267, 0.9670066269819255,
    ],
    minimum: 0.004772713696375349,
    others: [
      {
        params: [
          0.0596199005358127, 0.16670828183586142, 0.2391706589426085, 0.3988842923060445,
          0.3988842923060445, 0.6011157076939555, 0.6011157076939555, 0.7608293410573915,
          0.8332917181641386, 0.9403800994641873,
        ],
        value: 0.006503954800882306,
      },
    ],
  },
};
