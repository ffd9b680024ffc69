import { fitLinearRegression } from "@descent/models";

// Average heights (in) and weights (lb) of American women, World Almanac 1975.
const heights = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
const weights = [
  115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164,
];

const fit = fitLinearRegression({ x: heights, y: weights });

console.log(fit.coefficients[0]?.toFixed(6), fit.intercept.toFixed(6));
console.log(fit.predict([[66]])[0]?.toFixed(3), fit.rSquared.toFixed(6));
console.log(fit.report.sentence);
