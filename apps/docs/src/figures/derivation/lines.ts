import { derive, type Derivation, type DerivationLine } from "@descent/autodiff/trace";
import { costOf, optionsOf, paramsOf } from "./cost.ts";
import type { DerivationState } from "./fields.ts";
import { three } from "./three.ts";

let last: { readonly key: string; readonly derivation: Derivation } | undefined;

/** The derivation, which depends on what is derived and how it is written, and on no number. */
export function derivationOf(state: DerivationState): Derivation {
  const { by, cost, letters, short } = state;
  const key = JSON.stringify({ by, cost, letters, short });
  if (last?.key === key) return last.derivation;
  const derivation = derive(costOf(state), optionsOf(state));
  last = { key, derivation };
  return derivation;
}

export interface Line extends DerivationLine {
  readonly number: number;
}

/** The line that is looked at. */
export function lineOf(state: DerivationState): Line {
  const { lines } = derivationOf(state);
  const number = Math.min(state.step, lines.length - 1);
  const line = lines[number];
  if (line === undefined) throw new Error("A derivation without lines.");
  return { ...line, number };
}

/** What one person contributes to a line. */
export interface Share {
  readonly height: number;
  readonly x: number;
  readonly y: number;
  /** Prediction minus weight. */
  readonly error: number;
  /** The person's term in the line's sum, or with one example the line itself; none if no sum is open. */
  readonly term: number | undefined;
}

/** The line in numbers, for three people. */
export function sharesOf(state: DerivationState): readonly Share[] {
  const line = lineOf(state);
  const params = paramsOf(state);
  const terms = state.cost === "one" ? [] : line.terms(params);
  return three.map(({ height, x, y }, index) => ({
    height,
    x,
    y,
    error: state.intercept + state.slope * x - y,
    term: state.cost === "one" ? line.evaluate([...params, x, y]) : terms[index],
  }));
}
