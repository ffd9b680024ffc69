import { squares } from "./squares";

/**
 * Gradient descent on the mean squared error of one batch after the other: θ ← θ − rate · 2/B · Σ sᵢ (1, uᵢ).
 *
 * Batches may go from one call into the next: `seen` rows of the first were in the calls before, whose
 * sums are in `out`, and how many rows of the last are in it is what comes back. `rates` has one for
 * each batch that is completed. The intercept moves only if `intercept` is 1.
 */
export function descend(
  x: usize,
  y: usize,
  weights: usize,
  origin: usize,
  params: usize,
  out: usize,
  buffer: usize,
  rates: usize,
  rows: i32,
  columns: i32,
  batch: i32,
  seen: i32,
  intercept: i32,
): i32 {
  const stride = (columns as usize) << 3;
  while (rows > 0) {
    const taken = min(rows, batch - seen);
    squares(x, y, weights, origin, params, out, buffer, taken, columns);
    seen += taken;
    rows -= taken;
    x += stride * taken;
    y += (taken as usize) << 3;
    if (weights) weights += (taken as usize) << 3;
    if (seen == batch) {
      step(params, out, (2 * load<f64>(rates)) / (batch as f64), columns, intercept);
      rates += 8;
      seen = 0;
    }
  }
  return seen;
}

/** θ ← θ − rate · sums, and the sums are zero again. */
export function step(params: usize, out: usize, rate: f64, columns: i32, intercept: i32): void {
  if (intercept) store<f64>(params, load<f64>(params) - rate * load<f64>(out, 8));
  v128.store(out, f64x2.splat(0));
  const rates = f64x2.splat(rate);
  const end = (columns as usize) << 3;
  for (let j: usize = 0; j < end; j += 16) {
    const change = f64x2.mul(rates, v128.load(out + j, 16));
    v128.store(params + j, f64x2.sub(v128.load(params + j, 16), change), 16);
    v128.store(out + j, f64x2.splat(0), 16);
  }
}
