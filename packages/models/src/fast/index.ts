export type { Fit, FitReport } from "../fit.js";
export { fitLinearRegression } from "./fit-linear-regression.js";
export { fitLinearRegressionAsync } from "./fit-linear-regression-async.js";
export type { AsyncEngineFitOptions, EngineFitOptions } from "../methods/engine-options.js";
export type { Method } from "../methods/method.js";
