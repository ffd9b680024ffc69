import type { Timing } from "../interleave.ts";

/** Something that takes milliseconds or more, here or in another process. */
export interface Turn {
  readonly name: string;
  /** Does it and gives the nanoseconds it took. */
  readonly measure: () => number | Promise<number>;
}

/** Measures by turns, so that whatever else the machine does falls on all; the first round warms up. */
export async function takeTurns(turns: readonly Turn[], rounds: number): Promise<Timing[]> {
  const taken = turns.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, { measure }] of turns.entries()) {
      const nanoseconds = await measure();
      if (round >= 0) taken[i]?.push(nanoseconds);
    }
  }
  return turns.map(({ name }, i) => {
    const nanoseconds = taken[i] ?? [];
    const ratios = nanoseconds.map((time, round) => time / (taken[0]?.[round] ?? NaN));
    return { name, nanoseconds, ratios };
  });
}

/** A turn in this process: `times` times. */
export function here(name: string, run: () => void, times = 1): Turn {
  return {
    name,
    measure: () => {
      const start = performance.now();
      for (let i = 0; i < times; i++) run();
      return ((performance.now() - start) * 1e6) / times;
    },
  };
}
