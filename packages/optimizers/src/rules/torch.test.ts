import type { Objective, Optimizer, Vector } from "@descent/core";
import { describe, expect, test } from "vitest";
import { rosenbrock, valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import reference from "../reference/torch-trajectories.json" with { type: "json" };
import { inverseDecay } from "../schedules/inverse-decay.js";
import { adadelta } from "./adadelta.js";
import { adagrad } from "./adagrad.js";
import { adam } from "./adam.js";
import { adamax } from "./adamax.js";
import { adamw } from "./adamw.js";
import { asgd } from "./asgd.js";
import { chain } from "./chain.js";
import { gradientDescent } from "./gradient-descent.js";
import { nadam } from "./nadam.js";
import { radam } from "./radam.js";
import { rmsprop } from "./rmsprop.js";
import { rprop } from "./rprop.js";
import { sgd } from "./sgd.js";
import { weightDecay } from "./weight-decay.js";

type Hyper = Readonly<Partial<Record<string, number | boolean | readonly number[]>>>;
type Options = Record<string, number | boolean>;

interface Run {
  readonly optimizer: string;
  readonly hyper: Hyper;
  readonly function: string;
  readonly iterates: readonly Vector[];
  readonly averages?: readonly Vector[];
}

/** How PyTorch's optimizer is called here. */
interface Call {
  readonly make: (rate: number, options: object) => Optimizer;
  /** Our options by PyTorch's names; two of ours where there it is a pair. */
  readonly names: Readonly<Record<string, string | readonly [string, string]>>;
}

const runs: readonly Run[] = reference.runs;
const objectives: Record<string, Objective> = { quadratic_cond100: valley, rosenbrock };

const moments = { betas: ["decay1", "decay2"], eps: "epsilon" } as const;

const calls: Readonly<Record<string, Call>> = {
  SGD: {
    make: sgd,
    names: {
      momentum: "momentum",
      nesterov: "nesterov",
      dampening: "dampening",
      weight_decay: "weightDecay",
    },
  },
  Adagrad: {
    make: (rate, { decay = 0, ...options }: { readonly decay?: number }) =>
      adagrad(decay === 0 ? rate : inverseDecay({ from: rate, decay }), options),
    names: { lr_decay: "decay", initial_accumulator_value: "initial", eps: "epsilon" },
  },
  Adadelta: { make: adadelta, names: { rho: "decay", eps: "epsilon" } },
  RMSprop: {
    make: rmsprop,
    names: { alpha: "decay", eps: "epsilon", centered: "centred", momentum: "momentum" },
  },
  Adam: { make: adam, names: { ...moments, amsgrad: "amsgrad" } },
  AdamW: { make: adamw, names: { ...moments, amsgrad: "amsgrad", weight_decay: "weightDecay" } },
  NAdam: { make: nadam, names: { ...moments, momentum_decay: "momentumDecay" } },
  RAdam: { make: radam, names: moments },
  Adamax: { make: adamax, names: moments },
  Rprop: {
    make: rprop,
    names: { etas: ["shrink", "grow"], step_sizes: ["shortest", "longest"] },
  },
  ASGD: {
    make: (rate, { t0 = NaN, ...options }: { readonly t0?: number }) =>
      asgd(rate, { ...options, from: t0 + 2 }),
    names: { lambd: "weightDecay", alpha: "power", t0: "t0" },
  },
};

/** The options of a run under our names, its rate among them; `penalty` is for a `weightDecay` before it. */
function optionsOf({ optimizer, hyper }: Run): Options {
  const { names = {} } = calls[optimizer] ?? {};
  const options: Options = {};
  for (const [torch, value] of Object.entries(hyper)) {
    const known = torch === "lr" ? "rate" : names[torch];
    const ours = known ?? (torch === "weight_decay" ? "penalty" : torch);
    [ours].flat().forEach((name, i) => {
      const one = [value].flat()[i];
      if (one !== undefined) options[name] = one;
    });
  }
  return options;
}

function make(optimizer: string, { rate, penalty, ...options }: Options): Optimizer {
  const call = calls[optimizer];
  if (call === undefined) throw new Error(`no call for ${optimizer}`);
  const rule = call.make(Number(rate), options);
  return penalty === undefined ? rule : chain(weightDecay(Number(penalty)), rule);
}

function optimizerOf(run: Run): Optimizer {
  return make(run.optimizer, optionsOf(run));
}

/** The largest distance between two paths, relative to the reference's largest entry at each step. */
function distance(run: Run, optimizer: Optimizer): number {
  const objective = objectives[run.function];
  if (objective === undefined) throw new Error(`no function ${run.function}`);
  const off = (ours: Vector, expected: Vector): number => {
    const scale = Math.max(...expected.map(Math.abs));
    return Math.max(...expected.map((entry, i) => Math.abs(entry - (ours[i] ?? NaN)) / scale));
  };
  let worst = 0;
  for (const { step, params, state } of descend(objective, run.iterates[0] ?? [], optimizer)) {
    const expected = run.iterates[step];
    if (expected === undefined) break;
    worst = Math.max(worst, off(params, expected));
    const average = run.averages?.[step - 1];
    if (average !== undefined)
      worst = Math.max(worst, off(optimizer.solution?.(params, state) ?? [], average));
  }
  return worst;
}

function tolerance({ optimizer, function: name }: Run): number {
  // Steps are doubled and halved a thousandfold there: PyTorch itself is 1.4e-10 from the exact path.
  return optimizer === "Rprop" && name === "quadratic_cond100" ? 1e-9 : 1e-11;
}

test("the reference has what it should: 84 runs of 50 steps", () => {
  const counts: Record<string, number> = {};
  for (const { optimizer, iterates, averages } of runs) {
    counts[optimizer] = (counts[optimizer] ?? 0) + 1;
    expect(iterates).toHaveLength(51);
    expect(averages?.length).toBe(optimizer === "ASGD" ? 50 : undefined);
  }
  expect(counts).toEqual({
    ...{ SGD: 12, Adagrad: 8, Adadelta: 6, RMSprop: 8, Adam: 12, AdamW: 6, NAdam: 6, RAdam: 8 },
    ...{ Adamax: 6, Rprop: 6, ASGD: 6 },
  });
});

test.each(runs.map((run) => [`${optimizerOf(run).name} on ${run.function}`, run] as const))(
  "%s follows PyTorch at every step",
  (_name, run) => {
    expect(distance(run, optimizerOf(run))).toBeLessThanOrEqual(tolerance(run));
  },
);

/** Numbers so small that only a larger fault shows in 50 steps, with the factor that does. */
const faults: Readonly<Record<string, number>> = {
  "Adagrad epsilon": 10,
  "RAdam epsilon": 10,
  "Rprop shortest": 10,
};

describe.each(Object.keys(calls))("%s with a number 0.1 %% off is found out:", (optimizer) => {
  const own = runs.filter((run) => run.optimizer === optimizer);
  const names = new Set(own.flatMap((run) => Object.keys(optionsOf(run))));
  test.each([...names])("%s", (name) => {
    const factor = faults[`${optimizer} ${name}`] ?? 0.999;
    const distances = own.flatMap((run) => {
      const options = optionsOf(run);
      const value = options[name];
      if (value === undefined) return [];
      const wrong =
        typeof value === "boolean" ? !value : name === "t0" ? value + 1 : factor * value;
      return [distance(run, make(optimizer, { ...options, [name]: wrong })) / tolerance(run)];
    });
    expect(Math.max(...distances)).toBeGreaterThan(50);
  });
});

test("gradientDescent is sgd without options, bit for bit", () => {
  const plain = descend(rosenbrock, [-1.2, 1], gradientDescent(0.001));
  for (const { step, params } of descend(rosenbrock, [-1.2, 1], sgd(0.001))) {
    expect(params).toEqual(plain.next().value?.params);
    if (step === 50) break;
  }
});
