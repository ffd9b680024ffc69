import {
  add,
  derivative,
  differentiable,
  div,
  exp,
  gradient,
  log,
  mul,
  sin,
} from "@descent/autodiff";

export const slope = derivative((x) => add(mul(sin(x), exp(x)), div(log(x), x)));
export const partials = gradient((x, y) => mul(x, y));
export const objective = differentiable((x, y) => add(mul(x, x), mul(y, y)));
