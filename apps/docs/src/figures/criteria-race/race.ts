import type { Json, StopRule } from "@descent/core";
import {
  anyOf,
  descend,
  gradientBelow,
  gradientDescent,
  maxSteps,
  patience,
  stepBelow,
  timeLimit,
  valueChangeBelow,
} from "@descent/optimizers";
import { courses } from "./costs.ts";
import { lastStep, type CriteriaRace } from "./fields.ts";

/** A step is taken to last a millisecond: a real clock would make each picture another. */
export const milliseconds = 1;
export const limits = { steps: 100, patience: 10, time: 150 } as const;
/** So near to the lowest point counts as having arrived. */
export const near = 0.01;

export interface Lane {
  readonly key: "steps" | "gradient" | "value" | "move" | "relative" | "patience" | "time" | "any";
  /** As in a formula, and as the call that makes it. */
  readonly label: string;
  readonly rule: StopRule;
  /** The step at which it stopped, if it did, and whether it called that converged. */
  readonly fired: { readonly step: number; readonly converged: boolean } | undefined;
}
export interface Moment {
  readonly cost: number;
  /** To the lowest point. */
  readonly distance: number;
}
export interface Race {
  readonly moments: readonly Moment[];
  readonly lanes: readonly Lane[];
}

type Rule = Pick<Lane, "key" | "label" | "rule">;

/** The rules of the lanes, each with memory of its own. */
function rulesOf({ exponent }: Pick<CriteriaRace, "exponent">): readonly Rule[] {
  const tolerance = Number(`1e${exponent}`);
  return [
    { key: "steps", label: `${limits.steps} steps`, rule: maxSteps(limits.steps) },
    { key: "gradient", label: "|∇J| ≤ ε", rule: gradientBelow(tolerance) },
    { key: "value", label: "|ΔJ| ≤ ε", rule: valueChangeBelow(tolerance) },
    { key: "move", label: "|Δθ| ≤ ε", rule: stepBelow(tolerance) },
    {
      key: "relative",
      label: "|ΔJ| ≤ ε |J|",
      rule: valueChangeBelow(tolerance, { relative: true }),
    },
    { key: "patience", label: `patience ${limits.patience}`, rule: patience(limits.patience) },
    { key: "time", label: `${limits.time} ms`, rule: timeLimit(limits.time) },
  ];
}

/** The rules that are ticked. */
export const chosen = (state: CriteriaRace): readonly StopRule[] =>
  rulesOf(state)
    .filter(({ key }) => key !== "any" && state[key])
    .map(({ rule }) => rule);

let last: { readonly key: string; readonly race: Race } | undefined;

/** One run, watched by every rule and by all that are ticked together. */
export function raceOf(state: CriteriaRace): Race {
  const key = JSON.stringify({ ...state, step: 0 });
  if (last?.key === key) return last.race;
  const { cost, start } = courses[state.cost];
  const rules: readonly Rule[] = [
    ...rulesOf(state),
    { key: "any", label: "any ticked", rule: anyOf(...chosen(state)) },
  ];
  const memory: Json[] = rules.map(({ rule }) => rule.init);
  const fired: Lane["fired"][] = rules.map(() => undefined);
  const moments: Moment[] = [];
  for (const now of descend(cost, start, gradientDescent(state.rate))) {
    moments.push({ cost: now.value, distance: Math.hypot(...now.params) });
    rules.forEach(({ rule }, i) => {
      const [verdict, next] = rule.check(now, memory[i] ?? null, now.step * milliseconds);
      memory[i] = next;
      if (verdict.stop) fired[i] ??= { step: now.step, converged: verdict.converged };
    });
    if (now.step === lastStep) break;
  }
  const lanes = rules.map((rule, i) => ({ ...rule, fired: fired[i] }));
  last = { key, race: { moments, lanes } };
  return { moments, lanes };
}

export type Outcome = "near" | "far" | "open";

/** Whether a rule stopped near the lowest point, far from it, or not at all. */
export function outcomeOf({ fired }: Lane, { moments }: Race): Outcome {
  if (fired === undefined) return "open";
  return (moments[fired.step]?.distance ?? Infinity) <= near ? "near" : "far";
}
