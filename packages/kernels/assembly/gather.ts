/** One of so many rows is looked at before they are copied. */
const apart = 8;

/**
 * Copies rows of `columns` numbers together: those that the whole numbers at `order` name.
 *
 * Some are looked at first, so that the processor finds many pages of memory at a time: of rows that come
 * in short blocks, nearly all.
 */
export function gather(from: usize, order: usize, to: usize, rows: i32, columns: i32): void {
  const stride = (columns as usize) << 3;
  const end = order + ((rows as usize) << 2);
  let seen = 0;
  for (let at = order; at < end; at += 4 * apart) {
    seen |= load<i32>(from + (load<u32>(at) as usize) * stride);
  }
  // It is written over at once; but what nobody uses would not be read.
  store<i32>(to, seen);
  const pairs = ((columns & ~1) as usize) << 3;
  for (; order < end; order += 4) {
    const row = from + (load<u32>(order) as usize) * stride;
    for (let j: usize = 0; j < pairs; j += 16) v128.store(to + j, v128.load(row + j));
    if (columns & 1) store<f64>(to + pairs, load<f64>(row + pairs));
    to += stride;
  }
}
