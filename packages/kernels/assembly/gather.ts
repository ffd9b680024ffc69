/** Copies rows of `columns` numbers together: those that the whole numbers at `order` name. */
export function gather(from: usize, order: usize, to: usize, rows: i32, columns: i32): void {
  const stride = (columns as usize) << 3;
  const pairs = ((columns & ~1) as usize) << 3;
  for (const end = order + ((rows as usize) << 2); order < end; order += 4) {
    const row = from + (load<u32>(order) as usize) * stride;
    for (let j: usize = 0; j < pairs; j += 16) v128.store(to + j, v128.load(row + j));
    if (columns & 1) store<f64>(to + pairs, load<f64>(row + pairs));
    to += stride;
  }
}
