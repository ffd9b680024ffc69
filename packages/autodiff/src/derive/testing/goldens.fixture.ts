import {
  abs,
  add,
  cos,
  div,
  dot,
  exp,
  less,
  log,
  max,
  mean,
  mul,
  pow,
  relu,
  type Scalar,
  sin,
  sqrt,
  square,
  sub,
  sum,
  where,
} from "../../index.js";
import type { Derivation } from "../derivation.js";
import { derive } from "../derive.js";

export const points: readonly { readonly x: number; readonly y: number }[] = [
  { x: 1, y: 2 },
  { x: 2, y: 5 },
  { x: 3, y: 6 },
];

/** The mean squared error of a line. */
export const cost = (theta0: Scalar, theta1: Scalar): Scalar =>
  mean(points, ({ x, y }) => square(sub(add(theta0, mul(theta1, x)), y)));

/** The squared error of one example. */
export const loss = (m: Scalar, b: Scalar, x: Scalar, y: Scalar): Scalar =>
  square(sub(add(mul(m, x), b), y));

const vectors = [
  { x: [1, 2], y: 3 },
  { x: [2, 5], y: 4 },
  { x: [2, 1], y: 4 },
];
const hypothesis = (theta0: Scalar, theta1: Scalar, { x }: { x: Scalar }): Scalar =>
  add(theta0, mul(theta1, x));
const error = (m: Scalar, b: Scalar, x: Scalar, y: Scalar): Scalar => sub(add(mul(m, x), b), y);
const polynomial = (x: Scalar, y: Scalar): Scalar => add(pow(x, 4), pow(y, 7));
const average = (targets: readonly number[], prediction: Scalar): Scalar =>
  mean(targets, (target) => square(sub(prediction, target)));

/** A derivation, and what it reads. */
export interface Golden {
  readonly name: string;
  readonly derivation: () => Derivation;
  readonly text: string;
}

function golden(name: string, derivation: () => Derivation, text: string): Golden {
  const lines = text.split("\n").slice(1, -1);
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return { name, derivation, text: lines.map((line) => line.slice(margin)).join("\n") };
}

