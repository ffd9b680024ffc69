import type { OptimizerEntry } from "@descent/core";
import { optimizers } from "@descent/optimizers/registry";
import type { Place } from "../../figure/map.ts";
import { atEvaluations, atStep, runOf, type Moment, type Run } from "../../optimizers/runs.ts";
import { defaultsOf, spread, type Values } from "../../optimizers/setting-fields.ts";
import { surfaces, type Surface } from "../../optimizers/surfaces.ts";
import { lastStep, type Race } from "./fields.ts";

/** How many rates are tried where the best is asked for. */
const tried = 9;

export interface Runner {
  readonly entry: OptimizerEntry;
  readonly values: Values;
  readonly run: Run;
}

export const surfaceOf = ({ surface }: Race): Surface =>
  Object.values(surfaces).find(({ name }) => name === surface) ?? surfaces.valley;

const clamped = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value));

/** The customary start, moved, and kept on the map. */
export function startOf(state: Race): Place {
  const { start, across, up } = surfaceOf(state);
  return [clamped(start[0] + state.across, across), clamped(start[1] + state.up, up)];
}

const positionIn = (run: Run, { budget }: Pick<Race, "budget">, used: number): Moment =>
  budget === "steps" ? atStep(run, used) : atEvaluations(run, used);

/** Where a runner is; its path ends there. */
export const nowOf = ({ run }: Runner, state: Race): Moment => positionIn(run, state, state.step);
export function pathOf(runner: Runner, state: Race): readonly Place[] {
  const { moments } = runner.run;
  return moments.slice(0, moments.indexOf(nowOf(runner, state)) + 1).map(({ place }) => place);
}
/** What is left of the cost, for each unit of the budget. */
export const excessOf = ({ run }: Runner, state: Race): readonly number[] =>
  Array.from({ length: lastStep + 1 }, (_, used) => positionIn(run, state, used).excess);

/** The rate out of nine, even on its scale, that gets lowest from the customary start. */
function bestValues(entry: OptimizerEntry, state: Race): Values {
  const usual = defaultsOf(entry);
  const [rate] = entry.settings;
  if (rate?.name !== "rate") return usual;
  const surface = surfaceOf(state);
  let best = { values: usual, excess: Infinity };
  for (const value of spread(rate, tried)) {
    const values = { ...usual, rate: Number(value.toPrecision(3)) };
    const run = runOf(entry.make(values), surface, surface.start, lastStep, state.noise);
    const { excess } = positionIn(run, state, lastStep);
    if (run.ended === undefined && excess < best.excess) best = { values, excess };
  }
  return best.values;
}

const tuned = new Map<string, readonly Values[]>();
function valuesOf(state: Race): readonly Values[] {
  if (state.rates === "usual") return optimizers.map(defaultsOf);
  const key = `${state.surface} ${state.noise} ${state.budget}`;
  const values = tuned.get(key) ?? optimizers.map((entry) => bestValues(entry, state));
  tuned.set(key, values);
  return values;
}

let last: { readonly key: string; readonly runners: readonly Runner[] } | undefined;

/** All optimizers of the registry from the same start, in the order of the registry. */
export function runnersOf(state: Race): readonly Runner[] {
  const key = JSON.stringify({ ...state, step: 0, chosen: "" });
  if (last?.key === key) return last.runners;
  const all = valuesOf(state);
  const runners = optimizers.map((entry, i) => {
    const values = all[i] ?? defaultsOf(entry);
    const optimizer = entry.make(values);
    const run = runOf(optimizer, surfaceOf(state), startOf(state), lastStep, state.noise);
    return { entry, values, run };
  });
  last = { key, runners };
  return runners;
}

/** The runners by what is left of the cost, least first; who diverged comes last. */
export function rankingOf(state: Race): readonly Runner[] {
  const left = (runner: Runner): number => {
    const now = nowOf(runner, state);
    const out = runner.run.ended === "diverged" && now === runner.run.moments.at(-1);
    return out ? Infinity : now.excess;
  };
  return runnersOf(state).toSorted((a, b) => left(a) - left(b) || 0);
}

export const chosenOf = (state: Race): Runner | undefined =>
  runnersOf(state).find(({ entry }) => entry.name === state.chosen);
