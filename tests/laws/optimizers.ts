import {
  quadratic,
  subjectOf,
  type Claim,
  type GoldenRun,
  type OptimizerSubject,
} from "@descent/conformance";
import type { Optimizer } from "@descent/core";
import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamw,
  asgd,
  averaging,
  backtracking,
  chain,
  clipNorm,
  clipValue,
  conjugateGradient,
  conjugateGradientDirection,
  constant,
  exactLineSearch,
  freeze,
  gradientDescent,
  gradientNoise,
  inverseDecay,
  lbfgs,
  lbfgsDirection,
  learningRate,
  lion,
  momentum,
  nadam,
  nesterov,
  parameterRates,
  radam,
  reduceOnPlateau,
  rmsprop,
  rprop,
  sgd,
  strongWolfe,
  weightDecay,
} from "@descent/optimizers";
import { optimizers as entries } from "@descent/optimizers/registry";
import reference from "./reference/golden-runs.json" with { type: "json" };

const restsNot = { "rests where the gradient is zero": "it pulls the parameters towards zero" };

const noise = {
  "rests where the gradient is zero": "its noise moves them",
  "commutes with permutations of the parameters": "the noise of a parameter depends on its place",
};

/** A line search takes the slope along the direction from the gradient, and measures costs to trust it. */
const searches = {
  "depends on the direction it is given": "the opposite of a direction of descent is refused",
  "goes by the direction and not by the gradient":
    "a direction that the gradient denies is refused",
};
const quadraticsOnly = {
  ...searches,
  "has a state that is JSON": "log cosh is no quadratic, and is refused",
  "resumes from a saved iteration bit for bit": "log cosh is no quadratic, and is refused",
  "ends lower than it began": "log cosh is no quadratic, and is refused",
};

/** Nothing depends on where the parameters are, nor on how their axes lie. */
const anyAxes: readonly Claim[] = ["translation", "rotation"];
/** Nothing depends on where the parameters are, nor on the unit of the cost. */
const anyUnit: readonly Claim[] = ["translation", "scaling"];

/** What the entries of the registry do not say of themselves. */
const more: Readonly<Record<string, Parameters<typeof subjectOf>[1]>> = {
  gradientDescent: { claims: anyAxes },
  sgd: { claims: anyAxes },
  adagrad: { claims: anyUnit },
  adadelta: { claims: ["translation"] },
  rmsprop: { claims: anyUnit },
  adam: { claims: anyUnit },
  adamw: { claims: ["scaling"], except: restsNot },
  nadam: { claims: anyUnit },
  radam: { claims: ["translation"] },
  adamax: { claims: anyUnit },
  rprop: { claims: anyUnit },
  asgd: { except: restsNot },
  lion: { claims: anyUnit },
  conjugateGradient: { except: searches },
  lbfgs: { except: searches },
};

/** A transform that is made for a number of parameters, made for as many as a law asks for. */
function sized(
  row: Omit<OptimizerSubject, "make">,
  make: (size: number) => Optimizer,
): OptimizerSubject {
  return {
    ...row,
    make: () => ({
      name: row.call,
      init: (params) => make(params.length).init(params),
      update: (direction, state, context) =>
        make(direction.length).update(direction, state, context),
    }),
  };
}

/** The paths that are known to 30 digits, by the name of the entry. */
const goldenRuns: Readonly<Record<string, readonly (readonly string[])[]>> = reference.runs;

function goldenOf(name: string): readonly GoldenRun[] {
  const path = goldenRuns[name];
  if (path === undefined) return [];
  const { objective, start } = quadratic({ size: 2, condition: 10 });
  return [{ source: reference.source, objective, start, path, tolerance: 1e-14 }];
}

