import { derivative, exp, pow, sin, value, type Scalar } from "@descent/autodiff";
import type { TangentAndSecant } from "./fields.ts";

export interface Curve {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  /** As it is written in a program and in words. */
  readonly program: string;
  readonly imports: string;
  readonly formula: string;
  readonly domain: readonly [number, number];
}

function curve(f: (x: Scalar) => Scalar, text: Omit<Curve, "value" | "slope">): Curve {
  return { value: (x) => value(f(x)), slope: derivative(f), ...text };
}

export const curves: Readonly<Record<TangentAndSecant["curve"], Curve>> = {
  sine: curve(sin, {
    program: "sin(x)",
    imports: "sin",
    formula: "sin x",
    domain: [-1.6, 1.6],
  }),
  exponential: curve(exp, {
    program: "exp(x)",
    imports: "exp",
    formula: "exp x",
    domain: [-1.5, 9],
  }),
  cube: curve((x) => pow(x, 3), {
    program: "pow(x, 3)",
    imports: "pow",
    formula: "x³",
    domain: [-9, 9],
  }),
};
