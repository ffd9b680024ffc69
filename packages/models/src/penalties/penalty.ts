import { check, type Optimizer, type Schedule, type StopRule, type Vector } from "@descent/core";

/** What is added to the mean loss for the size of the coefficients: Σⱼ P(cⱼ), not of the intercept. */
export interface Penalty {
  /** The call that makes it: `lasso(0.1)`. */
  readonly name: string;
  /** P(c) of one coefficient. */
  readonly value: (coefficient: number) => number;
  /** The proximal operator: the u where τ P(u) + ½(u − v)² is least. */
  readonly proximal: (value: number, step: number) => number;
  /** P″ where it is the same everywhere: 2α for `ridge(α)`, whose P is smooth. */
  readonly curvature?: number;
  /** How a fit descends with it, see `proximal`; `size` is what a parameter may be expected to have. */
  readonly descent: (rate: number | Schedule, scales: Vector, size: number) => ProximalDescent;
}

/** An update rule that owns its rate, and the stop rule that knows where it ends. */
export interface ProximalDescent {
  /** The update rule. */
  readonly optimizer: Optimizer;
  /** Converged where a step changes next to nothing. */
  readonly until: StopRule;
}

/** Throws unless α is a positive finite number or 0. */
export function checkStrength(call: string, argument: string, strength: unknown): void {
  const ok = Number.isFinite(strength) && (strength as number) >= 0;
  check(ok, call, argument, "must be a finite number of at least 0", strength);
}
