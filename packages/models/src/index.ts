export { fitLinearRegression } from "./fit-linear-regression.js";
export type { FitOptions } from "./fit-options.js";
export type { Fit, FitReport } from "./fit.js";
export { leastSquares, type LeastSquares } from "./least-squares.js";
export type { Method } from "./methods/method.js";
export { linear, type LinearOptions } from "./linear.js";
export { meanLoss } from "./mean-loss.js";
export { frequencyWeights, precisionWeights, type Weights } from "./weights.js";
export type { Data } from "./design.js";
export type { Estimate, Interval } from "./inference/estimate.js";
export type { Goodness, OverallTest, RSquared } from "./inference/goodness.js";
export {
  inference,
  type Inference,
  type LinearInference,
  type PredictionEstimate,
} from "./inference/inference.js";
export type { NoInference } from "./inference/no-inference.js";
export { summary } from "./inference/summary.js";
export { advice, type Advice } from "./inference/advice.js";
export { pulls } from "./inference/pulls.js";
export { formulaOf } from "./carry/formula.js";
export { javaScriptOf } from "./carry/java-script.js";
export {
  modelFrom,
  modelOf,
  type LoadedModel,
  type Savable,
  type SavedModel,
} from "./carry/saved-model.js";
export { sqlOf } from "./carry/sql.js";
export { elasticNet } from "./penalties/elastic-net.js";
export { lasso } from "./penalties/lasso.js";
export type { Penalty, ProximalDescent } from "./penalties/penalty.js";
export { proximal } from "./penalties/proximal.js";
export { ridge } from "./penalties/ridge.js";
export { fitLogisticRegression } from "./logistic/fit-logistic-regression.js";
export type { LogisticFit, LogisticOptions, LogisticReport } from "./logistic/logistic-fit.js";
export type { Separation } from "./logistic/separation.js";
export { logisticInference, type LogisticInference } from "./logistic/logistic-inference.js";
export { softmaxObjective } from "./logistic/softmax-objective.js";
