import { DescentError } from "@descent/core";
import { costLaws } from "../cost/cost-laws.js";
import type { CostSubject } from "../cost/cost-subject.js";
import type { Check } from "../law.js";
import { lossLaws } from "../loss/loss-laws.js";
import type { LossSubject } from "../loss/loss-subject.js";
import { modelLaws } from "../model/model-laws.js";
import type { ModelSubject } from "../model/model-subject.js";
import { objectiveLaws } from "../objective/objective-laws.js";
import { subjectOf } from "../optimizer-entry/subject-of.js";
import { optimizerLaws } from "../optimizer/optimizer-laws.js";
import type { OptimizerSubject } from "../optimizer/optimizer-subject.js";
import { scalarLaws } from "../scalar/scalar-laws.js";
import { scheduleLaws } from "../schedule/schedule-laws.js";
import type { ScheduleSubject } from "../schedule/schedule-subject.js";
import { stopRuleLaws } from "../stop-rule/stop-rule-laws.js";
import type { StopRuleSubject } from "../stop-rule/stop-rule-subject.js";
import type { AnySubject, Kind } from "./any-subject.js";
import { isEntry } from "./is-subject.js";

/** A subject by the call that makes it, what it is, and the checks of its laws. */
export interface Checked {
  readonly call: string;
  readonly kind: Kind;
  readonly checks: readonly Check[];
}

/**
 * Knows a subject by its row or by what it makes, and gives the checks of its kind.
 *
 * @throws DescentError if it makes nothing that there are laws for; and what `make` throws.
 */
export function checksOf<Input>(subject: AnySubject<Input>): Checked {
  if (isEntry(subject)) return checksOf(subjectOf(subject));
  const of = (kind: Kind, checks: readonly Check[]): Checked => ({
    call: subject.call,
    kind,
    checks,
  });
  if ("f" in subject) return of("scalar function", scalarLaws(subject));
  if ("points" in subject) return of("objective", objectiveLaws(subject));
  const made: unknown = subject.make();
  if (typeof made === "function") return of("schedule", scheduleLaws(subject as ScheduleSubject));
  const has = (...members: readonly string[]): boolean =>
    typeof made === "object" && made !== null && members.every((member) => member in made);
  if (has("init", "update")) return of("optimizer", optimizerLaws(subject as OptimizerSubject));
  if (has("init", "check")) return of("stop rule", stopRuleLaws(subject as StopRuleSubject));
  if (has("value", "slope")) return of("loss", lossLaws(subject as LossSubject));
  if (has("value", "slopes")) return of("cost", costLaws(subject as CostSubject));
  if (has("predict", "addGradient")) return of("model", modelLaws(subject as ModelSubject<Input>));
  throw new DescentError({
    call: "conformanceReport",
    argument: "subject",
    rule: "must make an optimizer, a stop rule, a schedule, a loss, a cost or a model",
    received: made,
    hint: "An objective's row has points, a scalar function's has f.",
  });
}
