import { oneVariable } from "./one-variable.ts";
import { outliers } from "./outliers.ts";
import { twoVariables } from "./two-variables.ts";

const [race] = twoVariables.races;

/** The numbers on the page about the two articles. */
export const articles = {
  /** How many steps θ² takes at 0.5. */
  steps: oneVariable.courses[1]?.report.steps ?? 0,
  rate: race?.rate ?? 0,
  inTurn: race?.slopeFirst.steps ?? 0,
  together: race?.together.steps ?? 0,
  count: outliers.count,
  clean: outliers.clean.slope,
  all: outliers.all.slope,
  pull: outliers.percent.pull,
};
