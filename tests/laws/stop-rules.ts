import type { StopRuleSubject } from "@descent/conformance";
import {
  allOf,
  anyOf,
  bestChangeBelow,
  diverged,
  gapBelow,
  gradientBelow,
  lostSteps,
  maxSteps,
  patience,
  stalled,
  stationary,
  stepBelow,
  timeLimit,
  valueBelow,
  valueChangeBelow,
} from "@descent/optimizers";

const waitsNot = {
  "waits where nothing was validated": "it measures the parameters, which every step has",
};

/** Every stop rule, with thresholds that some of the kit's runs reach and others do not. */
export const stopRules: readonly StopRuleSubject[] = [
  { call: "maxSteps(100)", make: () => maxSteps(100) },
  { call: "gradientBelow(0.001)", make: () => gradientBelow(1e-3) },
  {
    call: 'gradientBelow(0.001, { norm: "euclidean" })',
    make: () => gradientBelow(1e-3, { norm: "euclidean" }),
  },
  {
    call: "gradientBelow(0.001, { relative: true })",
    make: () => gradientBelow(1e-3, { relative: true }),
  },
  {
    call: "gapBelow(0.001, { strongConvexity: 2 })",
    make: () => gapBelow(1e-3, { strongConvexity: 2 }),
  },
  { call: "stepBelow(0.001)", make: () => stepBelow(1e-3), except: waitsNot },
  {
    call: "stepBelow(0.001, { relative: true })",
    make: () => stepBelow(1e-3, { relative: true }),
    except: waitsNot,
  },
  { call: "valueChangeBelow(0.001)", make: () => valueChangeBelow(1e-3) },
  {
    call: "valueChangeBelow(0.001, { relative: true })",
    make: () => valueChangeBelow(1e-3, { relative: true }),
  },
  { call: "valueBelow(0.001)", make: () => valueBelow(1e-3) },
  { call: "patience(5)", make: () => patience(5) },
  { call: "patience(5, { minChange: 0.01 })", make: () => patience(5, { minChange: 0.01 }) },
  {
    call: "patience(5, { minChange: 0.01, relative: true })",
    make: () => patience(5, { minChange: 0.01, relative: true }),
  },
  {
    call: "bestChangeBelow(0.001, { over: 10 })",
    make: () => bestChangeBelow(1e-3, { over: 10 }),
  },
  {
    call: "bestChangeBelow(0.001, { over: 10, relative: true })",
    make: () => bestChangeBelow(1e-3, { over: 10, relative: true }),
  },
  { call: "timeLimit(500)", make: () => timeLimit(500) },
  { call: "stationary()", make: () => stationary() },
  { call: "stalled()", make: () => stalled() },
  { call: "lostSteps(1)", make: () => lostSteps(1), except: waitsNot },
  { call: "lostSteps(5)", make: () => lostSteps(5), except: waitsNot },
  { call: "diverged()", make: () => diverged() },
  {
    call: "anyOf(gradientBelow(0.001), maxSteps(100))",
    make: () => anyOf(gradientBelow(1e-3), maxSteps(100)),
  },
  {
    call: "anyOf()",
    make: () => anyOf(),
    except: { "stops some runs and lets others go on": "without rules there is no reason to stop" },
  },
  {
    call: "allOf(stepBelow(0.001), valueBelow(0.001), maxSteps(20))",
    make: () => allOf(stepBelow(1e-3), valueBelow(1e-3), maxSteps(20)),
    except: waitsNot,
  },
  {
    call: "allOf(anyOf(patience(5), diverged()), maxSteps(20))",
    make: () => allOf(anyOf(patience(5), diverged()), maxSteps(20)),
  },
];
