/** How wide points are drawn. */
const widths = [1, 3, 0.3];

/** How wide if these do not do: functions of small and of large numbers have values somewhere here. */
const otherWidths = [10, 100, 0.03, 1000];

/** After how many points it is clear that these do not do. */
const patience = 60;

/**
 * Points of `size` coordinates without end, the same for the same seed: symmetrical around `centre`, then
 * on its positive side, by turns, in several widths.
 */
export function* points(centre: readonly number[], seed: number): Generator<readonly number[]> {
  const random = uniform(seed);
  for (let number = 0; ; number++) {
    const from = number < patience ? widths : otherWidths;
    const width = from[(number >> 1) % from.length] as number;
    const positive = number % 2 === 1;
    yield centre.map((middle) => middle + width * (positive ? random() : 2 * random() - 1));
  }
}

/**
 * Numbers from 0 to 1 by a linear congruential generator modulo 2³² (the constants are those of Numerical
 * Recipes, 1992): any will do, as nothing statistical hangs on them.
 */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
