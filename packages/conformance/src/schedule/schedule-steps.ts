/** The steps at which the laws ask a schedule: every one at the beginning, then ever fewer. */
export function scheduleSteps(): readonly number[] {
  const early = Array.from({ length: 1002 }, (_, step) => step);
  return [...early, 1e4, 1e6, 1e9, Number.MAX_SAFE_INTEGER];
}
