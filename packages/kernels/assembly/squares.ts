import { multiplyAdd, total } from "./multiply-add";
import { predict } from "./predict";
import { project } from "./project";

/** So many rows stay in the innermost cache between the prediction and the projection. */
const block = 16;

/**
 * With rᵢ = θ₀ + Σⱼ θⱼ (x[i, j] − o[j]) − (y[i] − o₀) and sᵢ = w[i] rᵢ: out[0] += Σ sᵢ rᵢ, and what
 * `project` adds for the slopes sᵢ.
 *
 * `origin` points to o₀, an unused number, o₁ … o_d; `weights` is 0 where all are 1; `buffer` has room
 * for a block of numbers.
 */
export function squares(
  x: usize,
  y: usize,
  weights: usize,
  origin: usize,
  params: usize,
  out: usize,
  buffer: usize,
  rows: i32,
  columns: i32,
): void {
  if (columns == 1) {
    const fours = rows & ~3;
    squaresOfColumn(x, y, weights, origin, params, out, fours);
    const done = (fours as usize) << 3;
    x += done;
    y += done;
    if (weights) weights += done;
    rows -= fours;
  }
  const level = f64x2.splat(load<f64>(origin));
  const stride = (columns as usize) << 3;
  let sum = f64x2.splat(0);
  while (rows > 0) {
    const taken = min(rows, block);
    predict(x, origin, params, buffer, taken, columns);
    const end = (taken as usize) << 3;
    let at: usize = 0;
    for (; at + 16 <= end; at += 16) {
      const target = f64x2.sub(v128.load(y + at), level);
      const residual = f64x2.sub(v128.load(buffer + at), target);
      const slope = weights ? f64x2.mul(v128.load(weights + at), residual) : residual;
      v128.store(buffer + at, slope);
      sum = multiplyAdd(slope, residual, sum);
    }
    if (at < end) {
      const residual = load<f64>(buffer + at) - (load<f64>(y + at) - f64x2.extract_lane(level, 0));
      const slope = weights ? load<f64>(weights + at) * residual : residual;
      store<f64>(buffer + at, slope);
      sum = f64x2.add(sum, f64x2(slope * residual, 0));
    }
    project(x, origin, buffer, out, taken, columns);
    x += stride * taken;
    y += end;
    if (weights) weights += end;
    rows -= taken;
  }
  store<f64>(out, load<f64>(out) + total(sum));
}

/** The same for one column in one loop, four rows at a time, of which there are none left over. */
function squaresOfColumn(
  x: usize,
  y: usize,
  weights: usize,
  origin: usize,
  params: usize,
  out: usize,
  rows: i32,
): void {
  const level = f64x2.splat(load<f64>(origin));
  const o = f64x2.splat(load<f64>(origin, 16));
  const bias = f64x2.splat(load<f64>(params));
  const theta = f64x2.splat(load<f64>(params, 16));
  const end = x + ((rows as usize) << 3);
  let value0 = f64x2.splat(0);
  let value1 = value0;
  let sum0 = value0;
  let sum1 = value0;
  let g0 = value0;
  let g1 = value0;
  for (; x < end; x += 32, y += 32) {
    const u0 = f64x2.sub(v128.load(x), o);
    const u1 = f64x2.sub(v128.load(x, 16), o);
    const r0 = f64x2.sub(multiplyAdd(u0, theta, bias), f64x2.sub(v128.load(y), level));
    const r1 = f64x2.sub(multiplyAdd(u1, theta, bias), f64x2.sub(v128.load(y, 16), level));
    let s0 = r0;
    let s1 = r1;
    if (weights) {
      s0 = f64x2.mul(v128.load(weights), r0);
      s1 = f64x2.mul(v128.load(weights, 16), r1);
      weights += 32;
    }
    value0 = multiplyAdd(s0, r0, value0);
    value1 = multiplyAdd(s1, r1, value1);
    sum0 = f64x2.add(sum0, s0);
    sum1 = f64x2.add(sum1, s1);
    g0 = multiplyAdd(u0, s0, g0);
    g1 = multiplyAdd(u1, s1, g1);
  }
  store<f64>(out, load<f64>(out) + total(f64x2.add(value0, value1)));
  store<f64>(out, load<f64>(out, 8) + total(f64x2.add(sum0, sum1)), 8);
  store<f64>(out, load<f64>(out, 16) + total(f64x2.add(g0, g1)), 16);
}
