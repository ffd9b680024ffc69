import { add, exp, mul } from "@descent/autodiff";
import type { Model } from "@descent/core";
import { testLaws } from "../planted.fixture.js";
import { modelLaws } from "./model-laws.js";
import type { ModelSubject } from "./model-subject.js";

const line: Model<number> = {
  size: 2,
  predict: ([intercept = NaN, slope = NaN], x) => intercept + slope * x,
  addGradient: (_params, x, scale, out) => {
    out[0] = (out[0] ?? NaN) + scale;
    out[1] = (out[1] ?? NaN) + scale * x;
  },
};

/** ŷ = a e^(b x): its gradient depends on the parameters. */
const growth: ModelSubject<number> = {
  call: "growth",
  make: () => ({
    size: 2,
    predict: ([a = NaN, b = NaN], x) => a * Math.exp(b * x),
    addGradient: ([a = NaN, b = NaN], x, scale, out) => {
      out[0] = (out[0] ?? NaN) + scale * Math.exp(b * x);
      out[1] = (out[1] ?? NaN) + scale * a * x * Math.exp(b * x);
    },
  }),
  inputs: [-1, 0, 0.5, 2],
  formula: ([a = NaN, b = NaN], x) => mul(a, exp(mul(b, x))),
};

/** The line with a bug. */
function bug(change: Partial<Model<number>>): ModelSubject<number> {
  return {
    call: "line",
    make: () => ({ ...line, ...change }),
    inputs: [-2, 0, 0.1, 3],
    formula: ([intercept = NaN, slope = NaN], x) => add(intercept, mul(slope, x)),
  };
}

let asked = 0;

testLaws<ModelSubject<number>>(modelLaws, [bug({}), growth], {
  "has a parameter for each of its size": {
    "a size of a half": bug({ size: 1.5 }),
    "one too many": bug({ size: 3, predict: ([a = 0, b = 0], x) => a + b * x }),
  },
  "predicts what its formula gives": {
    "the slope is forgotten": bug({ predict: ([intercept = NaN]) => intercept }),
    "the parameters the other way round": bug({ predict: ([m = NaN, b = NaN], x) => m * x + b }),
    "a counter": bug({ predict: ([a = 0, b = 0], x) => a + b * x + ++asked * 1e-14 }),
  },
  "has the gradient of its formula": {
    "the input squared": bug({
      addGradient: (_params, x, scale, out) => {
        out[0] = (out[0] ?? 0) + scale;
        out[1] = (out[1] ?? 0) + scale * x * x;
      },
    }),
  },
  "adds its gradient to what is there": {
    "it overwrites": bug({
      addGradient: (_params, x, scale, out) => {
        out[0] = scale;
        out[1] = scale * x;
      },
    }),
    "it writes past its size": bug({
      addGradient: (params, x, scale, out) => {
        line.addGradient(params, x, scale, out);
        if (out.length > 2) out[2] = 0;
      },
    }),
    "it knows arrays only": bug({
      addGradient: (params, x, scale, out) => {
        if (Array.isArray(out)) line.addGradient(params, x, scale, out);
      },
    }),
  },
  "scales its gradient": {
    "the scale is ignored": bug({
      addGradient: (params, x, _scale, out) => {
        line.addGradient(params, x, 1, out);
      },
    }),
    "its sign is": bug({
      addGradient: (params, x, scale, out) => {
        line.addGradient(params, x, Math.abs(scale), out);
      },
    }),
  },
});
