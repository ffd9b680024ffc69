export { fitLinearRegression } from "./fit-linear-regression.js";
export type { FitOptions } from "./fit-options.js";
export type { Fit, FitReport } from "./fit.js";
export { leastSquares, type LeastSquares } from "./least-squares.js";
export { linear, type LinearOptions } from "./linear.js";
export { meanLoss } from "./mean-loss.js";
