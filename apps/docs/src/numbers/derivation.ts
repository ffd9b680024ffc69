import { gradient } from "@descent/autodiff";
import { settleAll } from "../figure/field.ts";
import { costOf } from "../figures/derivation/cost.ts";
import { fields, type DerivationState } from "../figures/derivation/fields.ts";
import { sharesOf } from "../figures/derivation/lines.ts";

const start = settleAll(fields);
const gradientOf = (
  change: Partial<DerivationState>,
  ...row: readonly number[]
): readonly number[] =>
  gradient(costOf({ ...start, ...change }))([start.intercept, start.slope, ...row]);
const shares = sharesOf(start);

/** The numbers on the page about the derivation. */
export const derivation = {
  start,
  shares,
  gradient: gradientOf({}),
  half: gradientOf({ cost: "half" }),
  /** The slopes of each person's own squared error, by intercept and slope. */
  votes: shares.map(({ x, y }) => gradientOf({ cost: "one" }, x, y).slice(0, 2)),
};
