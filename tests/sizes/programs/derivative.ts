import { add, derivative, div, exp, mul, sin, square } from "@descent/autodiff";

// sin(x) · exp(x²) / (1 + x²): a user's function of six elementary functions.
export const slope = derivative((x) => div(mul(sin(x), exp(square(x))), add(1, square(x))));
