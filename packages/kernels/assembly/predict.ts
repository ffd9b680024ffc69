import { multiplyAdd, total } from "./multiply-add";

/** Rows of so many columns are read one by one, so that memory is asked for one number after the other. */
const wide = 32;

/**
 * out[i] = θ₀ + Σⱼ θⱼ (x[i, j] − o[j]). Gives the sum of 0 times each, which is NaN if one is no finite number.
 *
 * `params` points to θ₀, an unused number, θ₁ … θ_d; `origin` likewise to two numbers that are not for
 * here and o₁ … o_d. Both end with a zero if d is odd, so that the last column is half a pair.
 */
export function predict(
  x: usize,
  origin: usize,
  params: usize,
  out: usize,
  rows: i32,
  columns: i32,
): f64 {
  if (columns == 1) return predictColumn(x, origin, params, out, rows);
  const zero = f64x2.splat(0);
  let nothing = zero;
  const bias = f64x2.splat(load<f64>(params));
  const stride = (columns as usize) << 3;
  const pairs = ((columns & ~1) as usize) << 3;
  const odd = columns & 1;
  let i = 0;
  for (; columns < wide && i + 4 <= rows; i += 4) {
    const x1 = x + stride;
    const x2 = x1 + stride;
    const x3 = x2 + stride;
    let s0 = f64x2.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    for (let j: usize = 0; j < pairs; j += 16) {
      const theta = v128.load(params + j, 16);
      const o = v128.load(origin + j, 16);
      s0 = multiplyAdd(f64x2.sub(v128.load(x + j), o), theta, s0);
      s1 = multiplyAdd(f64x2.sub(v128.load(x1 + j), o), theta, s1);
      s2 = multiplyAdd(f64x2.sub(v128.load(x2 + j), o), theta, s2);
      s3 = multiplyAdd(f64x2.sub(v128.load(x3 + j), o), theta, s3);
    }
    if (odd) {
      const theta = v128.load(params + pairs, 16);
      const o = v128.load(origin + pairs, 16);
      s0 = multiplyAdd(f64x2.sub(v128.load64_zero(x + pairs), o), theta, s0);
      s1 = multiplyAdd(f64x2.sub(v128.load64_zero(x1 + pairs), o), theta, s1);
      s2 = multiplyAdd(f64x2.sub(v128.load64_zero(x2 + pairs), o), theta, s2);
      s3 = multiplyAdd(f64x2.sub(v128.load64_zero(x3 + pairs), o), theta, s3);
    }
    const first = f64x2.add(v128.shuffle<f64>(s0, s1, 0, 2), v128.shuffle<f64>(s0, s1, 1, 3));
    const second = f64x2.add(v128.shuffle<f64>(s2, s3, 0, 2), v128.shuffle<f64>(s2, s3, 1, 3));
    const upper = f64x2.add(bias, first);
    const lower = f64x2.add(bias, second);
    nothing = multiplyAdd(zero, upper, multiplyAdd(zero, lower, nothing));
    v128.store(out, upper);
    v128.store(out, lower, 16);
    x = x3 + stride;
    out += 32;
  }
  let rest = total(nothing);
  for (; i < rows; i++) {
    const prediction = load<f64>(params) + dot(x, origin, params, columns);
    rest += 0 * prediction;
    store<f64>(out, prediction);
    x += stride;
    out += 8;
  }
  return rest;
}

/** Σⱼ θⱼ (xⱼ − oⱼ) of one row, in four sums, which take turns in the pipeline. */
function dot(x: usize, origin: usize, params: usize, columns: i32): f64 {
  const pairs = ((columns & ~1) as usize) << 3;
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let j: usize = 0;
  for (; j + 64 <= pairs; j += 64) {
    const at = x + j;
    const o = origin + j;
    const theta = params + j;
    s0 = multiplyAdd(f64x2.sub(v128.load(at), v128.load(o, 16)), v128.load(theta, 16), s0);
    s1 = multiplyAdd(f64x2.sub(v128.load(at, 16), v128.load(o, 32)), v128.load(theta, 32), s1);
    s2 = multiplyAdd(f64x2.sub(v128.load(at, 32), v128.load(o, 48)), v128.load(theta, 48), s2);
    s3 = multiplyAdd(f64x2.sub(v128.load(at, 48), v128.load(o, 64)), v128.load(theta, 64), s3);
  }
  for (; j < pairs; j += 16) {
    const distance = f64x2.sub(v128.load(x + j), v128.load(origin + j, 16));
    s0 = multiplyAdd(distance, v128.load(params + j, 16), s0);
  }
  if (columns & 1) {
    const distance = f64x2.sub(v128.load64_zero(x + j), v128.load(origin + j, 16));
    s1 = multiplyAdd(distance, v128.load(params + j, 16), s1);
  }
  return total(f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)));
}

/** The same for one column, two rows at a time. */
function predictColumn(x: usize, origin: usize, params: usize, out: usize, rows: i32): f64 {
  const bias = f64x2.splat(load<f64>(params));
  const theta = f64x2.splat(load<f64>(params, 16));
  const o = f64x2.splat(load<f64>(origin, 16));
  const end = x + ((rows as usize) << 3);
  const zero = f64x2.splat(0);
  let nothing = zero;
  for (; x + 16 <= end; x += 16, out += 16) {
    const both = multiplyAdd(f64x2.sub(v128.load(x), o), theta, bias);
    nothing = multiplyAdd(zero, both, nothing);
    v128.store(out, both);
  }
  if (x < end) {
    const last = multiplyAdd(f64x2.sub(v128.load64_zero(x), o), theta, bias);
    nothing = multiplyAdd(zero, last, nothing);
    store<f64>(out, f64x2.extract_lane(last, 0));
  }
  return total(nothing);
}
