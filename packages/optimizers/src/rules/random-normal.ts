/**
 * Independent normal numbers of mean 0 and deviation 1, made of a seed and a step only: the same
 * two give the same numbers, in the same order.
 *
 * The uniform words behind them are those of sfc32 (Doty-Humphrey, PractRand, 2010), begun from the
 * halves of the seed and the step; two of them make one normal number (Box and Muller, 1958).
 */
export function randomNormal(seed: number, step: number): () => number {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) >>> 0;
  let c = step >>> 0;
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // As many words as it takes to mix the three of the start into every bit.
  for (let i = 0; i < 15; i++) word();
  return () => {
    // Between 0 and 1, neither of them: the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log((word() + 0.5) / 2 ** 32));
    return radius * Math.cos((2 * Math.PI * word()) / 2 ** 32);
  };
}
