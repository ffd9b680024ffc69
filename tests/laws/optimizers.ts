import type { OptimizerSubject } from "@descent/conformance";
import {
  adam,
  chain,
  clipNorm,
  constant,
  gradientDescent,
  inverseDecay,
  learningRate,
  momentum,
  nesterov,
  sgd,
  weightDecay,
} from "@descent/optimizers";

const restsNot = { "rests where the gradient is zero": "it pulls the parameters towards zero" };

/** Every optimizer and transform, at rates for problems whose largest curvature is 1. */
export const optimizers: readonly OptimizerSubject[] = [
  { call: "gradientDescent(0.5)", make: () => gradientDescent(0.5) },
  { call: "gradientDescent(1.99)", make: () => gradientDescent(1.99) },
  {
    call: "gradientDescent(inverseDecay({ from: 1, decay: 0.1 }))",
    make: () => gradientDescent(inverseDecay({ from: 1, decay: 0.1 })),
  },
  { call: "learningRate(0.5)", make: () => learningRate(0.5) },
  { call: "learningRate(constant(0.5))", make: () => learningRate(constant(0.5)) },
  { call: "momentum(0)", make: () => momentum(0) },
  { call: "momentum(0.9)", make: () => momentum(0.9) },
  { call: "momentum(0.9, { dampening: 0.5 })", make: () => momentum(0.9, { dampening: 0.5 }) },
  { call: "nesterov(0.9)", make: () => nesterov(0.9) },
  { call: "nesterov(0.5, { dampening: 0.1 })", make: () => nesterov(0.5, { dampening: 0.1 }) },
  { call: "weightDecay(0)", make: () => weightDecay(0) },
  { call: "weightDecay(0.01)", make: () => weightDecay(0.01), except: restsNot },
  { call: "clipNorm(1)", make: () => clipNorm(1) },
  { call: "chain()", make: () => chain() },
  {
    call: "chain(clipNorm(1), momentum(0.9), learningRate(0.1))",
    make: () => chain(clipNorm(1), momentum(0.9), learningRate(0.1)),
  },
  { call: "sgd(0.1)", make: () => sgd(0.1) },
  { call: "sgd(0.1, { momentum: 0.9 })", make: () => sgd(0.1, { momentum: 0.9 }) },
  {
    call: "sgd(0.1, { momentum: 0.9, nesterov: true })",
    make: () => sgd(0.1, { momentum: 0.9, nesterov: true }),
  },
  {
    call: "sgd(0.1, { momentum: 0.9, dampening: 0.5, weightDecay: 0.01 })",
    make: () => sgd(0.1, { momentum: 0.9, dampening: 0.5, weightDecay: 0.01 }),
    except: restsNot,
  },
  { call: "adam(0.1)", make: () => adam(0.1) },
  {
    call: "adam(0.05, { decay1: 0.5, decay2: 0.9, epsilon: 0.001 })",
    make: () => adam(0.05, { decay1: 0.5, decay2: 0.9, epsilon: 1e-3 }),
  },
  {
    call: "adam(inverseDecay({ from: 0.1, decay: 0.01 }))",
    make: () => adam(inverseDecay({ from: 0.1, decay: 0.01 })),
  },
];
