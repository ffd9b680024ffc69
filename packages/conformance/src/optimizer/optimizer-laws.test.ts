import type { Json, Optimizer, Vector } from "@descent/core";
import { expect, test } from "vitest";
import { testLaws } from "../planted.fixture.js";
import { bowl } from "../problems/bowl.js";
import type { GoldenRun } from "./golden-run.js";
import { optimizerLaws } from "./optimizer-laws.js";
import type { Claim, OptimizerSubject } from "./optimizer-subject.js";

const descent = (rate: number): Optimizer => ({
  name: `descent(${rate})`,
  init: () => null,
  update: (direction) => [direction.map((slope) => rate * slope), null],
});

const momentum = (decay: number): Optimizer<{ velocity: Vector }> => ({
  name: `momentum(${decay})`,
  init: (params) => ({ velocity: params.map(() => 0) }),
  update: (direction, state) => {
    const velocity = direction.map((slope, i) => decay * (state.velocity[i] ?? 0) + slope);
    return [velocity, { velocity }];
  },
});

/** Decay towards zero, which leaves a stationary start. */
const shrink = (decay: number): Optimizer => ({
  name: `shrink(${decay})`,
  init: () => null,
  update: (direction, state, { params }) => [
    direction.map((slope, i) => 0.5 * slope + decay * (params[i] ?? 0)),
    state,
  ],
});

/** A rate of its own for each parameter. */
const uneven = (): Optimizer => ({
  name: "uneven()",
  init: () => null,
  update: (direction, state) => [direction.map((slope, i) => slope / (i + 2)), state],
});

/** Halves the step until the value falls: asks the context for other points. */
const backtracking = (giveUp = true): Optimizer => ({
  name: "backtracking()",
  init: () => null,
  update: (direction, state, { params, value, evaluate }) => {
    if (giveUp && direction.some(Number.isNaN)) throw new RangeError("no direction");
    for (let rate = 1; rate > 1e-6; rate /= 2) {
      const delta = direction.map((slope) => rate * slope);
      if (evaluate(params.map((theta, i) => theta - (delta[i] ?? 0))).value < value)
        return [delta, state];
    }
    return [direction.map(() => 0), state];
  },
});

/** A step of the same length whatever the slope: neither axes nor units matter. */
const unit = (length: number): Optimizer => ({
  name: `unit(${length})`,
  init: () => null,
  update: (direction, state) => {
    const norm = Math.hypot(...direction);
    return [direction.map((slope) => (norm === 0 ? 0 : length * (slope / norm))), state];
  },
});

/** The sign of each slope alone: neither the axes' units nor the cost's matter, but the axes do. */
const signs = (rate: number): Optimizer => ({
  name: `signs(${rate})`,
  init: () => null,
  update: (direction, state) => [direction.map((slope) => rate * Math.sign(slope)), state],
});

/** The mean of the path is the answer. */
const averaged = (change: Partial<Optimizer<{ sum: Vector; count: number }>> = {}) => ({
  ...bug({}),
  make: (): Optimizer<{ sum: Vector; count: number }> => ({
    name: "bug",
    init: (params) => ({ sum: params.map(() => 0), count: 0 }),
    update: (direction, { sum, count }, { params }) => [
      half(direction),
      { sum: sum.map((entry, i) => entry + (params[i] ?? 0)), count: count + 1 },
    ],
    solution: (params, { sum, count }) =>
      count === 0 ? params : sum.map((entry) => entry / count),
    ...change,
  }),
});

/** Halves the step until the value falls by a tenth of what the slope promises (Armijo, 1966). */
const armijo = (): Optimizer => ({
  name: "armijo()",
  init: () => null,
  update: (direction, state, { params, value, gradient, evaluate }) => {
    if (direction.some(Number.isNaN)) throw new RangeError("no direction");
    const promise = direction.reduce((sum, entry, i) => sum + entry * (gradient[i] ?? 0), 0);
    for (let rate = 1; rate > 1e-6; rate /= 2) {
      const at = params.map((theta, i) => theta - rate * (direction[i] ?? 0));
      if (evaluate(at).value <= value - 0.1 * rate * promise)
        return [direction.map((entry) => rate * entry), state];
    }
    return [direction.map(() => 0), state];
  },
});

/** An optimizer with a bug: plain descent at rate 0.5 but for what is given. */
function bug(change: Partial<Optimizer>): OptimizerSubject {
  return { call: "bug", make: () => ({ ...descent(0.5), name: "bug", ...change }) };
}

const half = (direction: Vector): Vector => direction.map((slope) => slope / 2);

function remembering(): OptimizerSubject {
  let calls = 0;
  return bug({ update: (direction) => [half(direction).map((d) => d / ++calls), null] });
}

/** Every run begins with another state. */
function startsCounted(): OptimizerSubject {
  let starts = 0;
  return bug({ init: () => ++starts });
}

