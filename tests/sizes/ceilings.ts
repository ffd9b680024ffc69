/** The most a program may weigh, minified and gzipped, with everything it imports. */
export interface Ceiling {
  /** The program: `programs/NAME.ts`. */
  readonly program: string;
  readonly what: string;
  readonly bytes: number;
  /** Names of functions that this program has no use for: bundling them would be a leak. */
  readonly without: readonly string[];
}

/** Lower a number when a program has become smaller for good; raise one only with a reason. */
export const ceilings: readonly Ceiling[] = [
  {
    program: "derivative",
    what: "derivative of a function with 6 elementary functions",
    bytes: 1500,
    without: [
      ...["gradient", "jacobian", "hessian", "differentiable", "lossFrom", "tanh", "sigmoid"],
      ...["trace", "compile", "Expression", "Recording", "Algebra"],
    ],
  },
  {
    program: "gradient",
    what: "eight functions with derivative, gradient and differentiable",
    // Above the 2000 of before: a gradient takes one evaluation for 16 parameters, not one for each.
    bytes: 2350,
    without: [
      ...["jacobian", "hessian", "lossFrom", "tanh", "sigmoid"],
      ...["trace", "compile", "Expression", "Recording", "Algebra"],
    ],
  },
  {
    program: "trace",
    what: "trace of a mean squared error",
    bytes: 7500,
    without: ["compile", "Algebra", "Captures", "derive", "gradient", "tanh"],
  },
  {
    program: "compile",
    what: "compile of a mean squared error",
    bytes: 12900,
    without: ["trace", "derive", "findNonFinite", "jacobian", "tanh"],
  },
  {
    program: "bowl",
    what: "descend on θ² (optimizers, autodiff, core)",
    // Above the 2000 once planned: every check names call, argument, rule and value (decisions/0006).
    bytes: 3420,
    without: ["minimize", "momentum", "adam", "sgd", "cosineDecay", "patience", "hessian", "sin"],
  },
  {
    program: "adam",
    what: "descend with adam on an objective of one's own",
    // 200 of it is AMSGrad, and as much again the loop that the asynchronous one shares.
    bytes: 2510,
    without: ["minimize", "momentum", "sgd", "cosineDecay", "patience", "maxSteps", "derivative"],
  },
  {
    program: "minimize",
    what: "minimize with gradientDescent and two stop rules, on an objective of one's own",
    // Above the 2500 once planned: the checks with their words are 1100 of it, the rules always on
    // 500, the report 340; without all three it would still be 3100 (decisions/0006).
    bytes: 5030,
    without: [
      ...["adam", "momentum", "sgd", "cosineDecay", "valueBelow", "patience", "strongWolfe"],
      ...["descendAsync", "minimizeAsync", "saveRun", "resumeRun", "LineSearchError"],
    ],
  },
  {
    program: "sgd",
    what: "minimize with sgd and two stop rules",
    bytes: 6980,
    without: ["adam", "clipNorm", "cosineDecay", "valueBelow", "timeLimit", "hessian", "sin"],
  },
  {
    program: "fit",
    what: "fitLinearRegression, whole",
    // Above the 8000 once planned: without words, batches and referee it would still be (decisions/0006).
    // 650 of it go on to the last digits, or to QR where descent would not come near them.
    bytes: 12210,
    without: [
      ...["adam", "nesterov", "cosineDecay", "clipNorm", "quantileLoss", "huberLoss"],
      ...["readCsv", "legendreFeatures", "inference", "ridge", "newton", "largestCurvature"],
      ...["mse", "halfMse"],
    ],
  },
  {
    program: "fast-fit",
    what: "the fit of large data by an engine, with simd",
    bytes: 20000,
    without: ["minimize", "descend", "readCsv", "inference", "partialFit", "simdThreads"],
  },
];

/** The same for each module whole, with all that it needs, so that none grows unseen. */
export const wholeModules: Readonly<Record<string, number>> = {
  "@descent/autodiff": 10900,
  "@descent/autodiff/compile": 13000,
  "@descent/autodiff/trace": 28700,
  "@descent/conformance": 14000,
  "@descent/conformance/problems": 10700,
  "@descent/core": 1950,
  "@descent/data": 14400,
  "@descent/kernels": 7800,
  "@descent/kernels/threads": 13000,
  "@descent/losses": 1000,
  "@descent/models": 21260,
  "@descent/models/fast": 13750,
  "@descent/models/stream": 13600,
  "@descent/optimizers": 19630,
  "@descent/optimizers/registry": 9300,
};

/** Modules that no application bundles, and why. */
export const notBundled: Readonly<Record<string, string>> = {
  "@descent/eslint-plugin": "a linter in Node loads it, and no page",
};
