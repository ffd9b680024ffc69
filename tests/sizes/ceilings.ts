/** One program, the most it may weigh, and what must not come along with it. */
export interface Ceiling {
  /** The program: `programs/NAME.ts`. */
  readonly program: string;
  readonly what: string;
  /** Bytes, minified and gzipped, with everything it imports. */
  readonly bytes: number;
  /** Names of functions that this program has no use for: bundling them would be a leak. */
  readonly without: readonly string[];
}

/** Lower a number when a program has become smaller for good; raise one only with a reason. */
export const ceilings: readonly Ceiling[] = [
  { program: "core", what: "core, whole", bytes: 1000, without: [] },
  {
    program: "derivative",
    what: "derivative of a function with 6 elementary functions",
    bytes: 1500,
    without: ["gradient", "jacobian", "hessian", "differentiable", "lossFrom", "tanh", "sigmoid"],
  },
  {
    program: "gradient",
    what: "the same with gradient and differentiable",
    bytes: 2500,
    without: ["jacobian", "hessian", "lossFrom", "tanh", "sigmoid"],
  },
  { program: "losses", what: "losses, whole, with core", bytes: 1000, without: [] },
  {
    program: "bowl",
    what: "descend on θ² (optimizers, autodiff, core)",
    // Above the 2000 once planned: every check names call, argument, rule and value (decisions/0006).
    bytes: 2950,
    without: ["minimize", "momentum", "adam", "sgd", "cosineDecay", "patience", "hessian", "sin"],
  },
  {
    program: "fit",
    what: "fitLinearRegression, whole",
    // Above the 8000 once planned: minimize with its rules and its report is half of it (decisions/0006).
    bytes: 10000,
    without: ["adam", "nesterov", "cosineDecay", "clipNorm", "quantileLoss", "huberLoss"],
  },
];
