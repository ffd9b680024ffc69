import { add, derivative, div, exp, log, mul, sin } from "@descent/autodiff";

// A user's function of six elementary functions.
export const slope = derivative((x) => add(mul(sin(x), exp(x)), div(log(x), x)));
