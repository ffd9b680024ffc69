import { expOver } from "./exp-over.js";
import { polynomial } from "./polynomial.js";

/**
 * erfc(z) for z ≥ ¼, with all its digits down to the last before it underflows: as e^(g(z) − z²)/(z
 * + 1) up to the cut, and beyond it as e^(g(z) − z²)/z, where g changes little and is a ratio of
 * polynomials.
 *
 * The form is that of W. J. Cody, Rational Chebyshev approximations for the error function (1969),
 * with e^(−z²) and the ratio in one exponent as in Sun Microsystems' fdlibm (1993); the
 * coefficients are fits of our own, in 80 digits, to 2⁻⁵⁷.
 */
export function upperTail(z: number): number {
  const head = Math.fround(z);
  const divisor = z < cut ? z + 1 : z;
  const rest = z < cut ? z - (divisor - 1) : 0;
  const low = (head - z) * (head + z) + exponent(z);
  return expOver(shift(z) - head * head, low, divisor, rest);
}

/** ½·erfc(x/√2) for x ≥ 0.35: the same, as x²/2 has more digits than the square of x/√2 rounded. */
export function upperNormalTail(x: number): number {
  const head = Math.fround(x);
  const z = x * Math.SQRT1_2;
  const near = z < cut;
  const divisor = near ? x + Math.SQRT2 : x;
  const rest = near ? x - (divisor - Math.SQRT2) + sqrt2Rest : 0;
  const low = ((head - x) * (head + x)) / 2 + (exponent(z) - halfLn2Rest);
  return expOver(shift(z) - halfLn2 - (head * head) / 2, low, divisor, rest);
}

/** √2 minus `Math.SQRT2`. */
const sqrt2Rest = -9.667293313452913e-17;

/** ½·ln 2 in two parts, of which the first has few digits. */
const halfLn2 = 0.34375;
const halfLn2Rest = 0.00282359027997264;

const cut = 2.25;

/** The middle of the range of g, with few digits, so that e^(−z²) takes it up without rounding. */
function shift(z: number): number {
  return z < cut ? -0.15625 : -0.609375;
}

/**
 * g(z) − shift(z), where g(z) is ln(erfc(z)·e^(z²)·(z + 1)) up to the cut, and beyond it
 * ln(erfc(z)·e^(z²)·z).
 */
function exponent(z: number): number {
  if (z < cut) return polynomial(nearOver, z) / polynomial(nearUnder, z);
  const t = 1 / (z * z);
  return polynomial(farOver, t) / polynomial(farUnder, t);
}

/** By powers of z. */
const nearOver = [
  0.15624999999832745, 0.42158674502065796, 0.2481966110228578, -0.20047330274533035,
  -0.33598160390172366, -0.20682337056051278, -0.07128902573875255, -0.01402305416397976,
  -0.0013232352345227691,
];
const nearUnder = [
  1, 3.5197818372637855, 5.354771485086022, 4.71858470341536, 2.6924936649148616,
  1.0323001190203425, 0.2630347255169183, 0.04134177260485276, 0.0031799824742659993,
];

/** By powers of 1/z². */
const farOver = [
  0.03701005707529989, 0.8820166536406675, 1.3909007525087274, -109.19667027069862,
  -1046.215222208569, -3769.280075115976, -5751.288412077118, -3281.293348117624,
  -452.13462590210764,
];
const farUnder = [
  1, 37.3416515091782, 525.1741835350554, 3555.6161316077246, 12305.080550099809,
  21350.611235475233, 16939.614718929915, 4956.952197922511, 300.6398945460107,
];
