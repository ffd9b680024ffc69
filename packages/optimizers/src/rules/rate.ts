import { check, checkPositive, type Schedule } from "@descent/core";

/** A rate given as a number or a schedule, as a function of the step that never gives nonsense. */
export function rateAt(call: string, rate: number | Schedule, argument = "rate"): Schedule {
  if (typeof rate !== "function") {
    checkPositive(call, argument, rate);
    return () => rate;
  }
  return (step) => {
    const alpha = rate(step);
    const ok = Number.isFinite(alpha) && alpha >= 0;
    check(ok, call, argument, `must give a finite number of at least 0 at step ${step}`, alpha);
    return alpha;
  };
}
