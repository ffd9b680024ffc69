import { add, cos, mul, pow, sin, square, sub } from "@descent/autodiff";
import type { Evaluation, Vector } from "@descent/core";
import { convexProblems } from "../problems/convex-problems.js";
import { testLaws } from "../planted.fixture.js";
import { objectiveLaws } from "./objective-laws.js";
import type { ObjectiveSubject } from "./objective-subject.js";

/** J(x, y) = x⁴ + sin(xy). */
const wave: ObjectiveSubject = {
  call: "wave",
  make:
    () =>
    ([x = NaN, y = NaN]) => ({
      value: x ** 4 + Math.sin(x * y),
      gradient: [4 * x ** 3 + y * Math.cos(x * y), x * Math.cos(x * y)],
    }),
  points: [
    [1, 2],
    [-0.5, 3],
    [2, 0],
  ],
  formula: (x = NaN, y = NaN) => add(pow(x, 4), sin(mul(x, y))),
};

/** `wave`, with its evaluation changed. */
function bug(
  change: (evaluation: Evaluation, at: Vector) => Partial<Evaluation>,
): ObjectiveSubject {
  return {
    ...wave,
    make: () => (params) => {
      const evaluation = wave.make()(params);
      return { ...evaluation, ...change(evaluation, params) };
    },
  };
}

let calls = 0;

testLaws<ObjectiveSubject>(
  objectiveLaws,
  [
    wave,
    ...convexProblems().map(({ name, objective, start, minimiser }) => ({
      call: name,
      make: () => objective,
      points: [start, minimiser],
    })),
  ],
  {
    "is pure": {
      "a counter": bug(({ value }) => ({ value: value + ++calls })),
      "writing to the parameters": bug((_evaluation, at) => {
        (at as number[])[0] = 1;
        return {};
      }),
      "an entry too few": bug(({ gradient }) => ({ gradient: gradient.slice(1) })),
      "an entry that is not finite": bug(({ gradient }) => ({
        gradient: [NaN, ...gradient.slice(1)],
      })),
    },
    "has the gradient of its differences": {
      "an inner derivative that is missing": bug(({ gradient }, [x = NaN, y = NaN]) => ({
        gradient: [4 * x ** 3 + Math.cos(x * y), ...gradient.slice(1)],
      })),
      "a sign": bug(({ gradient }) => ({ gradient: gradient.map((slope) => -slope) })),
      "one part in a million": bug(({ gradient }) => ({
        gradient: gradient.map((slope) => slope * (1 + 1e-6)),
      })),
    },
    "has the value of its formula": {
      "another formula": { ...wave, formula: (x = NaN, y = NaN) => add(pow(x, 4), cos(mul(x, y))) },
      "a constant": bug(({ value }) => ({ value: value + 1e-9 })),
    },
    "has the gradient of its formula": {
      "one part in 10¹⁰": bug(({ gradient }) => ({
        gradient: gradient.map((slope) => slope * (1 + 1e-10)),
      })),
      "another formula": {
        ...wave,
        formula: (x = NaN, y = NaN) => sub(add(pow(x, 4), sin(mul(x, y))), square(sub(x, 1))),
      },
    },
  },
);
