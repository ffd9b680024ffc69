/** The gradient of the mean squared error, the intercept's part first, as anybody would write it. */
export function gradientByHand(
  x: Float64Array,
  y: Float64Array,
  columns: number,
  params: readonly number[],
): readonly number[] {
  const gradient = new Array<number>(columns + 1).fill(0);
  for (let i = 0; i < y.length; i++) {
    let residual = (params[0] as number) - (y[i] as number);
    for (let j = 0; j < columns; j++)
      residual += (params[j + 1] as number) * (x[i * columns + j] as number);
    gradient[0] = (gradient[0] as number) + residual;
    for (let j = 0; j < columns; j++)
      gradient[j + 1] = (gradient[j + 1] as number) + residual * (x[i * columns + j] as number);
  }
  return gradient.map((sum) => (2 * sum) / y.length);
}

/** One epoch of descent in batches, likewise. */
export function epochByHand(
  x: Float64Array,
  y: Float64Array,
  columns: number,
  size: number,
): readonly number[] {
  let params: readonly number[] = new Array<number>(columns + 1).fill(0);
  for (let from = 0; from < y.length; from += size) {
    const features = x.subarray(from * columns, (from + size) * columns);
    const gradient = gradientByHand(features, y.subarray(from, from + size), columns, params);
    params = params.map((theta, j) => theta - 0.01 * (gradient[j] as number));
  }
  return params;
}

/** One pass over all numbers: no way to a gradient is shorter. */
export function readPass(...lists: readonly Float64Array[]): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  for (const list of lists) {
    for (let i = 0; i + 3 < list.length; i += 4) {
      one += list[i] as number;
      two += list[i + 1] as number;
      three += list[i + 2] as number;
      four += list[i + 3] as number;
    }
  }
  return one + two + three + four;
}
