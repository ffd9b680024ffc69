import { multiplyAdd, total } from "./multiply-add";

/** So many rows are packed at a time: they stay in the innermost cache, and the next are fetched meanwhile. */
const block = 48;

/** Bytes of three pairs: what a tile takes of packed rows. */
const strip: usize = 48;

/**
 * Adds Σᵢ w[i] zᵢ zᵢᵀ to `out`, where zᵢ = (x[i, 0] − o₁, …, x[i, d−1] − o_d, y[i] − o₀, 1), padded with
 * zeros to a multiple of 3. What is on and above the diagonal of `out` is complete.
 *
 * Rows are packed two at a time, so that each pair of numbers is one entry of z in both: a product of
 * pairs then belongs to one entry of `out`, and nothing is computed twice. `pack` has room for a block of
 * rows, twice if there are weights.
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
  const strips = (columns + 4) / 3;
  const width = strip * strips;
  const stride = (columns as usize) << 3;
  const weighted = weights ? pack + width * (block >> 1) : pack;
  for (; rows > 0; rows -= block) {
    let packed = pack;
    for (let left = min(rows, block); left > 0; left -= 2) {
      const both = left > 1;
      const targets = both ? v128.load(y) : v128.load64_zero(y);
      packRows(x, both ? x + stride : x, targets, origin, packed, columns);
      if (!both) for (let at = packed; at < packed + width; at += 16) store<f64>(at, 0, 8);
      if (weights) {
        const w = both ? v128.load(weights) : v128.load64_zero(weights);
        for (let at = packed; at < packed + width; at += 16) {
          v128.store(weighted + (at - pack), f64x2.mul(w, v128.load(at)));
        }
        weights += 16;
      }
      x += stride << 1;
      y += 16;
      packed += width;
    }
    let corner = out;
    for (let from: usize = 0; from < width; from += strip) {
      addTriangle(weighted + from, pack + from, packed, corner, width);
      let to = corner;
      for (let other = from + strip; other < width; other += strip) {
        to += strip >> 1;
        addTile(weighted + from, pack + other, packed, to, width);
      }
      corner += ((3 * width) >> 1) + (strip >> 1);
    }
  }
}

/** Writes z of two rows, as pairs of the same entry. */
function packRows(
  first: usize,
  second: usize,
  targets: v128,
  origin: usize,
  to: usize,
  columns: i32,
): void {
  const pairs = ((columns & ~1) as usize) << 3;
  for (let j: usize = 0; j < pairs; j += 16) {
    const o = v128.load(origin + j, 16);
    const one = f64x2.sub(v128.load(first + j), o);
    const other = f64x2.sub(v128.load(second + j), o);
    v128.store(to, v128.shuffle<f64>(one, other, 0, 2));
    v128.store(to, v128.shuffle<f64>(one, other, 1, 3), 16);
    to += 32;
  }
  if (columns & 1) {
    const o = v128.load(origin + pairs, 16);
    const one = f64x2.sub(v128.load64_zero(first + pairs), o);
    const other = f64x2.sub(v128.load64_zero(second + pairs), o);
    v128.store(to, v128.shuffle<f64>(one, other, 0, 2));
    to += 16;
  }
  v128.store(to, f64x2.sub(targets, v128.load64_splat(origin)));
  v128.store(to, f64x2.splat(1), 16);
  for (let j = columns + 2; j % 3; j++) {
    v128.store(to, f64x2.splat(0), 32);
    to += 16;
  }
}

/** Adds Σᵢ aᵢ bᵢᵀ to a tile of `out`, for three entries of packed rows up to where `b` ends. */
function addTile(a: usize, b: usize, end: usize, out: usize, width: usize): void {
  let c00 = f64x2.splat(0);
  let c01 = c00;
  let c02 = c00;
  let c10 = c00;
  let c11 = c00;
  let c12 = c00;
  let c20 = c00;
  let c21 = c00;
  let c22 = c00;
  for (; b < end; a += width, b += width) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const a0 = v128.load(a);
    c00 = multiplyAdd(a0, b0, c00);
    c01 = multiplyAdd(a0, b1, c01);
    c02 = multiplyAdd(a0, b2, c02);
    const a1 = v128.load(a, 16);
    c10 = multiplyAdd(a1, b0, c10);
    c11 = multiplyAdd(a1, b1, c11);
    c12 = multiplyAdd(a1, b2, c12);
    const a2 = v128.load(a, 32);
    c20 = multiplyAdd(a2, b0, c20);
    c21 = multiplyAdd(a2, b1, c21);
    c22 = multiplyAdd(a2, b2, c22);
  }
  const row = width >> 1;
  addPair(out, c00, c01);
  addOne(out + 16, c02);
  addPair(out + row, c10, c11);
  addOne(out + row + 16, c12);
  addPair(out + 2 * row, c20, c21);
  addOne(out + 2 * row + 16, c22);
}

/** The same on the diagonal, where what is below it is not needed. */
function addTriangle(a: usize, b: usize, end: usize, out: usize, width: usize): void {
  let c00 = f64x2.splat(0);
  let c01 = c00;
  let c02 = c00;
  let c11 = c00;
  let c12 = c00;
  let c22 = c00;
  for (; b < end; a += width, b += width) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const a0 = v128.load(a);
    c00 = multiplyAdd(a0, b0, c00);
    c01 = multiplyAdd(a0, b1, c01);
    c02 = multiplyAdd(a0, b2, c02);
    const a1 = v128.load(a, 16);
    c11 = multiplyAdd(a1, b1, c11);
    c12 = multiplyAdd(a1, b2, c12);
    c22 = multiplyAdd(v128.load(a, 32), b2, c22);
  }
  const row = width >> 1;
  addPair(out, c00, c01);
  addOne(out + 16, c02);
  addPair(out + row + 8, c11, c12);
  addOne(out + 2 * row + 16, c22);
}

/** Adds the totals of two pairs to two numbers. */
function addPair(out: usize, first: v128, second: v128): void {
  const low = v128.shuffle<f64>(first, second, 0, 2);
  const high = v128.shuffle<f64>(first, second, 1, 3);
  v128.store(out, f64x2.add(v128.load(out), f64x2.add(low, high)));
}

function addOne(out: usize, pair: v128): void {
  store<f64>(out, load<f64>(out) + total(pair));
}

/** The same for one column, two rows at a time: `out` is the one tile (u, v, 1). */
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
  addPair(out, uu, uv);
  addOne(out + 16, u1);
  addPair(out + 32, vv, v1);
  addOne(out + 64, w1);
}
