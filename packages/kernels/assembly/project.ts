import { multiplyAdd, total } from "./multiply-add";

/**
 * out[1] += Σᵢ s[i] and out[2 + j] += Σᵢ s[i] (x[i, j] − o[j]): the transpose of what `predict` does.
 *
 * `origin` points to two numbers that are not for here and o₁ … o_d. It and `out` end with a zero if d
 * is odd.
 */
export function project(
  x: usize,
  origin: usize,
  slopes: usize,
  out: usize,
  rows: i32,
  columns: i32,
): void {
  if (columns == 1) {
    projectColumn(x, origin, slopes, out, rows);
    return;
  }
  const stride = (columns as usize) << 3;
  const pairs = ((columns & ~1) as usize) << 3;
  const odd = columns & 1;
  let sum = load<f64>(out, 8);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const x1 = x + stride;
    const x2 = x1 + stride;
    const x3 = x2 + stride;
    const a0 = v128.load64_splat(slopes);
    const a1 = v128.load64_splat(slopes, 8);
    const a2 = v128.load64_splat(slopes, 16);
    const a3 = v128.load64_splat(slopes, 24);
    sum +=
      load<f64>(slopes) + load<f64>(slopes, 8) + (load<f64>(slopes, 16) + load<f64>(slopes, 24));
    for (let j: usize = 0; j < pairs; j += 16) {
      const o = v128.load(origin + j, 16);
      let g = v128.load(out + j, 16);
      g = multiplyAdd(f64x2.sub(v128.load(x + j), o), a0, g);
      g = multiplyAdd(f64x2.sub(v128.load(x1 + j), o), a1, g);
      g = multiplyAdd(f64x2.sub(v128.load(x2 + j), o), a2, g);
      g = multiplyAdd(f64x2.sub(v128.load(x3 + j), o), a3, g);
      v128.store(out + j, g, 16);
    }
    if (odd) {
      const o = v128.load(origin + pairs, 16);
      let g = v128.load(out + pairs, 16);
      g = multiplyAdd(f64x2.sub(v128.load64_zero(x + pairs), o), a0, g);
      g = multiplyAdd(f64x2.sub(v128.load64_zero(x1 + pairs), o), a1, g);
      g = multiplyAdd(f64x2.sub(v128.load64_zero(x2 + pairs), o), a2, g);
      g = multiplyAdd(f64x2.sub(v128.load64_zero(x3 + pairs), o), a3, g);
      v128.store(out + pairs, g, 16);
    }
    x = x3 + stride;
    slopes += 32;
  }
  for (; i < rows; i++) {
    const a = v128.load64_splat(slopes);
    sum += load<f64>(slopes);
    for (let j: usize = 0; j < pairs; j += 16) {
      const distance = f64x2.sub(v128.load(x + j), v128.load(origin + j, 16));
      v128.store(out + j, multiplyAdd(distance, a, v128.load(out + j, 16)), 16);
    }
    if (odd) {
      const distance = f64x2.sub(v128.load64_zero(x + pairs), v128.load(origin + pairs, 16));
      v128.store(out + pairs, multiplyAdd(distance, a, v128.load(out + pairs, 16)), 16);
    }
    x += stride;
    slopes += 8;
  }
  store<f64>(out, sum, 8);
}

/** The same for one column, two rows at a time. */
function projectColumn(x: usize, origin: usize, slopes: usize, out: usize, rows: i32): void {
  const o = f64x2.splat(load<f64>(origin, 16));
  const end = x + ((rows as usize) << 3);
  let sum = f64x2.splat(0);
  let g = sum;
  for (; x + 16 <= end; x += 16, slopes += 16) {
    const a = v128.load(slopes);
    sum = f64x2.add(sum, a);
    g = multiplyAdd(f64x2.sub(v128.load(x), o), a, g);
  }
  if (x < end) {
    // The second lane is −o times 0.
    const a = v128.load64_zero(slopes);
    sum = f64x2.add(sum, a);
    g = multiplyAdd(f64x2.sub(v128.load64_zero(x), o), a, g);
  }
  store<f64>(out, load<f64>(out, 8) + total(sum), 8);
  store<f64>(out, load<f64>(out, 16) + total(g), 16);
}