/** The memory lies in the instance, and depends on nothing but the step it was asked for first. */
function remembersItsStart(): OptimizerSubject {
  return {
    call: "bug",
    make: () => {
      let first: number | undefined;
      return {
        ...descent(0.5),
        name: "bug",
        update: (direction, state, { step }) => {
          const start = (first ??= step);
          return [direction.map((slope) => slope / (2 + start)), state];
        },
      };
    },
  };
}

/** θ − 0.1 θ/‖θ‖ from (3, −2, 5), with 60 digits by the decimal module of Python. */
const golden: GoldenRun = {
  source: "60 decimal digits",
  objective: bowl(3).objective,
  start: [3, -2, 5],
  path: [
    [
      "2.95133357366077123855065637594",
      "-1.96755571577384749236710425062",
      "4.91888928943461873091776062656",
    ],
    [
      "2.90266714732154247710131275187",
      "-1.93511143154769498473420850125",
      "4.83777857886923746183552125312",
    ],
    [
      "2.85400072098231371565196912781",
      "-1.90266714732154247710131275187",
      "4.75666786830385619275328187968",
    ],
  ],
  tolerance: 1e-15,
};

/** `unit(0.1)`, held to a path with a change. */
function wrong(change: Partial<GoldenRun>): OptimizerSubject {
  return { call: "unit(0.1)", make: () => unit(0.1), golden: [{ ...golden, ...change }] };
}

