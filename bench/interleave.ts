/** Something to be timed: `run(times)` does it that often. */
export interface Contender {
  readonly name: string;
  readonly run: (times: number) => void;
}

/** What one contender took. */
export interface Timing {
  readonly name: string;
  /** Nanoseconds for each time, in each round. */
  readonly nanoseconds: readonly number[];
  /** The same as a multiple of what the first contender took in the same round. */
  readonly ratios: readonly number[];
}

/** How long one contender's turn in a round takes, in milliseconds. */
const turn = 5;

/** How long each contender runs before it is timed, in milliseconds. */
const warmUp = 300;

/**
 * Times the contenders by turns, so that whatever else the machine does falls on all of them. A single
 * round says little; the ratios of many rounds to the first contender do.
 */
export function interleave(contenders: readonly Contender[], rounds: number): readonly Timing[] {
  const counts = contenders.map(timesPerTurn);
  const taken = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run }, i) => {
      const times = counts[i] ?? 1;
      const start = performance.now();
      run(times);
      taken[i]?.push(((performance.now() - start) * 1e6) / times);
    });
  }
  return contenders.map(({ name }, i) => {
    const nanoseconds = taken[i] ?? [];
    return {
      name,
      nanoseconds,
      ratios: nanoseconds.map((time, round) => time / (taken[0]?.[round] ?? NaN)),
    };
  });
}

/** How often a contender runs in one turn; measured when it is warm. */
function timesPerTurn({ run }: Contender): number {
  let times = 1;
  const start = performance.now();
  for (;;) {
    const before = performance.now();
    run(times);
    const now = performance.now();
    if (now - before < turn / 2) times *= 2;
    else if (now - start > warmUp) return Math.max(1, Math.round((times * turn) / (now - before)));
  }
}

/** The smallest, the median and the largest. */
export function spread(
  values: readonly number[],
): readonly [min: number, median: number, max: number] {
  const sorted = [...values].sort((x, y) => x - y);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return [at(0), at(0.5), at(1)];
}
