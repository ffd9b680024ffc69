import { differentiable, square } from "@descent/autodiff";
import { descend, gradientDescent } from "@descent/optimizers";
import { lastStep, type ThetaSquared } from "./fields.ts";

/** J(θ) = θ². */
export const bowl = differentiable((theta) => square(theta));

/** One row of the table: where it is, how steep it is there, and the step that follows. */
export interface Row {
  readonly theta: number;
  readonly cost: number;
  readonly slope: number;
  readonly change: number;
}

export function rowsOf({ start, rate }: Pick<ThetaSquared, "start" | "rate">): readonly Row[] {
  const points: { theta: number; cost: number; slope: number }[] = [];
  for (const { step, params, value, gradient } of descend(bowl, [start], gradientDescent(rate))) {
    points.push({ theta: params[0] ?? 0, cost: value, slope: gradient[0] ?? 0 });
    if (step > lastStep) break;
  }
  return points.slice(0, -1).map((point, index) => ({
    ...point,
    change: point.theta - (points[index + 1]?.theta ?? point.theta),
  }));
}
