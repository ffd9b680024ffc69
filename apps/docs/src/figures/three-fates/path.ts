import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent, minimize } from "@descent/optimizers";
import { decimals, significant } from "../../figure/format.ts";
import { lastStep, start, type ThreeFates } from "./fields.ts";

const bowl = differentiable((theta) => square(theta));

/** The points of the path down θ², from the start to one beyond the last step. */
export function pathOf({ rate }: Pick<ThreeFates, "rate">): readonly number[] {
  const points: number[] = [];
  for (const { step, params } of descend(bowl, [start], gradientDescent(rate))) {
    points.push(params[0] ?? 0);
    if (step > lastStep) break;
  }
  return points;
}

/** What every step multiplies θ by. */
export const factorOf = ({ rate }: Pick<ThreeFates, "rate">): number =>
  Number((1 - 2 * rate).toFixed(6));

/** With four digits or all before the point, no zeros at the end; what has grown large is short. */
export function written(theta: number): string {
  if (Math.abs(theta) >= 1e5) return significant(theta, 3);
  const before = Math.max(1, Math.ceil(Math.log10(Math.abs(theta) + 1e-9)));
  const text = decimals(theta, Math.max(0, 4 - before));
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Where the path goes, in words. */
export function fate(state: ThreeFates): string {
  const factor = factorOf(state);
  if (factor === 0) return "One step lands on the lowest point.";
  if (factor === -1) return "It jumps from side to side for ever, neither nearer nor farther.";
  if (factor < -1) return "It lands on the other side, farther away each time.";
  return factor < 0
    ? "It lands on the other side, nearer each time."
    : "It comes nearer on its own side.";
}

/** The sentence of the report of such a run. */
export const reportOf = ({ rate }: Pick<ThreeFates, "rate">): string =>
  minimize(bowl, [start], gradientDescent(rate)).report.sentence;
