export { descend, type DescendOptions } from "./descend.js";
export { descendAsync, type AsyncDescendOptions, type AsyncOptions } from "./descend-async.js";
export { minimize } from "./minimize.js";
export { minimizeAsync, type AsyncBatchOptions } from "./minimize-async.js";
export { NonFiniteError } from "./non-finite-error.js";
export { ObjectiveError } from "./objective-error.js";
export type { MeasuredOn, Report } from "./report.js";
export type { Abort } from "./run/abort.js";
export type { Checkpoint } from "./run/checkpoint.js";
export type { Epoch } from "./run/epoch.js";
export type { BatchOptions, MinimizeOptions } from "./run/minimize-options.js";
export type { Result } from "./run/result.js";
export { resumeRun } from "./run/resume-run.js";
export { saveRun } from "./run/save-run.js";
export type { SavedRun } from "./run/saved-run.js";

export {
  levenbergMarquardt,
  type LevenbergMarquardtOptions,
  type ResidualsMethod,
  type Trust,
} from "./least-squares/levenberg-marquardt.js";
export { minimizeResiduals } from "./least-squares/minimize-residuals.js";
export { backtracking, type BacktrackingOptions } from "./line-search/backtracking.js";
export { exactLineSearch } from "./line-search/exact-line-search.js";
export type { LastSearch } from "./line-search/first-step.js";
export { LineSearchError } from "./line-search/line-search-error.js";
export { strongWolfe, type StrongWolfeOptions } from "./line-search/strong-wolfe.js";

export { adadelta, type AdadeltaMeans, type AdadeltaOptions } from "./rules/adadelta.js";
export { adagrad, type AdagradOptions } from "./rules/adagrad.js";
export { adam, type AdamMoments, type AdamOptions } from "./rules/adam.js";
export { adamax, type AdamaxMemory } from "./rules/adamax.js";
export { adamw, type AdamWOptions } from "./rules/adamw.js";
export { asgd, type AsgdOptions } from "./rules/asgd.js";
export { averaging, type Average, type AveragingOptions } from "./rules/averaging.js";
export { chain } from "./rules/chain.js";
export { clipNorm } from "./rules/clip-norm.js";
export { clipValue } from "./rules/clip-value.js";
export { freeze } from "./rules/freeze.js";
export { conjugateGradient, type ConjugateGradientOptions } from "./rules/conjugate-gradient.js";
export {
  conjugateGradientDirection,
  type ConjugateFormula,
  type LastDirection,
} from "./rules/conjugate-gradient-direction.js";
export { gradientDescent } from "./rules/gradient-descent.js";
export { gradientNoise, type GradientNoiseOptions } from "./rules/gradient-noise.js";
export { lbfgs, type LbfgsOptions } from "./rules/lbfgs.js";
export { lbfgsDirection, type CurvaturePair, type Curvatures } from "./rules/lbfgs-direction.js";
export { learningRate } from "./rules/learning-rate.js";
export { lion, type LionOptions } from "./rules/lion.js";
export type { MomentOptions, Moments } from "./rules/moments.js";
export { momentum, nesterov, type MomentumOptions, type Velocity } from "./rules/momentum.js";
export { nadam, type NadamMoments, type NadamOptions } from "./rules/nadam.js";
export { parameterRates } from "./rules/parameter-rates.js";
export { radam } from "./rules/radam.js";
export { reduceOnPlateau, type Plateau, type PlateauOptions } from "./rules/reduce-on-plateau.js";
export { rmsprop, type RmspropMemory, type RmspropOptions } from "./rules/rmsprop.js";
export { rprop, type RpropMemory, type RpropOptions } from "./rules/rprop.js";
export { sgd, type SgdOptions } from "./rules/sgd.js";
export { weightDecay } from "./rules/weight-decay.js";

export { curvatures, type Spectrum } from "./rate/curvatures.js";
export { largestCurvature } from "./rate/largest-curvature.js";
export {
  powerIteration,
  type CurvatureOptions,
  type PowerIteration,
} from "./rate/power-iteration.js";
export type { RateOutlook } from "./rate/rate-outlook.js";
export {
  rateRange,
  type BatchRateRangeOptions,
  type RateRange,
  type RateRangeOptions,
} from "./rate/rate-range.js";
export type { RateTrial } from "./rate/rate-trials.js";
export { rateReport, type CurvatureRange, type RateReport } from "./rate/rate-report.js";

export { constant } from "./schedules/constant.js";
export { cosineDecay } from "./schedules/cosine-decay.js";
export { cosineRestarts } from "./schedules/cosine-restarts.js";
export { cyclic } from "./schedules/cyclic.js";
export { exponentialDecay } from "./schedules/exponential-decay.js";
export { inverseDecay } from "./schedules/inverse-decay.js";
export { joined } from "./schedules/joined.js";
export { multiStepDecay } from "./schedules/multi-step-decay.js";
export { oneCycle } from "./schedules/one-cycle.js";
export { polynomialDecay } from "./schedules/polynomial-decay.js";
export { stepDecay } from "./schedules/step-decay.js";
export { warmup } from "./schedules/warmup.js";

export { allOf } from "./stop/all-of.js";
export { anyOf } from "./stop/any-of.js";
export { bestChangeBelow, type Bests } from "./stop/best-change-below.js";
export type { Rules } from "./stop/combined.js";
export { diverged, type Spread } from "./stop/diverged.js";
export { gapBelow } from "./stop/gap-below.js";
export { gradientBelow } from "./stop/gradient-below.js";
export { lostSteps, type Lost } from "./stop/lost-steps.js";
export { maxSteps } from "./stop/max-steps.js";
export { patience, type Waiting } from "./stop/patience.js";
export { stalled, type Standstill } from "./stop/stalled.js";
export { stationary } from "./stop/stationary.js";
export { stepBelow } from "./stop/step-below.js";
export { timeLimit } from "./stop/time-limit.js";
export { valueBelow } from "./stop/value-below.js";
export { valueChangeBelow, type Seen } from "./stop/value-change-below.js";
