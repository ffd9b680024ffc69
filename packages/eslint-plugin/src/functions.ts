/** The packages' entry points: `@descent/autodiff`, `@descent/autodiff/trace`, … */
export function isOurs(source: string | undefined): boolean {
  return source === root || source?.startsWith(`${root}/`) === true;
}

/** The entry point that has the elementary functions. */
export const root = "@descent/autodiff";

/** Those that call a function with scalars. A test holds this against what the package exports. */
export const differentiators: readonly string[] = [
  "atKinks",
  "compile",
  "derivative",
  "derive",
  "differentiable",
  "directionalDerivative",
  "findNonFinite",
  "gradient",
  "hessian",
  "hessianVectorProduct",
  "jacobian",
  "lossFrom",
  "residualsFrom",
  "taylor",
  "trace",
];

/** Those that call a function with the rows of their first argument, scalars or not. */
export const reductions: readonly string[] = ["logSumExp", "mean", "norm", "sum"];

/** Those that return a condition, which only `where` and its like may ask. */
export const conditions: readonly string[] = [
  "and",
  "equal",
  "greater",
  "greaterOrEqual",
  "less",
  "lessOrEqual",
  "not",
  "or",
];

/** The functions for native operators, of the same meaning on numbers. */
export const operators: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "div",
  "**": "pow",
};

export const comparisons: Readonly<Record<string, string>> = {
  "<": "less",
  "<=": "lessOrEqual",
  ">": "greater",
  ">=": "greaterOrEqual",
  "==": "equal",
  "===": "equal",
};

/** The functions of `Math` that have a counterpart of the same name and meaning, by their arguments. */
export const counterparts: Readonly<Record<string, number>> = {
  abs: 1,
  acos: 1,
  acosh: 1,
  asin: 1,
  asinh: 1,
  atan: 1,
  atan2: 2,
  atanh: 1,
  cbrt: 1,
  cos: 1,
  cosh: 1,
  exp: 1,
  expm1: 1,
  floor: 1,
  hypot: 2,
  log: 1,
  log10: 1,
  log1p: 1,
  log2: 1,
  max: 2,
  min: 2,
  pow: 2,
  sign: 1,
  sin: 1,
  sinh: 1,
  sqrt: 1,
  tan: 1,
  tanh: 1,
};
