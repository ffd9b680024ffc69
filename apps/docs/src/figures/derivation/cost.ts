import { add, div, gradient, mean, mul, square, sub, type Scalar } from "@descent/autodiff";
import type { DeriveOptions } from "@descent/autodiff/trace";
import type { DerivationState } from "./fields.ts";
import { three } from "./three.ts";

interface Row {
  readonly x: Scalar;
  readonly y: Scalar;
}

/** The letters of a line: of its two parameters, in the order it is written in, and of the number of data. */
export const alphabets = {
  theta: { names: ["theta0", "theta1"], slopeAt: 1, count: "m" },
  line: { names: ["m", "b"], slopeAt: 0, count: "N" },
} as const;

/** What the line predicts. */
const hypothesis =
  ({ letters }: DerivationState) =>
  (first: Scalar, second: Scalar, { x }: Row): Scalar =>
    letters === "theta" ? add(first, mul(second, x)) : add(mul(first, x), second);

/** The cost that is differentiated, a function of the two parameters, and of x and y if it is of one example. */
export function costOf(state: DerivationState): (...params: Scalar[]) => Scalar {
  const h = hypothesis(state);
  const loss = (first: Scalar, second: Scalar, row: Row): Scalar =>
    square(sub(h(first, second, row), row.y));
  if (state.cost === "one")
    return (first = 0, second = 0, x = 0, y = 0) => loss(first, second, { x, y });
  const all = (first: Scalar, second: Scalar): Scalar =>
    mean(three, (row) => loss(first, second, row));
  return (first = 0, second = 0) =>
    state.cost === "half" ? div(all(first, second), 2) : all(first, second);
}

/** The number of the parameter that the derivative is by. */
export function indexOf({ by, letters }: DerivationState): 0 | 1 {
  const { slopeAt } = alphabets[letters];
  return by === "slope" ? slopeAt : slopeAt === 1 ? 0 : 1;
}

export function optionsOf(state: DerivationState): DeriveOptions {
  const { names, count } = alphabets[state.letters];
  const h = hypothesis(state);
  const one = state.cost === "one";
  return {
    names: one ? [...names, "x", "y"] : names,
    by: names[indexOf(state)],
    name: one ? "ℓ" : "J",
    count,
    ...(state.short
      ? {
          abbreviations: {
            h: one
              ? (first: Scalar, second: Scalar, x: Scalar) => h(first, second, { x, y: 0 })
              : (first: Scalar, second: Scalar, row: unknown) => h(first, second, row as Row),
          },
        }
      : {}),
  };
}

/** The parameters, in the order of the letters. */
export function paramsOf({
  slope,
  intercept,
  letters,
}: DerivationState): readonly [number, number] {
  return letters === "theta" ? [intercept, slope] : [slope, intercept];
}

/** The derivative of the cost by dual numbers, for comparison; of one example, that of the first. */
export function byDuals(state: DerivationState): number {
  const [example] = three;
  const rest = state.cost === "one" && example !== undefined ? [example.x, example.y] : [];
  return gradient(costOf(state))([...paramsOf(state), ...rest])[indexOf(state)] ?? NaN;
}