/** The derivations of the two articles that the project began from, and one for each rule. */
export const goldens: readonly Golden[] = [
  golden(
    "the mean squared error by θ₀",
    () => derive(cost, { by: "theta0" }),
    `
      J(θ₀, θ₁) = (1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²
         ∂J/∂θ₀ = ∂/∂θ₀ ((1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²)
                = (1/m) Σ ∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²                        scalar multiple rule, sum rule
                = (1/m) Σ 2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)   power rule, chain rule
                = (2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)                               partial derivative (treat the rest as constants), simplify
      with m = 3
    `,
  ),
  golden(
    "the mean squared error by θ₁",
    () => derive(cost, { by: "theta1" }),
    `
      J(θ₀, θ₁) = (1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²
         ∂J/∂θ₁ = ∂/∂θ₁ ((1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²)
                = (1/m) Σ ∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²                        scalar multiple rule, sum rule
                = (1/m) Σ 2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)   power rule, chain rule
                = (2/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾                           partial derivative (treat the rest as constants), simplify
      with m = 3
    `,
  ),
  golden(
    "the number of data itself",
    () => derive(cost, { by: "theta1", count: "number" }),
    `
      J(θ₀, θ₁) = (1/3) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²
         ∂J/∂θ₁ = ∂/∂θ₁ ((1/3) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²)
                = (1/3) Σ ∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²                        scalar multiple rule, sum rule
                = (1/3) Σ 2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₁ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)   power rule, chain rule
                = (2/3) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)x⁽ⁱ⁾                           partial derivative (treat the rest as constants), simplify
    `,
  ),
  golden(
    "the hypothesis by its name",
    () => derive(cost, { by: "theta1", abbreviations: { h: hypothesis } }),
    `
      J(θ₀, θ₁) = (1/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)²
         ∂J/∂θ₁ = ∂/∂θ₁ ((1/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)²)
                = (1/m) Σ ∂/∂θ₁ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)²                    scalar multiple rule, sum rule
                = (1/m) Σ 2(h(x⁽ⁱ⁾) − y⁽ⁱ⁾)·∂/∂θ₁ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)   power rule, chain rule
                = (2/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)x⁽ⁱ⁾                       partial derivative (treat the rest as constants), simplify
      with h(x⁽ⁱ⁾) = θ₀ + θ₁x⁽ⁱ⁾, m = 3
    `,
  ),
  golden(
    "half the mean squared error",
    () => derive((a, b) => mul(0.5, cost(a, b)), { names: ["theta0", "theta1"], by: "theta0" }),
    `
      J(θ₀, θ₁) = (1/(2m)) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²
         ∂J/∂θ₀ = ∂/∂θ₀ ((1/(2m)) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²)
                = (1/(2m)) Σ ∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)²                        scalar multiple rule, sum rule
                = (1/(2m)) Σ 2(θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂θ₀ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)   power rule, chain rule
                = (1/m) Σ (θ₀ + θ₁x⁽ⁱ⁾ − y⁽ⁱ⁾)                                  partial derivative (treat the rest as constants), simplify
      with m = 3
    `,
  ),
  golden(
    "half of each squared error",
    () =>
      derive((m, b) => mean(points, ({ x, y }) => mul(0.5, loss(m, b, x, y))), {
        names: ["m", "b"],
        by: "m",
      }),
    `
      J(m, b) = (1/N) Σ (1/2)(mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²
        ∂J/∂m = ∂/∂m ((1/N) Σ (1/2)(mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²)
              = (1/N) Σ (1/2)·∂/∂m (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²                      scalar multiple rule, sum rule
              = (1/N) Σ (1/2)·2(mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)·∂/∂m (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)   power rule, chain rule
              = (1/N) Σ (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)x⁽ⁱ⁾                              partial derivative (treat the rest as constants), simplify
      with N = 3
    `,
  ),
  golden(
    "a sum over 2m",
    () =>
      derive(
        (m, b) =>
          div(
            sum(points, ({ x, y }) => loss(m, b, x, y)),
            6,
          ),
        { names: ["m", "b"], by: "b" },
      ),
    `
      J(m, b) = (1/(2N)) Σ (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²
        ∂J/∂b = ∂/∂b ((1/(2N)) Σ (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²)
              = (1/(2N)) Σ ∂/∂b (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)²                      scalar multiple rule, sum rule
              = (1/(2N)) Σ 2(mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)·∂/∂b (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)   power rule, chain rule
              = (1/N) Σ (mx⁽ⁱ⁾ + b − y⁽ⁱ⁾)                               partial derivative (treat the rest as constants), simplify
      with N = 3
    `,
  ),
  golden(
    "the error of one example by the slope",
    () => derive(loss, { by: "m" }),
    `
      f(m, b, x, y) = (mx + b − y)²
              ∂f/∂m = ∂/∂m (mx + b − y)²
                    = 2(mx + b − y)·∂/∂m (mx + b − y)   power rule, chain rule
                    = 2(mx + b − y)x                    partial derivative (treat the rest as constants)
    `,
  ),
  golden(
    "the error of one example by the intercept",
    () => derive(loss, { by: "b" }),
    `
      f(m, b, x, y) = (mx + b − y)²
              ∂f/∂b = ∂/∂b (mx + b − y)²
                    = 2(mx + b − y)·∂/∂b (mx + b − y)   power rule, chain rule
                    = 2(mx + b − y)                     partial derivative (treat the rest as constants)
    `,
  ),
  golden(
    "the error by its name",
    () => derive(loss, { by: "m", abbreviations: { Error: error } }),
    `
      f(m, b, x, y) = Error²
              ∂f/∂m = ∂/∂m Error²
                    = 2·Error·∂/∂m Error   power rule, chain rule
                    = 2·Error·x            partial derivative (treat the rest as constants)
                    = 2(mx + b − y)x       put back Error
      with Error = mx + b − y
    `,
  ),
  golden(
    "a scalar multiple of a power",
    () => derive((x) => mul(3, pow(x, 5))),
    `
       f(x) = 3x⁵
      df/dx = d/dx (3x⁵)
            = 3·d/dx x⁵    scalar multiple rule
            = 3·5x⁴        power rule
            = 15x⁴         simplify
    `,
  ),
  golden(
    "a power of a power",
    () => derive((z) => square(square(z))),
    `
       f(z) = (z²)²
      df/dz = d/dz (z²)²
            = 2z²·d/dz z²   power rule, chain rule
            = 2z²·2z        power rule
            = 4z³           simplify
    `,
  ),
  golden(
    "the chain rule with x = z²",
    () => derive((z) => square(square(z)), { name: "y", abbreviations: { x: square } }),
    `
       y(z) = x²
      dy/dz = d/dz x²
            = 2x·d/dz x   power rule, chain rule
            = 2x·2z       definition of x, power rule
            = 2z²·2z      put back x
            = 4z³         simplify
      with x = z²
    `,
  ),
  golden(
    "a partial derivative by x",
    () => derive(polynomial, { by: "x" }),
    `
      f(x, y) = x⁴ + y⁷
        ∂f/∂x = ∂/∂x (x⁴ + y⁷)
              = ∂/∂x x⁴ + ∂/∂x y⁷   sum rule
              = 4x³ + 0             power rule, partial derivative (treat the rest as constants)
              = 4x³                 simplify
    `,
  ),
  golden(
    "a partial derivative by y",
    () => derive(polynomial, { by: "y" }),
    `
      f(x, y) = x⁴ + y⁷
        ∂f/∂y = ∂/∂y (x⁴ + y⁷)
              = ∂/∂y x⁴ + ∂/∂y y⁷   sum rule
              = 0 + 7y⁶             partial derivative (treat the rest as constants), power rule
              = 7y⁶                 simplify
    `,
  ),
  golden(
    "a product",
    () => derive((x) => mul(x, sin(x))),
    `
       f(x) = x sin(x)
      df/dx = d/dx (x sin(x))
            = x·d/dx sin(x) + sin(x)·d/dx x   product rule
            = x cos(x) + sin(x)·1             derivative of sin, identity rule
            = x cos(x) + sin(x)               simplify
    `,
  ),
  golden(
    "equal factors",
    () => derive((x) => mul(x, x)),
    `
       f(x) = x·x
      df/dx = d/dx (x·x)
            = x·d/dx x + x·d/dx x   product rule
            = 2x                    identity rule, simplify
    `,
  ),
  golden(
    "three factors",
    () => derive((x) => mul(mul(x, exp(x)), sin(x))),
    `
       f(x) = x eˣ sin(x)
      df/dx = d/dx (x eˣ sin(x))
            = x eˣ·d/dx sin(x) + x sin(x)·d/dx eˣ + eˣ sin(x)·d/dx x   product rule
            = x eˣ cos(x) + x sin(x) eˣ + eˣ sin(x)·1                  derivative of sin, derivative of exp, identity rule
            = x eˣ cos(x) + x sin(x) eˣ + eˣ sin(x)                    simplify
    `,
  ),
  golden(
    "a quotient",
    () => derive((x) => div(sin(x), add(1, square(x)))),
    `
       f(x) = sin(x)/(1 + x²)
      df/dx = d/dx (sin(x)/(1 + x²))
            = ((1 + x²)·d/dx sin(x) − sin(x)·d/dx (1 + x²))/(1 + x²)²   quotient rule
            = ((1 + x²) cos(x) − sin(x)·2x)/(1 + x²)²                   derivative of sin, sum rule, constant rule, power rule
            = ((1 + x²) cos(x) − 2x sin(x))/(1 + x²)²                   simplify
    `,
  ),
  golden(
    "a reciprocal",
    () => derive((x) => div(3, log(x))),
    `
       f(x) = 3/ln(x)
      df/dx = d/dx (3/ln(x))
            = 3·d/dx (1/ln(x))           scalar multiple rule
            = −3·(1/ln²(x))·d/dx ln(x)   reciprocal rule, chain rule
            = −3·(1/ln²(x))·(1/x)        derivative of ln
            = −3/(x ln²(x))              simplify
    `,
  ),
  golden(
    "an exponential",
    () => derive((x) => exp(mul(-2, square(x)))),
    `
       f(x) = e^(−2x²)
      df/dx = d/dx e^(−2x²)
            = e^(−2x²)·d/dx (−2x²)   derivative of exp, chain rule
            = e^(−2x²)·(−2)·2x       scalar multiple rule, power rule
            = −4x e^(−2x²)           simplify
    `,
  ),
  golden(
    "a logarithm",
    () => derive((x) => mul(x, log(x))),
    `
       f(x) = x ln(x)
      df/dx = d/dx (x ln(x))
            = x·d/dx ln(x) + ln(x)·d/dx x   product rule
            = x·(1/x) + ln(x)·1             derivative of ln, identity rule
            = 1 + ln(x)                     simplify
    `,
  ),
  golden(
    "a chain of functions",
    () => derive((x) => sin(cos(mul(3, x)))),
    `
       f(x) = sin(cos(3x))
      df/dx = d/dx sin(cos(3x))
            = cos(cos(3x))·d/dx cos(3x)         derivative of sin, chain rule
            = −cos(cos(3x)) sin(3x)·d/dx (3x)   derivative of cos, chain rule
            = −3 cos(cos(3x)) sin(3x)           linear rule, simplify
    `,
  ),
  golden(
    "a root",
    () => derive((x) => sqrt(add(1, square(x)))),
    `
       f(x) = √(1 + x²)
      df/dx = d/dx √(1 + x²)
            = (1/(2√(1 + x²)))·d/dx (1 + x²)   derivative of sqrt, chain rule
            = (1/(2√(1 + x²)))·2x              sum rule, constant rule, power rule
            = x/√(1 + x²)                      simplify
    `,
  ),
  golden(
    "an absolute value",
    () => derive((m, x, y) => abs(sub(mul(m, x), y)), { by: "m" }),
    `
      f(m, x, y) = |mx − y|
           ∂f/∂m = ∂/∂m |mx − y|
                 = sign(mx − y)·∂/∂m (mx − y)   derivative of abs, chain rule
                 = x sign(mx − y)               partial derivative (treat the rest as constants), simplify
    `,
  ),
  golden(
    "a rectifier",
    () => derive((w, x) => square(relu(mul(w, x))), { by: "w" }),
    `
      f(w, x) = relu(wx)²
        ∂f/∂w = ∂/∂w relu(wx)²
              = 2 relu(wx)·∂/∂w relu(wx)                        power rule, chain rule
              = 2 relu(wx)·{∂/∂w (wx) if wx > 0, 0 otherwise}   derivative of relu
              = 2 relu(wx)·{x if wx > 0, 0 otherwise}           partial derivative (treat the rest as constants)
    `,
  ),
  golden(
    "a maximum",
    () => derive((x) => max(square(x), add(x, 2))),
    `
       f(x) = max(x², x + 2)
      df/dx = d/dx max(x², x + 2)
            = {d/dx x² if x² > x + 2, d/dx (x + 2) if x² < x + 2, (1/2)(d/dx x² + d/dx (x + 2)) otherwise}   derivative of max
            = {2x if x² > x + 2, 1 if x² < x + 2, (1/2)(2x + 1) otherwise}                                   power rule, linear rule
    `,
  ),
  golden(
    "branches",
    () => derive((x) => where(less(x, 1), square(x), sub(mul(2, x), 1))),
    `
       f(x) = {x² if x < 1, 2x − 1 otherwise}
      df/dx = d/dx {x² if x < 1, 2x − 1 otherwise}
            = {d/dx x² if x < 1, d/dx (2x − 1) otherwise}   piecewise
            = {2x if x < 1, 2 otherwise}                    power rule, linear rule
    `,
  ),
  golden(
    "a power by its base",
    () => derive((a, b) => pow(a, b), { by: "a" }),
    `
      f(a, b) = aᵇ
        ∂f/∂a = ∂/∂a aᵇ
              = baᵇ⁻¹     power rule
    `,
  ),
  golden(
    "a power by its exponent",
    () => derive((a, b) => pow(a, mul(2, b)), { by: "b" }),
    `
      f(a, b) = a²ᵇ
        ∂f/∂b = ∂/∂b a²ᵇ
              = a²ᵇ ln(a)·∂/∂b (2b)   exponential rule, chain rule
              = 2a²ᵇ ln(a)            linear rule, simplify
    `,
  ),
  golden(
    "a power by both",
    () => derive((x) => pow(x, x)),
    `
       f(x) = xˣ
      df/dx = d/dx xˣ
            = x·xˣ⁻¹·d/dx x + xˣ ln(x)·d/dx x   power and exponential rule
            = x·xˣ⁻¹ + xˣ ln(x)                 identity rule
    `,
  ),
  golden(
    "a polynomial",
    () => derive((x) => sub(add(pow(x, 3), mul(2, square(x))), 7)),
    `
       f(x) = x³ + 2x² − 7
      df/dx = d/dx (x³ + 2x² − 7)
            = d/dx x³ + 2·d/dx x² − d/dx 7   sum rule, scalar multiple rule
            = 3x² + 2·2x − 0                 power rule, constant rule
            = 3x² + 4x                       simplify
    `,
  ),
  golden(
    "a sum over parameters",
    () =>
      derive((...theta) => sum(theta, square), {
        size: 3,
        names: ["theta1", "theta2", "theta3"],
        by: "theta2",
      }),
    `
      f(θ₁, θ₂, θ₃) = θ₁² + θ₂² + θ₃²
             ∂f/∂θ₂ = ∂/∂θ₂ (θ₁² + θ₂² + θ₃²)
                    = ∂/∂θ₂ θ₁² + ∂/∂θ₂ θ₂² + ∂/∂θ₂ θ₃²   sum rule
                    = 0 + 2θ₂ + 0                         partial derivative (treat the rest as constants), power rule
                    = 2θ₂                                 simplify
    `,
  ),
  golden(
    "a sum in a sum",
    () => derive((c) => mean(points, ({ x }) => average([1, 2], mul(c, x)))),
    `
       J(c) = (1/m) Σᵢ (1/N) Σⱼ (cx⁽ⁱ⁾ − y⁽ʲ⁾)²
      dJ/dc = d/dc ((1/m) Σᵢ (1/N) Σⱼ (cx⁽ⁱ⁾ − y⁽ʲ⁾)²)
            = (1/m) Σᵢ (1/N) Σⱼ d/dc (cx⁽ⁱ⁾ − y⁽ʲ⁾)²                  scalar multiple rule, sum rule
            = (1/m) Σᵢ (1/N) Σⱼ 2(cx⁽ⁱ⁾ − y⁽ʲ⁾)·d/dc (cx⁽ⁱ⁾ − y⁽ʲ⁾)   power rule, chain rule
            = (2/(mN)) Σᵢ Σⱼ (cx⁽ⁱ⁾ − y⁽ʲ⁾)x⁽ⁱ⁾                       linear rule, simplify
      with m = 3, N = 2
    `,
  ),
  golden(
    "rows that are vectors",
    () =>
      derive((...w) => mean(vectors, ({ x, y }) => square(sub(dot(w, x), y))), {
        size: 2,
        names: ["w0", "w1"],
        by: "w1",
      }),
    `
      J(w₀, w₁) = (1/m) Σ (w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)²
         ∂J/∂w₁ = ∂/∂w₁ ((1/m) Σ (w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)²)
                = (1/m) Σ ∂/∂w₁ (w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)²                              scalar multiple rule, sum rule
                = (1/m) Σ 2(w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)·∂/∂w₁ (w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)   power rule, chain rule
                = (2/m) Σ (w₀x₀⁽ⁱ⁾ + w₁x₁⁽ⁱ⁾ − y⁽ⁱ⁾)x₁⁽ⁱ⁾                                partial derivative (treat the rest as constants), simplify
      with m = 3
    `,
  ),
  golden(
    "a mean of what does not vary",
    () => derive((c) => mean(points, ({ y }) => sub(c, y))),
    `
       J(c) = (1/m) Σ (c − y⁽ⁱ⁾)
      dJ/dc = d/dc ((1/m) Σ (c − y⁽ⁱ⁾))
            = (1/m) Σ d/dc (c − y⁽ⁱ⁾)     scalar multiple rule, sum rule
            = 1                           linear rule, simplify
      with m = 3
    `,
  ),
];
