import { differentiable, mul, square } from "@descent/autodiff";
import { descend, gradientDescent, minimize, valueBelow, type Report } from "@descent/optimizers";
import { decimals, significant } from "../../figure/format.ts";
import { mostSteps, rates, share, start, type FourRates } from "./fields.ts";

/** J(θ) = 0.3125 θ². */
export const curve = differentiable((theta) => mul(0.3125, square(theta)));
/** Its second derivative: the slope is a straight line through 0. */
export const curvature = curve([1]).gradient[0] ?? 0;
const first = curve([start]).value;

/** One run, step by step, and how it ends. */
export interface Track {
  readonly rate: number;
  readonly points: readonly { readonly theta: number; readonly cost: number }[];
  readonly report: Report;
}

const known = new Map<number, Track>();

/** The run at a learning rate, to where it arrives. */
export function trackAt(rate: number): Track {
  const before = known.get(rate);
  if (before !== undefined) return before;
  const until = valueBelow(share * first);
  const { report } = minimize(curve, [start], gradientDescent(rate), { until });
  const points: { theta: number; cost: number }[] = [];
  for (const { step, params, value } of descend(curve, [start], gradientDescent(rate))) {
    points.push({ theta: params[0] ?? 0, cost: value });
    if (step === (report.converged ? report.steps : mostSteps)) break;
  }
  const track = { rate, points, report };
  known.set(rate, track);
  return track;
}

/** The four tracks, and the reader's. */
export const tracksOf = ({ rate }: FourRates): readonly Track[] => [...rates, rate].map(trackAt);

/** The step at which the last of those that arrive arrives. */
export const lastArrival = (state: FourRates): number =>
  Math.max(...tracksOf(state).map(({ report }) => (report.converged ? report.steps : 0)));

/** Where a track is at a step; one that has arrived stays. */
export const at = ({ points }: Track, step: number): { theta: number; cost: number } =>
  points[step] ?? points.at(-1) ?? { theta: start, cost: first };

const counted = (steps: number): string => (steps === 1 ? "1 step" : `${steps} steps`);

/** How much of the cost is left at a step, in words. */
export function left(track: Track, step: number): string {
  const part = at(track, step).cost / first;
  if (part >= 1.5) return `${significant(part, 3)} times the cost`;
  return `${part < 0.1 ? significant(100 * part, 2) : decimals(100 * part, 0)} % of the cost left`;
}

/** How a run ends, whatever the step that is shown. */
export function fate({ rate, report }: Track): string {
  if (report.converged) return `arrives after ${counted(report.steps)}`;
  return rate * curvature > 2
    ? "never arrives: it is ever farther away"
    : "never arrives: it goes to and fro";
}

/** How a track stands at a step: arrived, under way, or without hope. */
export function standing(track: Track, step: number): string {
  const { report } = track;
  if (report.converged && step >= report.steps) return `arrived after ${counted(report.steps)}`;
  if (!report.converged && step > 0) return `${left(track, step)}, never arrives`;
  return left(track, step);
}
