import { optimizers as entries } from "@descent/optimizers/registry";
import { settleAll } from "../figure/field.ts";
import { fields, lastStep } from "../figures/optimizer-race/fields.ts";
import { rankingOf } from "../figures/optimizer-race/race.ts";
import { surfaces } from "../optimizers/surfaces.ts";

/** How much noise the second race has. */
const noise = 0.2;

/** The titles in the order they come in, with the best of the rates tried. */
const order = (surface: string, withNoise: number): readonly string[] =>
  rankingOf(settleAll(fields, { surface, noise: withNoise, rates: "best", step: lastStep })).map(
    ({ entry }) => entry.title,
  );

/** The numbers of the gallery. */
export const gallery = {
  count: entries.length,
  budget: lastStep,
  noise,
  races: Object.values(surfaces).map(({ name, label, curvature }) => ({
    label,
    curvature,
    exact: order(name, 0),
    noisy: order(name, noise),
  })),
};
