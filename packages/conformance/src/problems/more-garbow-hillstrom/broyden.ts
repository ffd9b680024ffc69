import { add, mul, type Scalar, square, sub, sum } from "@descent/autodiff";
import type { SumOfSquares } from "../sum-of-squares.js";

/** Ten quadratic equations, each in three neighbours. */
export const broydenTridiagonal: SumOfSquares = {
  number: 30,
  title: "Broyden tridiagonal",
  origin: "Broyden, 1965",
  start: [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1],
  residuals: (...x) =>
    x.map((entry, i) => {
      const own = mul(sub(3, mul(2, entry)), entry);
      return add(sub(sub(own, x[i - 1] ?? 0), mul(2, x[i + 1] ?? 0)), 1);
    }),
  minimiser: [
    -0.5707221320112248, -0.681806949984275, -0.7022100760176601, -0.7055106298950804,
    -0.7049061557287437, -0.7014966070298511, -0.6918893223547983, -0.6657965144058537,
    -0.5960351090262657, -0.4164122575286933,
  ],
  minimum: 0,
};

/** Ten cubic equations, each in up to seven neighbours. */
export const broydenBanded: SumOfSquares = {
  number: 31,
  title: "Broyden banded",
  origin: "Broyden, 1971",
  start: [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1],
  residuals: (...x) =>
    x.map((entry, i) => {
      const near = (_: Scalar, j: number): boolean => j !== i && j >= i - 5 && j <= i + 1;
      const others = sum(x.filter(near).map((other) => mul(other, add(1, other))));
      return sub(add(mul(entry, add(2, mul(5, square(entry)))), 1), others);
    }),
  minimiser: [
    -0.4283028635872503, -0.47659642435629024, -0.5196524636468617, -0.5580993248321809,
    -0.5925061568294574, -0.624503682199468, -0.6232394714405911, -0.6213938417965735,
    -0.6204535966590874, -0.5864692707204351,
  ],
  minimum: 0,
};
