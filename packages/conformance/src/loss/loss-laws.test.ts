import {
  abs,
  cos,
  log,
  log1p,
  mul,
  pow,
  softplus,
  square,
  sub,
  type Scalar,
} from "@descent/autodiff";
import type { Loss } from "@descent/core";
import { testLaws } from "../planted.fixture.js";
import { lossLaws } from "./loss-laws.js";
import type { LossSubject } from "./loss-subject.js";

const error = (prediction: Scalar, target: number): Scalar => sub(prediction, target);

const squared: LossSubject = {
  call: "squared",
  make: () => ({
    name: "squared",
    value: (prediction, target) => (prediction - target) ** 2,
    slope: (prediction, target) => 2 * (prediction - target),
    curvature: 2,
  }),
  formula: (prediction, target) => square(error(prediction, target)),
};

const absolute: LossSubject = {
  call: "absolute",
  make: () => ({
    name: "absolute",
    value: (prediction, target) => Math.abs(prediction - target),
    slope: (prediction, target) => Math.sign(prediction - target),
  }),
  formula: (prediction, target) => abs(error(prediction, target)),
  kinks: (target) => [target],
};

/** −ln of the probability that log-odds `prediction` give the label `target`, 0 or 1. */
const logistic: LossSubject = {
  call: "logistic",
  make: () => ({
    name: "logistic",
    value: (z, y) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z,
    slope: (z, y) => 1 / (1 + Math.exp(-z)) - y,
    curvature: 0.25,
  }),
  formula: (z, y) => sub(softplus(z), mul(y, z)),
  targets: [0, 1],
  except: { "is zero where the prediction is the target": "predictions are log-odds, not labels" },
};

/** |ŷ − y|^1.5: smooth but for the target, where the slope is upright. */
const upright: LossSubject = {
  call: "upright",
  make: () => ({
    name: "upright",
    value: (prediction, target) => Math.abs(prediction - target) ** 1.5,
    slope: (prediction, target) =>
      1.5 * Math.sign(prediction - target) * Math.sqrt(Math.abs(prediction - target)),
  }),
  formula: (prediction, target) => pow(abs(error(prediction, target)), 1.5),
  kinks: (target) => [target],
};

/** r² ln(1 + r²) of the error r, which steepens without bound far away. */
const steep: LossSubject = {
  call: "steep",
  make: () => ({
    name: "steep",
    value: (prediction, target) => {
      const squared = (prediction - target) ** 2;
      return squared * Math.log1p(squared);
    },
    slope: (prediction, target) => {
      const squared = (prediction - target) ** 2;
      return 2 * (prediction - target) * (Math.log1p(squared) + squared / (1 + squared));
    },
  }),
  formula: (prediction, target) => {
    const squared = square(error(prediction, target));
    return mul(squared, log1p(squared));
  },
};

/** The row's loss, which says nothing of its curvature. */
function silent(row: LossSubject): LossSubject {
  return {
    ...row,
    make: () => {
      const { name, value, slope } = row.make();
      return { name, value, slope };
    },
  };
}

/** The squared error with a bug. */
function bug(change: Partial<Loss>, row: Partial<LossSubject> = {}): LossSubject {
  return { ...squared, ...row, make: () => ({ ...squared.make(), ...change }) };
}

testLaws<LossSubject>(lossLaws, [squared, absolute, logistic, upright, steep], {
  "is named by its call": { "another name": bug({ name: "square" }) },
  "is zero where the prediction is the target": {
    "a constant": bug({ value: (prediction, target) => (prediction - target) ** 2 + 1e-9 }),
    "the relative error": bug({ value: (prediction, target) => prediction / target - 1 }),
  },
  "is never negative": {
    "the plain error": bug({ value: (prediction, target) => prediction - target }),
    "not a number": bug({ value: () => NaN }),
  },
  "is finite for predictions up to 1e150": {
    "a cubed error": bug({ value: (prediction, target) => Math.abs(prediction - target) ** 3 }),
    "a fourth power's slope": bug({ slope: (prediction, target) => (prediction - target) ** 3 }),
    "a naive logarithm": {
      ...logistic,
      make: () => ({ ...logistic.make(), value: (z, y) => Math.log(1 + Math.exp(z)) - y * z }),
    },
  },
  "makes no number of NaN": {
    "nothing where there is no error": bug({
      value: (p, t) => (p > t || p < t ? (p - t) ** 2 : 0),
    }),
    "a missing prediction costs nothing": bug({ value: (p, t) => ((p || 0) - (t || 0)) ** 2 }),
  },
  "has the value of its formula": {
    "cut off where it is large": bug({
      value: (prediction, target) => Math.min((prediction - target) ** 2, 1e8),
    }),
    "half of it": bug({ value: (prediction, target) => (prediction - target) ** 2 / 2 }),
    "another formula": bug({}, { formula: (p, t) => sub(1, cos(error(p, t))) }),
  },
  "has the slope of its formula": {
    "clipped far away": bug({
      slope: (prediction, target) => Math.max(2 * (prediction - target), -1e5),
    }),
    "the 2 is missing": bug({ slope: (prediction, target) => prediction - target }),
    "the error the wrong way round": bug({
      slope: (prediction, target) => 2 * (target - prediction),
    }),
    "another choice at the kink": {
      ...absolute,
      make: () => ({ ...absolute.make(), slope: (p, t) => (p >= t ? 1 : -1) }),
    },
  },
  "has the slope of its differences": {
    "the 2 is missing": bug({ slope: (prediction, target) => prediction - target }),
    "a kink that is not stated": { ...absolute, kinks: () => [] },
  },
  "states its largest curvature": {
    "too small": bug({ curvature: 1 }),
    "too large": bug({ curvature: 2.1 }),
    "a slope that jumps": {
      ...absolute,
      make: () => ({ ...absolute.make(), curvature: 1 }),
    },
    "a curvature without bound": {
      ...squared,
      make: () => ({ ...squared.make(), curvature: 2, slope: (p, t) => (p - t) * Math.abs(p - t) }),
    },
    "not stated though there is one": silent(squared),
    "not stated though there is one far from the target": silent(logistic),
    "none where the formula has one": {
      ...squared,
      formula: (p, t) => log(square(error(p, t))),
    },
  },
});
