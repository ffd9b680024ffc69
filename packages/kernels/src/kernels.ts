/** What the modules of ../assembly export. Every number but a rate is an address, a count or a flag. */
export interface Kernels {
  readonly gather: (from: number, order: number, to: number, rows: number, columns: number) => void;
  readonly predict: (
    x: number,
    origin: number,
    params: number,
    out: number,
    rows: number,
    columns: number,
  ) => number;
  readonly project: (
    x: number,
    origin: number,
    slopes: number,
    out: number,
    rows: number,
    columns: number,
  ) => void;
  readonly squares: (
    x: number,
    y: number,
    weights: number,
    origin: number,
    params: number,
    out: number,
    buffer: number,
    rows: number,
    columns: number,
  ) => void;
  readonly products: (
    x: number,
    y: number,
    weights: number,
    origin: number,
    out: number,
    pack: number,
    rows: number,
    columns: number,
  ) => void;
  readonly descend: (
    x: number,
    y: number,
    weights: number,
    origin: number,
    params: number,
    out: number,
    buffer: number,
    rates: number,
    rows: number,
    columns: number,
    batch: number,
    seen: number,
    intercept: number,
  ) => number;
  readonly step: (
    params: number,
    out: number,
    rate: number,
    columns: number,
    intercept: number,
  ) => void;
}
