import type { Schedule } from "@descent/core";
import { expect, test } from "vitest";
// Every scheduler of PyTorch 1.13, 60 steps each, as its own recursions give them.
import reference from "../reference/torch-schedules.json" with { type: "json" };
import { cosineDecay } from "./cosine-decay.js";
import { cosineRestarts } from "./cosine-restarts.js";
import { cyclic } from "./cyclic.js";
import { exponentialDecay } from "./exponential-decay.js";
import { joined } from "./joined.js";
import { multiStepDecay } from "./multi-step-decay.js";
import { oneCycle } from "./one-cycle.js";
import { polynomialDecay } from "./polynomial-decay.js";
import { stepDecay } from "./step-decay.js";
import { warmup } from "./warmup.js";

type Row = (typeof reference.schedules)[number];
type Args = Partial<Record<string, unknown>>;

/** What a scheduler makes of a base rate, in our calls; the momentum too, where it moves that. */
interface Ours {
  readonly rate: Schedule;
  readonly momentum?: Schedule;
}

const calls: Record<string, (from: number, args: Args) => Ours> = {
  StepLR: (from, args) => ({
    rate: stepDecay({ from, factor: Number(args.gamma), every: Number(args.step_size) }),
  }),
  MultiStepLR: (from, { gamma, milestones }) => ({
    rate: multiStepDecay({ from, factor: Number(gamma), milestones: milestones as number[] }),
  }),
  ExponentialLR: (from, { gamma }) => ({ rate: exponentialDecay({ from, factor: Number(gamma) }) }),
  CosineAnnealingLR: (from, args) => {
    const n = Number(args.T_max);
    const decay = cosineDecay({ from, to: Number(args.eta_min), steps: n });
    return { rate: (step) => decay(n - Math.abs(n - (step % (2 * n)))) };
  },
  CosineAnnealingWarmRestarts: (from, { T_0, T_mult, eta_min }) => ({
    rate: cosineRestarts({
      from,
      to: Number(eta_min),
      steps: Number(T_0),
      multiplier: Number(T_mult),
    }),
  }),
  OneCycleLR: (_from, args) => {
    const peak = Number(args.max_lr);
    const from = peak / Number(args.div_factor ?? 25);
    const rest = {
      steps: Number(args.total_steps),
      ...("pct_start" in args ? { rise: Number(args.pct_start) } : {}),
      ...("anneal_strategy" in args ? { shape: "linear" as const } : {}),
    };
    const slowest = Number(args.max_momentum ?? 0.95);
    const quickest = Number(args.base_momentum ?? 0.85);
    return {
      rate:
        "div_factor" in args
          ? oneCycle({ peak, from, to: from / Number(args.final_div_factor), ...rest })
          : oneCycle({ peak, ...rest }),
      momentum: oneCycle({ from: slowest, peak: quickest, to: slowest, ...rest }),
    };
  },
  LinearLR: (from, { start_factor, end_factor, total_iters }) => ({
    rate: warmup({
      from: from * Number(start_factor),
      steps: Number(total_iters),
      then: from * Number(end_factor),
    }),
  }),
  ConstantLR: (from, { factor, total_iters }) => ({
    rate: joined({ schedules: [from * Number(factor), from], milestones: [Number(total_iters)] }),
  }),
  PolynomialLR: (from, { total_iters, power }) => ({
    rate: polynomialDecay({ from, steps: Number(total_iters), power: Number(power) }),
  }),
  CyclicLR: (_from, { base_lr, max_lr, step_size_up, step_size_down, mode }) => {
    const rest = {
      up: Number(step_size_up),
      ...(step_size_down === undefined ? {} : { down: Number(step_size_down) }),
      ...(mode === "triangular2" ? { cycleFactor: 0.5 } : {}),
    };
    return {
      rate: cyclic({ from: Number(base_lr), peak: Number(max_lr), ...rest }),
      // The momentum of PyTorch's defaults, 0.8 to 0.9, moves the other way.
      momentum: cyclic({ from: 0.9, peak: 0.8, ...rest }),
    };
  },
  SequentialLR: (from, { of, milestones }) => ({
    rate: joined({
      schedules: String(of).startsWith("LinearLR")
        ? [warmup({ from: from / 10, steps: 10, then: from }), cosineDecay({ from, steps: 50 })]
        : [from / 10, exponentialDecay({ from, factor: 0.9 })],
      milestones: milestones as number[],
    }),
  }),
};

function oursOf({ scheduler, baseLr, args }: Row): Ours {
  const call = calls[scheduler];
  if (call === undefined) throw new Error(`nothing for ${scheduler}`);
  return call(baseLr, args);
}

/** The largest error over all steps, relative to what is expected there. */
function error(schedule: Schedule, expected: readonly number[]): number {
  const errors = expected.map((rate, step) =>
    rate === 0 ? schedule(step) : Math.abs(schedule(step) / rate - 1),
  );
  return Math.max(...errors);
}

// ReduceLROnPlateau looks at the cost: it is a transform, and followed beside it.
const rows = reference.schedules.filter(({ scheduler }) => scheduler !== "ReduceLROnPlateau");

test("the reference has 17 schedules of 60 steps, every one of PyTorch's kinds", () => {
  expect(rows).toHaveLength(17);
  expect(rows.every(({ lr }) => lr.length === 60)).toBe(true);
  expect(new Set(rows.map(({ scheduler }) => scheduler))).toEqual(new Set(Object.keys(calls)));
});

test.each(rows.map((row) => [row.scheduler, JSON.stringify(row.args), row] as const))(
  "%s(%s) is followed to 1e-11 at every step",
  (_scheduler, _args, row) => {
    const { rate, momentum } = oursOf(row);
    expect(error(rate, row.lr)).toBeLessThanOrEqual(1e-11);
    if (momentum !== undefined) {
      expect(error(momentum, row.momentum ?? [NaN])).toBeLessThanOrEqual(1e-11);
    }
  },
);

test.each(rows.map((row) => [row.scheduler, JSON.stringify(row.args), row] as const))(
  "%s(%s) one step late, or 0.1 % off, is found out",
  (_scheduler, _args, row) => {
    const { rate } = oursOf(row);
    expect(error((step) => rate(step + 1), row.lr)).toBeGreaterThan(1e-4);
    expect(error((step) => 1.001 * rate(step), row.lr)).toBeGreaterThan(9e-4);
  },
);
