import { add, exp, mul, neg, pow, sin, square, sub, type Scalar } from "@descent/autodiff";
import type { RulesAsMachines } from "./fields.ts";

export interface Formula {
  readonly f: (...inputs: Scalar[]) => Scalar;
  readonly inputs: readonly string[];
  /** As it is written in a program and in words. */
  readonly program: string;
  readonly imports: string;
  readonly text: string;
  /** On which lane each machine stands, inputs first: 0 in the middle. */
  readonly lanes: readonly number[];
  /** What the outputs are called, where they have names. */
  readonly letters?: readonly string[];
  readonly lesson: string;
}

const at = (inputs: readonly Scalar[], index: number): Scalar => inputs[index] ?? NaN;

export const formulas: Readonly<Record<RulesAsMachines["formula"], Formula>> = {
  monomial: {
    f: (...inputs) => mul(3, pow(at(inputs, 0), 5)),
    inputs: ["x"],
    program: "mul(3, pow(x, 5))",
    imports: "mul, pow",
    text: "3x⁵",
    lanes: [0, 0, 0],
    lesson:
      "The power rule gives the slope of the first machine, 5x⁴. The second multiplies whatever comes in by 3, and so it does with slopes: 15x⁴.",
  },
  nested: {
    f: (...inputs) => square(square(at(inputs, 0))),
    inputs: ["z"],
    program: "square(square(z))",
    imports: "square",
    text: "(z²)²",
    lanes: [0, 0, 0],
    letters: ["z", "x", "y"],
    lesson:
      "Two machines of one kind, with two slopes: 2z where z goes in, and 2x where x = z² does. Their product is 2z · 2z² = 4z³.",
  },
  sum: {
    f: (...inputs) => add(pow(at(inputs, 0), 4), pow(at(inputs, 1), 7)),
    inputs: ["x", "y"],
    program: "add(pow(x, 4), pow(y, 7))",
    imports: "add, pow",
    text: "x⁴ + y⁷",
    lanes: [-1, 1, -1, 1, 0],
    lesson:
      "Only one input moves. Whatever hangs on the other is a constant, with slope 0, and drops out of the sum: that is a partial derivative.",
  },
  product: {
    f: (...inputs) => mul(at(inputs, 0), sin(at(inputs, 0))),
    inputs: ["x"],
    program: "mul(x, sin(x))",
    imports: "mul, sin",
    text: "x · sin x",
    lanes: [0, 1, 0],
    lesson:
      "x goes two ways, and each brings a slope: along the wire that comes straight from x it is multiplied by sin x, along the other by x. They add up: this is the product rule.",
  },
  bell: {
    f: (...inputs) => exp(neg(square(at(inputs, 0)))),
    inputs: ["x"],
    program: "exp(neg(square(x)))",
    imports: "exp, neg, square",
    text: "exp(−x²)",
    lanes: [0, 0, 0, 0],
    lesson:
      "Three machines in a row, three slopes to multiply: 2x, −1, and for exp its own value. However long the chain, that is all the chain rule asks for.",
  },
  loss: {
    f: (...inputs) => square(sub(add(mul(2, at(inputs, 0)), at(inputs, 1)), 3)),
    inputs: ["m", "b"],
    program: "square(sub(add(mul(2, m), b), 3))",
    imports: "add, mul, square, sub",
    text: "(2m + b − 3)²",
    lanes: [0, 2, 0, 0, 0, 0],
    lesson:
      "The squared error of one example with x = 2 and y = 3. Slope and intercept share the last machines, so their slopes differ only by what m meets on its way in: the factor x.",
  },
};
