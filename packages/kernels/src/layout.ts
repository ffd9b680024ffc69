/** Where the kernels find what, as addresses in bytes. */
export interface Layout {
  /** Rows of a panel: they and what belongs to them fit into the second cache. */
  readonly rows: number;
  /** o₀, an unused number, o₁ … o_d. */
  readonly origin: number;
  /** θ₀, an unused number, θ₁ … θ_d. */
  readonly params: number;
  /** The value, and then sums in the order of the parameters. */
  readonly sums: number;
  /** A block of slopes. */
  readonly buffer: number;
  /** A number for each row of a panel: rates, predictions or slopes. */
  readonly list: number;
  /** The targets of a panel that is copied. */
  readonly y: number;
  /** Its weights. */
  readonly weights: number;
  /** Its features. */
  readonly x: number;
  /** Packed rows, and packed rows times their weights. */
  readonly pack: number;
  /** The products, padded to 3 × 3 tiles. */
  readonly products: number;
  /** The numbers in a row of the products. */
  readonly width: number;
  /** Where all this ends. */
  readonly end: number;
}

/** Numbers of features in a panel. */
const panel = 32768;

/** Rows in a panel, at most: each is added to one of few sums, and the panel's to those of the others. */
const most = { column: 8192, table: 4096 };

/** The layout for d columns, from an address on that is a multiple of 16. */
export function layoutOf(columns: number, start = 0): Layout {
  const rows = Math.max(
    16,
    Math.min(columns === 1 ? most.column : most.table, Math.floor(panel / columns)),
  );
  const width = 3 * Math.ceil((columns + 2) / 3);
  let end = start;
  const take = (numbers: number): number => {
    const at = end;
    end += 16 * Math.ceil(numbers / 2);
    return at;
  };
  return {
    rows,
    width,
    origin: take(columns + 3),
    params: take(columns + 3),
    sums: take(columns + 3),
    buffer: take(16),
    list: take(rows),
    y: take(rows),
    weights: take(rows),
    x: take(rows * columns),
    pack: take(2 * 48 * width),
    products: take(width * width),
    end,
  };
}
