import type { StopRule } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of stop rules. */
export interface StopRuleSubject extends Subject {
  /** Makes the rule, by the call that `call` shows. */
  readonly make: () => StopRule;
}
