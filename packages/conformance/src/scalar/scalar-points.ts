import type { Scalar } from "@descent/autodiff";
import { stepAt } from "../differences.js";
import { spread } from "../sample.js";
import type { ScalarSubject } from "./scalar-subject.js";

/** The arguments of a function, and the same as words for a message. */
export interface ScalarPoint {
  readonly args: readonly number[];
  readonly where: string;
}

/**
 * Forty points that fill the domain evenly (each argument at its own irrational stride), and those
 * with all arguments 0, 1 or −1, where functions have their kinks: on the kink, where the central
 * difference may agree by symmetry, and a little beside it.
 */
export function scalarPoints({ call, domain }: ScalarSubject): readonly ScalarPoint[] {
  const even = Array.from({ length: 40 }, (_, k) =>
    domain.map(([low, high], i) => low + (high - low) * spread(k * (k * i + 1) + i)),
  );
  const special = [0, 1, -1]
    .filter((x) => domain.every(([low, high]) => low <= x && x < high))
    .flatMap((x) => [domain.map(() => x), domain.map((_, i) => x + 1e-4 * (i + 1))]);
  return [...special, ...even].map((args) => ({ args, where: `${call}(${args.join(", ")})` }));
}

/** The points around which the function is smooth, as far as the differences reach. */
export function smoothPoints(subject: ScalarSubject): readonly ScalarPoint[] {
  const { smooth } = subject;
  if (smooth === undefined) return scalarPoints(subject);
  return scalarPoints(subject).filter(({ args }) =>
    [-2, 0, 2].every((side) =>
      args.every((arg, i) => smooth(...args.with(i, arg + side * stepAt(arg)))),
    ),
  );
}

/** The function of its i-th argument alone, the others held. */
export function along(
  { f }: ScalarSubject,
  args: readonly Scalar[],
  i: number,
): (x: Scalar) => Scalar {
  return (x) => f(...args.map((arg, j) => (j === i ? x : arg)));
}
