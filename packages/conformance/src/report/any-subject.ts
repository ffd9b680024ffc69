import type { OptimizerEntry } from "@descent/core";
import type { CostSubject } from "../cost/cost-subject.js";
import type { LossSubject } from "../loss/loss-subject.js";
import type { ModelSubject } from "../model/model-subject.js";
import type { ObjectiveSubject } from "../objective/objective-subject.js";
import type { OptimizerSubject } from "../optimizer/optimizer-subject.js";
import type { ScalarSubject } from "../scalar/scalar-subject.js";
import type { ScheduleSubject } from "../schedule/schedule-subject.js";
import type { StopRuleSubject } from "../stop-rule/stop-rule-subject.js";

/**
 * Whatever the kit has laws for: a row of one of its lists, or the entry of an optimizer. `Input` is
 * what a model predicts from.
 */
export type AnySubject<Input = unknown> =
  | OptimizerEntry
  | OptimizerSubject
  | StopRuleSubject
  | ScheduleSubject
  | LossSubject
  | CostSubject
  | ModelSubject<Input>
  | ObjectiveSubject
  | ScalarSubject;

/** What a subject is. */
export type Kind =
  | "optimizer"
  | "stop rule"
  | "schedule"
  | "loss"
  | "cost"
  | "model"
  | "objective"
  | "scalar function";
