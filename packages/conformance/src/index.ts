export { costLaws } from "./cost/cost-laws.js";
export type { CostSubject } from "./cost/cost-subject.js";
export { applyLaws, type Check, type Expect, type Law, type Subject } from "./law.js";
export { LawError, type Violation } from "./law-error.js";
export { lossLaws } from "./loss/loss-laws.js";
export type { LossSubject } from "./loss/loss-subject.js";
export { modelLaws } from "./model/model-laws.js";
export type { ModelSubject } from "./model/model-subject.js";
export { objectiveLaws } from "./objective/objective-laws.js";
export type { ObjectiveSubject } from "./objective/objective-subject.js";
export type { GoldenRun } from "./optimizer/golden-run.js";
export { optimizerLaws } from "./optimizer/optimizer-laws.js";
export type { Claim, OptimizerSubject } from "./optimizer/optimizer-subject.js";
export { subjectOf } from "./optimizer-entry/subject-of.js";
export { bowl } from "./problems/bowl.js";
export { convexProblems } from "./problems/convex-problems.js";
export { logCosh } from "./problems/log-cosh.js";
export { quadratic } from "./problems/quadratic.js";
export { rosenbrock } from "./problems/rosenbrock.js";
export type { TestProblem } from "./problems/test-problem.js";
export { referenceLoop } from "./reference-loop.js";
export type { AnySubject, Kind } from "./report/any-subject.js";
export {
  conformanceReport,
  type ConformanceReport,
  type LawResult,
} from "./report/conformance-report.js";
export { subjectsIn } from "./report/subjects-in.js";
export { writeReport } from "./report/write-report.js";
export { scalarLaws } from "./scalar/scalar-laws.js";
export type { ScalarSubject } from "./scalar/scalar-subject.js";
export { scheduleLaws } from "./schedule/schedule-laws.js";
export type { ScheduleSubject } from "./schedule/schedule-subject.js";
export { stopRuleLaws } from "./stop-rule/stop-rule-laws.js";
export type { StopRuleSubject } from "./stop-rule/stop-rule-subject.js";
export { violations } from "./violations.js";
