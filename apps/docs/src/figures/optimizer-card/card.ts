import type { OptimizerEntry } from "@descent/core";
import type { State } from "../../figure/field.ts";
import { runOf, type Run } from "../../optimizers/runs.ts";
import { spread, type Values } from "../../optimizers/setting-fields.ts";
import type { Surface } from "../../optimizers/surfaces.ts";
import { fieldNameOf, lastStep, shown } from "./fields.ts";

/** After so many steps the strip looks at what is left. */
export const judged = 25;
/** How many values of the first setting the strip tries. */
const tried = 25;

export function valuesOf({ settings }: OptimizerEntry, state: State): Values {
  return Object.fromEntries(
    settings.map(({ name, default: usual }) => {
      const value = state[fieldNameOf(name)];
      return [name, typeof value === "number" ? value : usual];
    }),
  );
}

export const stepOf = ({ step }: State): number => Number(step);
export const focusOf = ({ surface }: State): Surface =>
  shown.find(({ name }) => name === surface) ?? (shown[0] as Surface);

/** What a function of some values last gave; it is asked for the same several times a frame. */
function remembering<T>(make: (entry: OptimizerEntry, values: Values) => T) {
  const last = new Map<string, { readonly key: string; readonly made: T }>();
  return (entry: OptimizerEntry, values: Values): T => {
    const key = JSON.stringify(values);
    const known = last.get(entry.name);
    if (known?.key === key) return known.made;
    const made = make(entry, values);
    last.set(entry.name, { key, made });
    return made;
  };
}

/** One run on each of the costs, each from its customary start. */
export const runsOf = remembering((entry, values): readonly Run[] => {
  const optimizer = entry.make(values);
  return shown.map((surface) => runOf(optimizer, surface, surface.start, lastStep));
});

export const focusedRun = (entry: OptimizerEntry, state: State): Run =>
  runsOf(entry, valuesOf(entry, state))[shown.indexOf(focusOf(state))] as Run;

/** One value of the first setting, and what it leaves of the cost at the start, cost by cost. */
export interface Trial {
  readonly value: number;
  readonly left: readonly number[];
}

const trials = remembering((entry, values): readonly Trial[] => {
  const [first] = entry.settings;
  if (first === undefined) return [];
  return spread(first, tried).map((value) => {
    const optimizer = entry.make({ ...values, [first.name]: value });
    const left = shown.map((surface) => {
      const { moments, ended } = runOf(optimizer, surface, surface.start, judged);
      const [from, to] = [moments[0]?.excess ?? 1, moments.at(-1)?.excess ?? 1];
      return ended === "diverged" ? Infinity : to / from;
    });
    return { value, left };
  });
});

/** How much depends on the first setting, the others being as they are. */
export function trialsOf(entry: OptimizerEntry, state: State): readonly Trial[] {
  const [first] = entry.settings;
  if (first === undefined) return [];
  return trials(entry, { ...valuesOf(entry, state), [first.name]: first.default });
}

/** The value that leaves least on one of the costs. */
export function bestOf(found: readonly Trial[], index: number): Trial | undefined {
  const left = (trial: Trial): number => trial.left[index] ?? Infinity;
  return found.reduce<Trial | undefined>(
    (best, trial) => (best === undefined || left(trial) < left(best) ? trial : best),
    undefined,
  );
}
