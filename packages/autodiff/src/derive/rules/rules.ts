import { constantRule } from "./constant-rule.js";
import { definitionRule } from "./definition-rule.js";
import { elementaryRule } from "./elementary-rule.js";
import { exponentialRule } from "./exponential-rule.js";
import { identityRule } from "./identity-rule.js";
import { linearRule } from "./linear-rule.js";
import { piecewiseRule } from "./piecewise-rule.js";
import { powerRule } from "./power-rule.js";
import { productRule } from "./product-rule.js";
import { quotientRule } from "./quotient-rule.js";
import type { Rule } from "./rule.js";
import { scalarMultipleRule } from "./scalar-multiple-rule.js";
import { sumRule } from "./sum-rule.js";

/** The rules of differentiation, in the order in which a line tries them. */
export interface Rules {
  /** What is done in one step, with nothing left to find. */
  readonly last: readonly Rule[];
  /** What moves derivatives inwards; a line does as much of this as it can. */
  readonly inward: readonly Rule[];
  /** What a line does once for each derivative in it. */
  readonly once: readonly Rule[];
  /** What only puts another formula in place of a name, before anything else is done. */
  readonly before: readonly Rule[];
}

export function allRules(): Rules {
  return {
    last: [constantRule, identityRule, linearRule],
    inward: [scalarMultipleRule, sumRule],
    once: [powerRule, exponentialRule, productRule, quotientRule, piecewiseRule, elementaryRule],
    before: [definitionRule],
  };
}
