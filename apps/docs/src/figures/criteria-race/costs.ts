import { add, differentiable, exp, mul, neg, square, sub } from "@descent/autodiff";
import type { Objective, Vector } from "@descent/core";
import type { CriteriaRace } from "./fields.ts";

export interface Course {
  readonly cost: Objective;
  readonly start: Vector;
  readonly formula: string;
  /** As it is written in a program. */
  readonly program: string;
  readonly imports: string;
  readonly lesson: string;
}

/** Four costs with their lowest point at zero, each of which deceives another rule. */
export const courses: Readonly<Record<CriteriaRace["cost"], Course>> = {
  bowl: {
    cost: differentiable((theta) => square(theta)),
    start: [3],
    formula: "J = θ²",
    program: "(theta) => square(theta)",
    imports: "differentiable, square",
    lesson:
      "On a bowl whose lowest cost is zero the relative change stays as it is: each step takes away the same share of what is left.",
  },
  offset: {
    cost: differentiable((theta) => add(1000, square(theta))),
    start: [3],
    formula: "J = 1000 + θ²",
    program: "(theta) => add(1000, square(theta))",
    imports: "add, differentiable, square",
    lesson:
      "The same bowl on a pedestal: beside a cost of 1000 every change is small, and the relative rule stops too early unless its tolerance is far smaller.",
  },
  plain: {
    cost: differentiable((theta) => mul(4, sub(1, exp(neg(square(theta)))))),
    start: [3.2],
    formula: "J = 4 (1 − exp(−θ²))",
    program: "(theta) => mul(4, sub(1, exp(neg(square(theta)))))",
    imports: "differentiable, exp, mul, neg, square, sub",
    lesson:
      "The plain is flat far from the minimum: gradient, step and change are small there, and a rule that watches them may take it for the goal.",
  },
  valley: {
    cost: differentiable((across, along) =>
      mul(0.5, add(square(across), mul(0.01, square(along)))),
    ),
    start: [1, 3],
    formula: "J = ½ (θ₁² + 0.01 θ₂²)",
    program: "(across, along) => mul(0.5, add(square(across), mul(0.01, square(along))))",
    imports: "add, differentiable, mul, square",
    lesson:
      "In the long valley progress is slow but steady: the change of one step is small though many such steps are still to come.",
  },
};