/** Every optimizer and transform, at rates for problems whose largest curvature is 1. */
export const optimizers: readonly OptimizerSubject[] = [
  ...entries.map((entry) =>
    subjectOf(entry, { ...more[entry.name], golden: goldenOf(entry.name) }),
  ),
  { call: "gradientDescent(0.5)", make: () => gradientDescent(0.5) },
  { call: "gradientDescent(1.99)", make: () => gradientDescent(1.99) },
  {
    call: "gradientDescent(inverseDecay({ from: 1, decay: 0.1 }))",
    make: () => gradientDescent(inverseDecay({ from: 1, decay: 0.1 })),
  },
  { call: "learningRate(0.5)", make: () => learningRate(0.5) },
  { call: "learningRate(constant(0.5))", make: () => learningRate(constant(0.5)) },
  { call: "momentum(0)", make: () => momentum(0) },
  { call: "momentum(0.9)", make: () => momentum(0.9) },
  { call: "momentum(0.9, { dampening: 0.5 })", make: () => momentum(0.9, { dampening: 0.5 }) },
  { call: "nesterov(0.9)", make: () => nesterov(0.9) },
  { call: "nesterov(0.5, { dampening: 0.1 })", make: () => nesterov(0.5, { dampening: 0.1 }) },
  { call: "weightDecay(0)", make: () => weightDecay(0) },
  { call: "weightDecay(0.01)", make: () => weightDecay(0.01), except: restsNot },
  { call: "clipNorm(1)", make: () => clipNorm(1) },
  { call: "strongWolfe()", make: () => strongWolfe(), except: searches },
  {
    call: "strongWolfe({ decrease: 0.1, curvature: 0.1 })",
    make: () => strongWolfe({ decrease: 0.1, curvature: 0.1 }),
    except: searches,
  },
  { call: "backtracking()", make: () => backtracking(), except: searches },
  {
    call: "backtracking({ decrease: 0.3, shrink: 0.1 })",
    make: () => backtracking({ decrease: 0.3, shrink: 0.1 }),
    except: searches,
  },
  { call: "exactLineSearch()", make: () => exactLineSearch(), except: quadraticsOnly },
  {
    call: "lbfgsDirection(5)",
    make: () => lbfgsDirection(5),
    except: { "ends lower than it began": "a line search has to follow" },
  },
  { call: "lbfgs({ memory: 2 })", make: () => lbfgs({ memory: 2 }), except: searches },
  {
    call: "conjugateGradientDirection()",
    make: () => conjugateGradientDirection(),
  },
  {
    call: 'conjugateGradient({ formula: "hagerZhang" })',
    make: () => conjugateGradient({ formula: "hagerZhang" }),
    except: searches,
  },
  {
    call: 'conjugateGradient({ formula: "fletcherReeves" })',
    make: () => conjugateGradient({ formula: "fletcherReeves" }),
    except: searches,
  },
  { call: "chain()", make: () => chain() },
  {
    call: "chain(clipNorm(1), momentum(0.9), learningRate(0.1))",
    make: () => chain(clipNorm(1), momentum(0.9), learningRate(0.1)),
  },
  { call: "sgd(0.1)", make: () => sgd(0.1) },
  { call: "sgd(0.1, { momentum: 0.9 })", make: () => sgd(0.1, { momentum: 0.9 }) },
  {
    call: "sgd(0.1, { momentum: 0.9, nesterov: true })",
    make: () => sgd(0.1, { momentum: 0.9, nesterov: true }),
  },
  {
    call: "sgd(0.1, { momentum: 0.9, dampening: 0.5, weightDecay: 0.01 })",
    make: () => sgd(0.1, { momentum: 0.9, dampening: 0.5, weightDecay: 0.01 }),
    except: restsNot,
  },
  { call: "adam(0.1)", make: () => adam(0.1) },
  {
    call: "adam(0.05, { decay1: 0.5, decay2: 0.9, epsilon: 0.001 })",
    make: () => adam(0.05, { decay1: 0.5, decay2: 0.9, epsilon: 1e-3 }),
  },
  {
    call: "adam(inverseDecay({ from: 0.1, decay: 0.01 }))",
    make: () => adam(inverseDecay({ from: 0.1, decay: 0.01 })),
  },
  { call: "adam(0.1, { amsgrad: true })", make: () => adam(0.1, { amsgrad: true }) },
  {
    call: "adamw(0.1, { weightDecay: 0.1, amsgrad: true })",
    make: () => adamw(0.1, { weightDecay: 0.1, amsgrad: true }),
    except: restsNot,
  },
  { call: "adamw(0.1, { weightDecay: 0 })", make: () => adamw(0.1, { weightDecay: 0 }) },
  {
    call: "adagrad(inverseDecay({ from: 0.5, decay: 0.05 }), { initial: 0.1 })",
    make: () => adagrad(inverseDecay({ from: 0.5, decay: 0.05 }), { initial: 0.1 }),
  },
  {
    call: "adadelta(0.5, { decay: 0.95, epsilon: 0.0001 })",
    make: () => adadelta(0.5, { decay: 0.95, epsilon: 1e-4 }),
  },
  { call: "rmsprop(0.01, { centred: true })", make: () => rmsprop(0.01, { centred: true }) },
  {
    call: "rmsprop(0.01, { decay: 0.9, momentum: 0.9, centred: true })",
    make: () => rmsprop(0.01, { decay: 0.9, momentum: 0.9, centred: true }),
  },
  { call: "nadam(0.1, { momentumDecay: 0 })", make: () => nadam(0.1, { momentumDecay: 0 }) },
  { call: "radam(0.05, { decay2: 0.9 })", make: () => radam(0.05, { decay2: 0.9 }) },
  { call: "radam(0.05, { decay2: 0.5 })", make: () => radam(0.05, { decay2: 0.5 }) },
  { call: "adamax(0.05, { decay1: 0.5 })", make: () => adamax(0.05, { decay1: 0.5 }) },
  {
    call: "rprop(1, { shrink: 0.7, grow: 1.1, shortest: 0.001, longest: 0.05 })",
    make: () => rprop(1, { shrink: 0.7, grow: 1.1, shortest: 1e-3, longest: 0.05 }),
  },
  {
    call: "asgd(0.5, { weightDecay: 0, from: 10 })",
    make: () => asgd(0.5, { weightDecay: 0, from: 10 }),
    claims: anyAxes,
  },
  {
    call: "lion(0.01, { weightDecay: 0.1 })",
    make: () => lion(0.01, { weightDecay: 0.1 }),
    except: restsNot,
  },
  { call: "momentum(constant(0.9))", make: () => momentum(constant(0.9)) },
  { call: "nesterov(constant(0.9))", make: () => nesterov(constant(0.9)) },
  { call: "clipValue(1)", make: () => clipValue(1), claims: ["translation"] },
  {
    call: "gradientNoise({ deviation: 0.01, seed: 1 })",
    make: () => gradientNoise({ deviation: 0.01, seed: 1 }),
    except: noise,
  },
  {
    call: "gradientNoise({ deviation: inverseDecay({ from: 0.1, decay: 1 }), seed: 2 })",
    make: () => gradientNoise({ deviation: inverseDecay({ from: 0.1, decay: 1 }), seed: 2 }),
    except: noise,
  },
  { call: "freeze([])", make: () => freeze([]), claims: anyAxes },
  {
    call: "freeze([0])",
    make: () => freeze([0]),
    except: {
      "ends lower than it began": "what has one parameter stays where it is",
      "commutes with permutations of the parameters": "the first parameter is not like the others",
    },
  },
  sized({ call: "parameterRates([0.9, …, 0.9])" }, (size) =>
    parameterRates(Array.from({ length: size }, () => 0.9)),
  ),
  sized(
    {
      call: "parameterRates([1, 1 / 2, 1 / 3, …])",
      except: { "commutes with permutations of the parameters": "each has its own rate" },
    },
    (size) => parameterRates(Array.from({ length: size }, (_, i) => 1 / (i + 1))),
  ),
  { call: "averaging()", make: () => averaging(), claims: anyAxes },
  { call: "averaging({ decay: 0.9, from: 5 })", make: () => averaging({ decay: 0.9, from: 5 }) },
  { call: "reduceOnPlateau()", make: () => reduceOnPlateau(), claims: anyAxes },
  {
    call: "reduceOnPlateau({ factor: 0.5, patience: 0, cooldown: 1, every: 3 })",
    make: () => reduceOnPlateau({ factor: 0.5, patience: 0, cooldown: 1, every: 3 }),
    claims: anyAxes,
  },
  {
    call: "chain(averaging(), clipValue(1))",
    make: () => chain(averaging(), clipValue(1)),
  },
];
