import { descend, gradientDescent } from "@descent/optimizers";
import { settleAll } from "../figure/field.ts";
import { courses } from "../figures/criteria-race/costs.ts";
import { fields } from "../figures/criteria-race/fields.ts";
import { limits, near, outcomeOf, raceOf, type Lane } from "../figures/criteria-race/race.ts";

/** Where the rules stop on a cost, by the key of the lane. */
function stops(
  change: Readonly<Record<string, unknown>>,
): Readonly<
  Record<
    Lane["key"],
    { readonly step: number | undefined; readonly outcome: string; readonly distance: number }
  >
> {
  const race = raceOf(settleAll(fields, change));
  return Object.fromEntries(
    race.lanes.map((lane) => {
      const step = lane.fired?.step;
      const distance = race.moments[step ?? race.moments.length - 1]?.distance ?? 0;
      return [lane.key, { step, outcome: outcomeOf(lane, race), distance }];
    }),
  ) as ReturnType<typeof stops>;
}

/** What the first step on the bowl at a tiny learning rate looks like to the rules. */
function firstStep(): {
  readonly move: number;
  readonly change: number;
  readonly relative: number;
  readonly slope: number;
} {
  const { cost, start } = courses.bowl;
  const [before, after] = descend(cost, start, gradientDescent(0.001));
  const change = (before?.value ?? 0) - (after?.value ?? 0);
  return {
    move: (before?.params[0] ?? 0) - (after?.params[0] ?? 0),
    change,
    relative: change / (before?.value ?? 1),
    slope: after?.gradient[0] ?? 0,
  };
}

/** The numbers on the page about stopping. */
export const stopping = {
  near,
  limits,
  bowl: stops({ cost: "bowl" }),
  offset: stops({ cost: "offset" }),
  plain: stops({ cost: "plain" }),
  valley: stops({ cost: "valley" }),
  toAndFro: stops({ cost: "bowl", rate: 1 }),
  tiny: stops({ cost: "bowl", rate: 0.001, exponent: -2 }),
  first: firstStep(),
  plainSlope: courses.plain.cost(courses.plain.start).gradient[0] ?? 0,
};
