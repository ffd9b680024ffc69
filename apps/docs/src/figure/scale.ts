/** A map from the numbers of an axis to pixels, with its way back. */
export interface Scale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
}

/** The round numbers in the domain at a step of 1, 2 or 5 times a power of ten: at most `most`. */
export function roundTicks([low, high]: readonly [number, number], most: number): number[] {
  const span = Math.abs(high - low);
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step =
    [1, 2, 5, 10, 20].map((factor) => factor * power).find((size) => span / size <= most - 1) ??
    50 * power;
  const first = Math.ceil(Math.min(low, high) / step - 1e-9);
  const last = Math.floor(Math.max(low, high) / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A linear axis. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  most = 6,
): Scale {
  const [low, high] = domain;
  const [start, end] = range;
  const slope = (end - start) / (high - low);
  return Object.assign((value: number) => start + (value - low) * slope, {
    invert: (pixel: number) => low + (pixel - start) / slope,
    domain,
    range,
    ticks: roundTicks(domain, most),
  });
}

/** A logarithmic axis; its ticks are exponents of ten. What is not positive stands at the low end. */
export function logScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  most = 5,
): Scale {
  const exponents: readonly [number, number] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const linear = linearScale(exponents, range, most);
  const first = Math.ceil(exponents[0] - 1e-9);
  const last = Math.floor(exponents[1] + 1e-9);
  const every = Math.max(1, Math.ceil((last - first) / (most - 1)));
  return Object.assign((value: number) => linear(value > 0 ? Math.log10(value) : exponents[0]), {
    invert: (pixel: number) => 10 ** linear.invert(pixel),
    domain,
    range,
    ticks: Array.from(
      { length: Math.floor((last - first) / every) + 1 },
      (_, index) => first + index * every,
    ),
  });
}
