import { add, differentiable, div, exp, mul, neg, pow, square, sub } from "@descent/autodiff";
import type { Objective } from "@descent/core";
import type { SlopeUnderfoot } from "./fields.ts";

export interface Curve {
  readonly cost: Objective;
  /** As it is written in a program and in words. */
  readonly program: string;
  readonly imports: string;
  readonly formula: string;
  readonly top: number;
  readonly lesson: string;
}

/** Three landscapes that teach three things about a slope. They only need to be written down. */
export const curves: Readonly<Record<SlopeUnderfoot["curve"], Curve>> = {
  bowl: {
    cost: differentiable((theta) => square(theta)),
    program: "square(theta)",
    imports: "differentiable, square",
    formula: "J = θ²",
    top: 12.5,
    lesson:
      "In a bowl the slope tells both: its sign the way down, and its size how far it still is.",
  },
  valleys: {
    cost: differentiable((theta) =>
      add(sub(div(pow(theta, 4), 4), mul(1.5, square(theta))), add(mul(0.4, theta), 3.2)),
    ),
    program: "add(sub(div(pow(theta, 4), 4), mul(1.5, square(theta))), add(mul(0.4, theta), 3.2))",
    imports: "add, differentiable, div, mul, pow, square, sub",
    formula: "J = θ⁴/4 − 1.5 θ² + 0.4 θ + 3.2",
    top: 12.5,
    lesson:
      "With two valleys the slope knows of the valley it stands in, and of no other: where the path starts decides where it ends.",
  },
  plain: {
    cost: differentiable((theta) => mul(4, sub(1, exp(neg(square(theta)))))),
    program: "mul(4, sub(1, exp(neg(square(theta)))))",
    imports: "differentiable, exp, mul, neg, square, sub",
    formula: "J = 4 (1 − exp(−θ²))",
    top: 4.6,
    lesson:
      "On the plain the slope is small although the minimum is far: a small slope means near only where the curve is a bowl.",
  },
};
