import { fitLinearRegression } from "@descent/models";
import { lbfgs } from "@descent/optimizers";
import { optimizers } from "@descent/optimizers/registry";
import { patients } from "../data/patients.ts";
import { settleAll } from "../figure/field.ts";
import { fields, lastStep } from "../figures/many-variables/fields.ts";
import { correlation, names, problem } from "../figures/many-variables/problem.ts";
import { at, farthest, runOf, tried } from "../figures/many-variables/runs.ts";

/** How far the farthest coefficient is off at the last step, by a method of the registry. */
function distance(optimizer: string, standard: boolean): number {
  const state = settleAll(fields, { optimizer, standard });
  return farthest(at(runOf(state), lastStep), problem(state)).distance;
}

/** The penalty of the page. */
const ridge = 0.05;
/** That of the exercise. */
const strong = 0.5;
const plain = problem({ standard: true, ridge: 0 });
const ridged = problem({ standard: true, ridge });

/** The first step at which all coefficients are within half a hundredth. */
function arrival(change: Readonly<Record<string, unknown>>): number {
  const state = settleAll(fields, change);
  const on = problem(state);
  return runOf(state).moments.findIndex((now) => farthest(now, on).distance < 0.005);
}

/** R² of total cholesterol, predicted from the other five columns. */
function predictable(): number {
  const total = patients.rows.map((row) => row[2] ?? 0);
  const others = patients.rows.map((row) => row.filter((_, j) => j !== 2));
  return fitLinearRegression({ x: others, y: total, optimizer: lbfgs() }).rSquared;
}

/** R²: with standardised targets a cost without a penalty is 1 − R². */
const explained = (coefficients: readonly number[]): number => {
  const { value } = plain.objective([0, ...coefficients]);
  return 1 - value * plain.spectrum.largest;
};

/** The numbers on the page about many variables. */
export const manyVariables = {
  count: patients.rows.length,
  names,
  steps: lastStep,
  tried,
  ridge,
  conditions: {
    raw: problem({ standard: false, ridge: 0 }).spectrum.conditionNumber ?? Infinity,
    standard: plain.spectrum.conditionNumber ?? Infinity,
    ridged: ridged.spectrum.conditionNumber ?? Infinity,
  },
  likeness: correlation(2, 3),
  exact: plain.exact,
  ridged: ridged.exact,
  explained: {
    plain: explained(plain.exact),
    ridged: explained(ridged.exact),
    strong: explained(problem({ standard: true, ridge: strong }).exact),
  },
  predictable: predictable(),
  arrival: {
    standard: arrival({ optimizer: "conjugateGradient" }),
    raw: arrival({ optimizer: "conjugateGradient", standard: false }),
    lbfgs: arrival({ optimizer: "lbfgs", standard: false }),
    ridge: arrival({ ridge: strong }),
  },
  methods: optimizers
    .filter(({ name }) =>
      ["gradientDescent", "rprop", "adam", "conjugateGradient", "lbfgs"].includes(name),
    )
    .map(({ name, title }) => ({
      title,
      raw: distance(name, false),
      standard: distance(name, true),
    })),
};
