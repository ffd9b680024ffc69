import { multiplyAdd, total } from "./multiply-add";

/** So many rows are packed at a time: two strips of them fit into the innermost cache. */
const block = 128;

/** Bytes of a strip: a block of rows of 4 numbers. */
const strip: usize = 4096;

/**
 * Adds Σᵢ w[i] zᵢ zᵢᵀ to `out`, where zᵢ = (x[i, 0] − o₁, …, x[i, d−1] − o_d, y[i] − o₀, 1), padded with
 * zeros to a multiple of 4. Of the 4 × 4 tiles of `out`, those on and above the diagonal are complete.
 *
 * `pack` has room for a block of rows, twice if there are weights.
 */
export function products(
  x: usize,
  y: usize,
  weights: usize,
  origin: usize,
  out: usize,
  pack: usize,
  rows: i32,
  columns: i32,
): void {
  if (columns == 1) {
    productsOfColumn(x, y, weights, origin, out, rows);
    return;
  }
  const strips = (columns + 5) >> 2;
  const width = (strips as usize) << 5;
  const weighted = weights ? pack + strip * strips : pack;
  while (rows > 0) {
    const taken = min(rows, block);
    for (let i = 0; i < taken; i++) {
      packRow(x, load<f64>(y) - load<f64>(origin), origin, pack + ((i as usize) << 5), columns);
      if (weights) {
        weigh(
          pack + ((i as usize) << 5),
          weighted + ((i as usize) << 5),
          load<f64>(weights),
          strips,
        );
        weights += 8;
      }
      x += (columns as usize) << 3;
      y += 8;
    }
    for (let s = 0; s < strips; s++) {
      for (let t = s; t < strips; t++) {
        const corner = out + ((s as usize) << 2) * width + ((t as usize) << 5);
        addTile(weighted + strip * s, pack + strip * t, corner, width, taken);
      }
    }
    rows -= taken;
  }
}

/** Writes z of one row into the strips: numbers 4s … 4s + 3 of it belong to strip s. */
function packRow(x: usize, target: f64, origin: usize, to: usize, columns: i32): void {
  let j = 0;
  for (; j + 2 <= columns; j += 2) {
    const at = (j as usize) << 3;
    v128.store(
      to + (at & 16) + strip * (j >> 2),
      f64x2.sub(v128.load(x + at), v128.load(origin + at, 16)),
    );
  }
  if (j < columns) {
    const at = (j as usize) << 3;
    put(to, j, load<f64>(x + at) - load<f64>(origin + at, 16));
    j++;
  }
  put(to, j, target);
  put(to, j + 1, 1);
  for (j += 2; j & 3; j++) put(to, j, 0);
}

function put(to: usize, j: i32, value: f64): void {
  store<f64>(to + (((j & 3) as usize) << 3) + strip * (j >> 2), value);
}

/** Writes one packed row again, times its weight. */
function weigh(from: usize, to: usize, weight: f64, strips: i32): void {
  const w = f64x2.splat(weight);
  for (let s = 0; s < strips; s++) {
    v128.store(to, f64x2.mul(w, v128.load(from)));
    v128.store(to, f64x2.mul(w, v128.load(from, 16)), 16);
    from += strip;
    to += strip;
  }
}

/** Adds Σᵢ aᵢ bᵢᵀ to a tile of `out`, for rows of 4 numbers each. */
function addTile(a: usize, b: usize, out: usize, width: usize, rows: i32): void {
  let c00 = f64x2.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  const end = a + ((rows as usize) << 5);
  for (; a < end; a += 32, b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load64_splat(a);
    c00 = multiplyAdd(a0, b0, c00);
    c01 = multiplyAdd(a0, b1, c01);
    const a1 = v128.load64_splat(a, 8);
    c10 = multiplyAdd(a1, b0, c10);
    c11 = multiplyAdd(a1, b1, c11);
    const a2 = v128.load64_splat(a, 16);
    c20 = multiplyAdd(a2, b0, c20);
    c21 = multiplyAdd(a2, b1, c21);
    const a3 = v128.load64_splat(a, 24);
    c30 = multiplyAdd(a3, b0, c30);
    c31 = multiplyAdd(a3, b1, c31);
  }
  addRow(out, c00, c01);
  addRow(out + width, c10, c11);
  addRow(out + 2 * width, c20, c21);
  addRow(out + 3 * width, c30, c31);
}

function addRow(out: usize, left: v128, right: v128): void {
  v128.store(out, f64x2.add(v128.load(out), left));
  v128.store(out, f64x2.add(v128.load(out, 16), right), 16);
}

/** The same for one column, two rows at a time: `out` is the one tile (u, v, 1, 0). */
function productsOfColumn(
  x: usize,
  y: usize,
  weights: usize,
  origin: usize,
  out: usize,
  rows: i32,
): void {
  const level = f64x2.splat(load<f64>(origin));
  const o = f64x2.splat(load<f64>(origin, 16));
  const end = x + ((rows as usize) << 3);
  let uu = f64x2.splat(0);
  let uv = uu;
  let u1 = uu;
  let vv = uu;
  let v1 = uu;
  let w1 = uu;
  const ones = f64x2.splat(1);
  for (; x < end; x += 16, y += 16) {
    // Of an odd number of rows, the last is with a second lane of zeros.
    const both = x + 16 <= end;
    const u = both
      ? f64x2.sub(v128.load(x), o)
      : f64x2.replace_lane(f64x2.sub(v128.load64_zero(x), o), 1, 0);
    const v = both
      ? f64x2.sub(v128.load(y), level)
      : f64x2.replace_lane(f64x2.sub(v128.load64_zero(y), level), 1, 0);
    let wu = u;
    let wv = v;
    let w = both ? ones : f64x2(1, 0);
    if (weights) {
      w = both ? v128.load(weights) : v128.load64_zero(weights);
      wu = f64x2.mul(w, u);
      wv = f64x2.mul(w, v);
      weights += 16;
    }
    uu = multiplyAdd(wu, u, uu);
    uv = multiplyAdd(wu, v, uv);
    u1 = f64x2.add(u1, wu);
    vv = multiplyAdd(wv, v, vv);
    v1 = f64x2.add(v1, wv);
    w1 = f64x2.add(w1, w);
  }
  store<f64>(out, load<f64>(out) + total(uu));
  store<f64>(out, load<f64>(out, 8) + total(uv), 8);
  store<f64>(out, load<f64>(out, 16) + total(u1), 16);
  store<f64>(out, load<f64>(out, 40) + total(vv), 40);
  store<f64>(out, load<f64>(out, 48) + total(v1), 48);
  store<f64>(out, load<f64>(out, 80) + total(w1), 80);
}
