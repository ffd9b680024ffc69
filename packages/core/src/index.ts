export type { Batches } from "./batches.js";
export {
  check,
  checkBoolean,
  checkCount,
  checkFinite,
  checkFraction,
  checkOptions,
  checkPositive,
  checkVector,
} from "./check.js";
export { checkEngineData, checkEntries } from "./check-engine-data.js";
export type { Cost } from "./cost.js";
export { describe } from "./describe.js";
export { engineFrom, type EngineLoops } from "./engine-from.js";
export type { Engine, EngineData, EngineSteps, RowRange, SquareSums } from "./engine.js";
export { DescentError, type Problem } from "./error.js";
export type { Iteration } from "./iteration.js";
export type { Json } from "./json.js";
export type { Loss } from "./loss.js";
export type { Examples, Model } from "./model.js";
export type { AsyncObjective, Evaluation, Objective, Residuals } from "./objective.js";
export type { Context, Optimizer } from "./optimizer.js";
export type { OptimizerEntry, Setting } from "./optimizer-entry.js";
export type { Schedule } from "./schedule.js";
export type { Criterion, Failure, StopRule, Verdict } from "./stop.js";
export type { Vector } from "./vector.js";
