import { mul, type Scalar, square, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";
import { oneTo } from "./one-to.js";

/** The coefficients of a polynomial p with p′ = p² + 1 and p(0) = 0 on [0, 1]: ever worse conditioned. */
export function watson(size: 6 | 9 | 12): SumOfSquares {
  const { minimiser, minimum } = minima[size];
  return {
    number: 20,
    title: "Watson",
    origin: "Kowalik and Osborne, 1968",
    start: Array.from({ length: size }, () => 0),
    residuals: (...x) => {
      const [first = NaN, second = NaN] = x;
      const differences = oneTo(29).map((i) => {
        const t = i / 29;
        const slope = sum(x.slice(1).map((coefficient, j) => mul((j + 1) * t ** j, coefficient)));
        const value: Scalar = sum(x.map((coefficient, j) => mul(t ** j, coefficient)));
        return sub(sub(slope, square(value)), 1);
      });
      return [...differences, first, sub(sub(second, square(first)), 1)];
    },
    minimiser,
    minimum,
  };
}

const minima = {
  6: {
    minimiser: [
      -0.015725086401458456, 1.0124348693691099, -0.2329916259567377, 1.2604300877996084,
      -1.5137289227222797, 0.9929964324311346,
    ],
    minimum: 0.0022876700535524363,
  },
  9: {
    minimiser: [
      -1.5307036521394342e-5, 0.9997897039319483, 0.014763963693556958, 0.14634232829936222,
      1.0008211030047092, -2.617731140519015, 4.104403164478857, -3.1436122785564424,
      1.0526264080101668,
    ],
    minimum: 1.39976013809902e-6,
  },
  12: {
    minimiser: [
      -6.638060464520687e-9, 1.000001644117862, -0.0005639322103423058, 0.34782054050404243,
      -0.15673150409616513, 1.0528151772071777, -3.2472711534596677, 7.288434897938061,
      -10.271848241321724, 9.074113647075317, -4.541375466692512, 1.0120118885528104,
    ],
    minimum: 4.722381105891757e-10,
  },
};