testLaws<OptimizerSubject>(
  optimizerLaws,
  [
    {
      call: "unit(0.1)",
      make: () => unit(0.1),
      claims: ["translation", "rotation", "scaling"],
      golden: [golden],
    },
    { call: "signs(0.1)", make: () => signs(0.1), claims: ["translation", "scaling"] },
    {
      call: "momentum(0.9)",
      make: () => momentum(0.9),
      claims: ["translation", "rotation"],
      golden: [],
    },
    averaged(),
    { call: "descent(0.1)", make: () => descent(0.1) },
    { call: "descent(1.9)", make: () => descent(1.9) },
    { call: "backtracking()", make: () => backtracking() },
    {
      call: "armijo()",
      make: armijo,
      except: { "goes by the direction and not by the gradient": "it compares with the slope" },
    },
    {
      call: "shrink(0.01)",
      make: () => shrink(0.01),
      except: { "rests where the gradient is zero": "it pulls towards zero" },
    },
    {
      call: "uneven()",
      make: uneven,
      except: { "commutes with permutations of the parameters": "each has its own rate" },
    },
  ],
  {
    "is named by its call": { "another name": bug({ name: "bugs" }) },
    "is pure": {
      "a counter shared by all instances": remembering(),
      "a random number": bug({
        update: (direction) => [direction.map((slope) => slope * Math.random()), null],
      }),
      "writing to the direction": bug({
        update: (direction) => {
          const mine = direction as number[];
          mine.forEach((slope, i) => (mine[i] = slope / 2));
          return [mine, null];
        },
      }),
      "writing to the state": bug({
        init: (params) => [...params],
        update: (direction, state) => {
          (state as number[])[0] = 1;
          return [half(direction), state];
        },
      }),
      "memory in the instance": remembersItsStart(),
      "a random start of the state": bug({ init: () => Math.random() }),
      "a state that counts the starts": startsCounted(),
      "a solution that is another each time": averaged({
        solution: (params) => params.map(() => Math.random()),
      }),
    },
    "has the length of the parameters": {
      "an entry too many": bug({ update: (direction) => [[...half(direction), 0], null] }),
      "a typed array": bug({
        update: (direction) => [Float64Array.from(half(direction)) as unknown as Vector, null],
      }),
      "a solution without the last parameter": averaged({ solution: (params) => params.slice(1) }),
      "a hole": bug({
        update: (direction) => [[...half(direction).slice(1), undefined] as Vector, null],
      }),
    },
    "depends on the direction it is given": {
      "zeros that differ in their sign alone": { call: "descent(0)", make: () => descent(0) },
      "the gradient of the context instead": bug({
        update: (_direction, state, { gradient }) => [half(gradient), state],
      }),
      "the gradient at the point instead": bug({
        update: (_direction, state, { params, evaluate }) => [
          half(evaluate(params).gradient),
          state,
        ],
      }),
      "the gradient of the context after the first step": bug({
        update: (direction, state, { gradient, step }) => [
          half(step === 0 ? direction : gradient),
          state,
        ],
      }),
    },
    "goes by the direction and not by the gradient": {
      "the gradient of the context instead": bug({
        update: (_direction, state, { gradient }) => [half(gradient), state],
      }),
      "a part of each": bug({
        update: (direction, state, { gradient }) => [
          direction.map((slope, i) => slope / 4 + (gradient[i] ?? 0) / 4),
          state,
        ],
      }),
      "a memory of the gradient": bug({
        init: (params) => params,
        update: (direction, _state, { gradient }) => [half(direction), gradient],
      }),
      "an optimizer that searches along the gradient": { call: "armijo()", make: armijo },
    },
    "stays finite for gradients up to 1e150": {
      "a division by the gradient": bug({
        update: (direction) => [direction.map((slope) => slope / Math.abs(slope)), null],
      }),
      "a cube": bug({ update: (direction) => [direction.map((slope) => slope ** 3), null] }),
      "no number at a late step": bug({
        update: (direction, state, { step }) => [
          half(direction).map((change) => change / Number(step < 1001)),
          state,
        ],
      }),
      "a solution that divides by nothing": averaged({
        solution: (params) => params.map(() => NaN),
      }),
      "an infinite state": bug({
        update: (direction) => [half(direction), direction.map((slope) => slope ** 3)],
      }),
    },
    "makes no number of NaN": {
      "an entry that is compared": bug({
        update: (direction) => [direction.map((slope) => (slope > 0 ? 0.1 : -0.1)), null],
      }),
      "what was seen before": bug({
        init: (params) => params.map(() => 0),
        update: (direction, last) => {
          const known = direction.map((slope, i) =>
            Number.isNaN(slope) ? ((last as number[])[i] ?? 0) : slope / 2,
          );
          return [known, known];
        },
      }),
      "a search that gives up and keeps quiet": {
        call: "backtracking()",
        make: () => backtracking(false),
      },
    },
    "rests where the gradient is zero": {
      "a pull towards zero": { call: "shrink(0.01)", make: () => shrink(0.01) },
      "a drift": bug({ update: (direction) => [half(direction).map((d) => d + 1e-20), null] }),
    },
    "has a state that is JSON": {
      "a typed array": bug({ init: (params) => new Float64Array(params) as unknown as Json }),
      "not a number": bug({ init: () => [NaN] }),
      undefined: bug({ update: (d) => [half(d), { gone: undefined } as unknown as Json] }),
    },
    "resumes from a saved iteration bit for bit": {
      "memory in the instance": remembersItsStart(),
    },
    "ends lower than it began": {
      "the wrong sign": { call: "descent(-1)", make: () => descent(-1) },
      "too large a rate": { call: "descent(2.5)", make: () => descent(2.5) },
      "an ascent after step 100": bug({
        update: (direction, state, { step }) => [
          half(direction).map((change) => (step > 100 ? -change : change)),
          state,
        ],
      }),
      "an ascent after 200 updates of its own": bug({
        init: () => 0,
        update: (direction, updates) => [
          half(direction).map((change) => (Number(updates) > 200 ? -change : change)),
          Number(updates) + 1,
        ],
      }),
      "no step at all": { call: "descent(0)", make: () => descent(0) },
    },
    "commutes with permutations of the parameters": {
      "the first parameter twice": bug({
        update: (direction) => [direction.map((slope, i) => (i === 0 ? slope : slope / 2)), null],
      }),
      "a rate for each": { call: "uneven()", make: uneven },
      "an ascent of all but the first twenty": bug({
        update: (direction) => [direction.map((d, i) => (i < 20 ? d / 2 : -d / 2)), null],
      }),
    },
    "commutes with translations of the parameters": {
      "a pull towards zero": {
        call: "shrink(0.01)",
        make: () => shrink(0.01),
        claims: ["translation"],
      },
      "a step in proportion to the parameter": {
        ...bug({
          update: (direction, state, { params }) => [
            direction.map(
              (slope, i) => slope * Math.min(0.5, 0.01 + Math.abs(params[i] ?? 0) / 10),
            ),
            state,
          ],
        }),
        claims: ["translation"],
      },
    },
    "commutes with rotations of the parameters": {
      "the sign of each slope": {
        call: "signs(0.1)",
        make: () => signs(0.1),
        claims: ["rotation"],
      },
      "a rate for each": { call: "uneven()", make: uneven, claims: ["rotation"] },
    },
    "ignores the scale of the cost": {
      "the plain gradient": {
        call: "descent(0.001)",
        make: () => descent(1e-3),
        claims: ["scaling"],
      },
      "an epsilon that is not small": {
        ...bug({
          update: (direction) => [
            direction.map((slope) => (0.1 * slope) / (Math.abs(slope) + 0.01)),
            null,
          ],
        }),
        claims: ["scaling"],
      },
    },
    "follows its golden runs": {
      "another length": { ...wrong({}), call: "unit(0.11)", make: () => unit(0.11) },
      "a digit that is one too large": wrong({
        path: [["2.95133357366078", "-1.96755571577384", "4.91888928943461"]],
      }),
      "an entry too few": wrong({ path: golden.path.map((entries) => entries.slice(1)) }),
      "an entry that is empty": wrong({ path: [["", "", ""]], tolerance: 1e9 }),
      "no step": wrong({ path: [] }),
      "no tolerance": wrong({ tolerance: NaN }),
    },
  },
);

test("an unknown claim is refused at once", () => {
  const row = { ...wrong({}), claims: ["rotations" as Claim] };
  expect(() => optimizerLaws(row)).toThrow(
    'optimizerLaws(claims): must be of translation, rotation, scaling, got "rotations"',
  );
});
