import type { OptimizerEntry } from "@descent/core";
import type { Field } from "../../figure/field.ts";
import { fieldOf } from "../../optimizers/setting-fields.ts";
import { surfaces, type Surface } from "../../optimizers/surfaces.ts";

export const lastStep = 100;

/** The costs that every card shows. */
export const shown: readonly Surface[] = [
  surfaces.valley,
  surfaces.sides,
  surfaces.rosenbrock,
  surfaces.himmelblau,
];

/** Settings are kept apart from the figure's own fields, whatever they are called. */
export const fieldNameOf = (setting: string): string => `set-${setting}`;

/** One control for each setting of the registry, besides those that all cards have. */
export const fieldsOf = ({ settings }: OptimizerEntry): Readonly<Record<string, Field>> => ({
  surface: {
    kind: "choice",
    label: "Cost in focus",
    options: shown.map(({ name, label }) => ({ value: name, label })),
    initial: surfaces.valley.name,
  },
  ...Object.fromEntries(
    settings.map((setting) => [fieldNameOf(setting.name), fieldOf(setting)] as const),
  ),
  step: { kind: "number", label: "Step", min: 0, max: lastStep, step: 1, initial: 30 },
});
