export { descend, type Checkpoint, type DescendOptions } from "./descend.js";
export { largestCurvature, type CurvatureOptions } from "./largest-curvature.js";
export { minimize, type BatchOptions, type MinimizeOptions, type Result } from "./minimize.js";
export { NonFiniteError } from "./non-finite-error.js";
export { ObjectiveError } from "./objective-error.js";
export type { MeasuredOn } from "./judgement.js";
export type { Report } from "./report.js";

export { adam, type AdamOptions, type Moments } from "./rules/adam.js";
export { chain } from "./rules/chain.js";
export { clipNorm } from "./rules/clip-norm.js";
export { gradientDescent } from "./rules/gradient-descent.js";
export { learningRate } from "./rules/learning-rate.js";
export { momentum, nesterov, type MomentumOptions, type Velocity } from "./rules/momentum.js";
export { sgd, type SgdOptions } from "./rules/sgd.js";
export { weightDecay } from "./rules/weight-decay.js";

export { constant } from "./schedules/constant.js";
export { cosineDecay } from "./schedules/cosine-decay.js";
export { exponentialDecay } from "./schedules/exponential-decay.js";
export { inverseDecay } from "./schedules/inverse-decay.js";
export { stepDecay } from "./schedules/step-decay.js";
export { warmup } from "./schedules/warmup.js";

export { allOf } from "./stop/all-of.js";
export { anyOf } from "./stop/any-of.js";
export type { Rules } from "./stop/check-all.js";
export { diverged, type Spread } from "./stop/diverged.js";
export { gradientBelow } from "./stop/gradient-below.js";
export { maxSteps } from "./stop/max-steps.js";
export { patience, type Waiting } from "./stop/patience.js";
export { stalled, type Standstill } from "./stop/stalled.js";
export { stationary } from "./stop/stationary.js";
export { stepBelow } from "./stop/step-below.js";
export { timeLimit } from "./stop/time-limit.js";
export { valueBelow } from "./stop/value-below.js";
export { valueChangeBelow, type Seen } from "./stop/value-change-below.js";
