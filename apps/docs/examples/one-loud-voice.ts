import { huberLoss, squaredError } from "@descent/losses";
import { fitLinearRegression, leastSquares } from "@descent/models";

const x = [1, 2, 3, 4, 5, 6, 7, 8];
const y = [2, 4, 6, 8, 10, 12, 14, 99]; // y = 2x, but for the last one

for (const loss of [squaredError, huberLoss(1)]) {
  const fit = fitLinearRegression({ x, y, loss });
  console.log(loss.name, fit.coefficients[0]?.toFixed(3));
}
console.log(
  "without it",
  leastSquares(x.slice(0, -1), y.slice(0, -1)).coefficients[0]?.toFixed(3),
);
