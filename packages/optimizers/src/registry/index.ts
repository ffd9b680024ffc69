import type { OptimizerEntry } from "@descent/core";
import { adadeltaEntry } from "./adadelta.js";
import { adagradEntry } from "./adagrad.js";
import { adamEntry } from "./adam.js";
import { adamaxEntry } from "./adamax.js";
import { adamwEntry } from "./adamw.js";
import { asgdEntry } from "./asgd.js";
import { conjugateGradientEntry } from "./conjugate-gradient.js";
import { gradientDescentEntry } from "./gradient-descent.js";
import { lbfgsEntry } from "./lbfgs.js";
import { lionEntry } from "./lion.js";
import { nadamEntry } from "./nadam.js";
import { radamEntry } from "./radam.js";
import { rmspropEntry } from "./rmsprop.js";
import { rpropEntry } from "./rprop.js";
import { sgdEntry } from "./sgd.js";

/** Every complete optimizer, in the order of their years. */
export const optimizers: readonly OptimizerEntry[] = [
  gradientDescentEntry,
  sgdEntry,
  conjugateGradientEntry,
  lbfgsEntry,
  asgdEntry,
  rpropEntry,
  adagradEntry,
  adadeltaEntry,
  rmspropEntry,
  adamEntry,
  adamaxEntry,
  nadamEntry,
  adamwEntry,
  radamEntry,
  lionEntry,
];

export {
  adadeltaEntry,
  adagradEntry,
  adamEntry,
  adamaxEntry,
  adamwEntry,
  asgdEntry,
  conjugateGradientEntry,
  gradientDescentEntry,
  lbfgsEntry,
  lionEntry,
  nadamEntry,
  radamEntry,
  rmspropEntry,
  rpropEntry,
  sgdEntry,
};
