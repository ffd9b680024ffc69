import type { Objective, Optimizer } from "@descent/core";
import { expect, test } from "vitest";
import { rosenbrock, valley } from "../bowl.fixture.js";
import { descend } from "../descend.js";
import reference from "../reference/torch-trajectories.json" with { type: "json" };
import { adam } from "./adam.js";
import { gradientDescent } from "./gradient-descent.js";
import { sgd } from "./sgd.js";

type Run = (typeof reference.runs)[number];
type Hyper = Partial<Record<string, number | boolean | readonly number[]>>;

const objectives: Record<string, Objective> = { quadratic_cond100: valley, rosenbrock };

function optimizerOf(run: Run): Optimizer {
  const hyper: Hyper = run.hyper;
  const rate = run.hyper.lr;
  if (run.optimizer === "Adam") {
    const [decay1 = NaN, decay2 = NaN] = hyper.betas as readonly number[];
    return adam(rate, { decay1, decay2, epsilon: Number(hyper.eps) });
  }
  const names = Object.keys(hyper);
  return sgd(rate, {
    ...(names.includes("momentum") ? { momentum: Number(hyper.momentum) } : {}),
    ...(names.includes("nesterov") ? { nesterov: hyper.nesterov === true } : {}),
    ...(names.includes("dampening") ? { dampening: Number(hyper.dampening) } : {}),
    ...(names.includes("weight_decay") ? { weightDecay: Number(hyper.weight_decay) } : {}),
  });
}

/** The largest distance between two paths, relative to the reference's largest entry at each step. */
function distance(run: Run, optimizer: Optimizer): number {
  const objective = objectives[run.function];
  if (objective === undefined) throw new Error(`no function ${run.function}`);
  let worst = 0;
  for (const { step, params } of descend(objective, run.iterates[0] ?? [], optimizer)) {
    const expected = run.iterates[step];
    if (expected === undefined) break;
    const scale = Math.max(...expected.map(Math.abs));
    worst = Math.max(
      worst,
      ...expected.map((entry, i) => Math.abs(entry - (params[i] ?? NaN)) / scale),
    );
  }
  return worst;
}

test("the reference has what it should: 12 SGD runs and 8 Adam runs of 50 steps", () => {
  const counts: Record<string, number> = {};
  for (const { optimizer, iterates } of reference.runs) {
    counts[optimizer] = (counts[optimizer] ?? 0) + 1;
    expect(iterates).toHaveLength(51);
  }
  expect(counts).toEqual({ SGD: 12, Adam: 8 });
});

test.each(
  reference.runs.map((run) => [`${optimizerOf(run).name} on ${run.function}`, run] as const),
)("%s follows PyTorch to 1e-11 at every step", (_name, run) => {
  expect(distance(run, optimizerOf(run))).toBeLessThanOrEqual(1e-11);
});

test("a decay that is 0.1 % off is found out", () => {
  const run = reference.runs.find(({ hyper }) => "momentum" in hyper);
  if (run === undefined) throw new Error("no run with momentum");
  expect(distance(run, sgd(run.hyper.lr, { momentum: 0.9009 }))).toBeGreaterThan(1e-4);
});

test("gradientDescent is sgd without options, bit for bit", () => {
  const plain = descend(rosenbrock, [-1.2, 1], gradientDescent(0.001));
  for (const { step, params } of descend(rosenbrock, [-1.2, 1], sgd(0.001))) {
    expect(params).toEqual(plain.next().value?.params);
    if (step === 50) break;
  }
});
