import { checkFraction, type Schedule } from "@descent/core";

/** A decay given as a number or a schedule, as a function of the step that stays in [0, 1). */
export function decayAt(call: string, argument: string, decay: number | Schedule): Schedule {
  if (typeof decay !== "function") {
    checkFraction(call, argument, decay);
    return () => decay;
  }
  return (step) => {
    const beta = decay(step);
    checkFraction(call, `${argument} at step ${step}`, beta);
    return beta;
  };
}
