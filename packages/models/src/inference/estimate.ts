import { check } from "@descent/core";

/** From and to. */
export type Interval = readonly [low: number, high: number];

/** A number that was estimated, with how far it may be off by chance. */
export interface Estimate {
  /** What is estimated: the name of the column, `column 3` without names, or `(intercept)`. */
  readonly name: string;
  /** The estimate. */
  readonly value: number;
  /** The standard deviation of the estimate over samples like this one. */
  readonly standardError: number;
  /** How many standard errors it is away from zero: Student's t, or a normal z. */
  readonly t: number;
  /** P(|T| ≥ |t|) where the true value is zero. */
  readonly p: number;
  /**
   * The interval that holds the true value in this share of samples; 0.95 unless given.
   *
   * @throws DescentError if the level is not between 0 and 1.
   */
  readonly interval: (level?: number) => Interval;
}

/** What a distance in standard errors says. */
export interface Reference {
  /** P(|T| ≥ |t|). */
  readonly tail: (t: number) => number;
  /** The t that |T| exceeds with probability p. */
  readonly quantile: (p: number) => number;
}

/** An estimate with everything that follows from its standard error, computed when read. */
export function estimateOf(
  name: string,
  value: number,
  standardError: number,
  { tail, quantile }: Reference,
): Estimate {
  const t = value / standardError;
  return {
    name,
    value,
    standardError,
    t,
    get p() {
      return tail(t);
    },
    interval: (level = 0.95) => about(value, standardError, quantile(checkLevel(level))),
  };
}

/** value ± times · error. */
export function about(value: number, error: number, times: number): Interval {
  return [value - times * error, value + times * error];
}

/** The probability outside an interval of this level. */
export function checkLevel(level: number): number {
  const ok = typeof level === "number" && level > 0 && level < 1;
  check(ok, "interval", "level", "must be between 0 and 1", level);
  return 1 - level;
}
