import type { StopRule, Vector } from "@descent/core";
import { column } from "@descent/data";
import { titleOf, type Data } from "../design.js";

/**
 * A direction of the parameters in which the two classes lie on different sides: along it the likelihood
 * grows for ever, so that no coefficients are best (Albert and Anderson, 1984).
 */
export interface Separation {
  /** `complete`: no example lies on the border between the sides; `quasi-complete`: some do. */
  readonly kind: "complete" | "quasi-complete";
  /** How many examples lie strictly on the side of their class. */
  readonly separated: number;
  /** The columns that separate the classes by themselves. */
  readonly columns: readonly string[];
  /** All of it, in words. */
  readonly sentence: string;
}

/** How far below zero a margin may be by rounding, as a share of the largest. */
const slack = 1e-8;

/** Whether margins of a direction, one for each example, prove separation, and of how many. */
function separatedBy(margins: Vector): number {
  const largest = margins.reduce((far, margin) => Math.max(far, Math.abs(margin)), 0);
  const proven = largest > 0 && margins.every((margin) => margin >= -slack * largest);
  return proven ? margins.filter((margin) => margin > slack * largest).length : 0;
}

/** The parameters before, and how many updates in a row have shown separation. */
type Seen = { readonly before: Vector; readonly shown: number } | null;

/**
 * Fails when an update went in a direction that separates the classes: its length is no end. If examples
 * lie on the border, it may be the first direction that just touches them: a few updates more will tell.
 */
export function separates(marginsOf: (v: Vector) => Vector): StopRule<Seen> {
  const name = "separates()";
  return {
    name,
    init: null,
    check: ({ params }, seen) => {
      const margins = seen && marginsOf(params.map((theta, j) => theta - Number(seen.before[j])));
      const separated = margins === null ? 0 : separatedBy(margins);
      const shown = separated > 0 ? (seen?.shown ?? 0) + 1 : 0;
      const met = shown > 0 && (separated === margins?.length || shown > 5);
      const words = "the classes are separated, so that no coefficients are best";
      const kind = "failed" as const;
      const criterion = { name, kind, measured: separated, threshold: 1, met, words };
      return [
        { stop: met, converged: false, criteria: [criterion] },
        { before: params, shown },
      ];
    },
  };
}

/** What separates the classes, for a run that ended because something does. */
export function separationOf(data: Data, separated: number): Separation {
  const { features, targets, intercept } = data;
  const columns = Array.from({ length: features.columns }, (_, j) => j).filter((j) => {
    const entries = column(features, j);
    if (new Set(entries).size < 2) return false;
    const ofClass = (y: number): Float64Array => entries.filter((_, i) => targets[i] === y);
    const [low, high] = [ofClass(0), ofClass(1)].map((some) => {
      const ends = [Infinity, -Infinity] as const;
      return some.reduce(
        ([least, most], x) => [Math.min(least, x), Math.max(most, x)] as const,
        ends,
      );
    }) as [readonly [number, number], readonly [number, number]];
    return intercept
      ? low[1] <= high[0] || high[1] <= low[0]
      : (low[1] <= 0 && high[0] >= 0) || (high[1] <= 0 && low[0] >= 0);
  });
  const names = columns.map((j) => titleOf(data, j));
  const kind = separated === targets.length ? "complete" : "quasi-complete";
  const by = names.length > 0 ? names.join(", ") : "a combination of the columns";
  return {
    kind,
    separated,
    columns: names,
    sentence:
      `The classes are ${kind === "complete" ? "completely" : "quasi-completely"} separated by ${by} ` +
      `(${separated} of ${targets.length} examples): the likelihood grows with the coefficients for ever, ` +
      `and those shown are only where the search ended. A ridge penalty has an answer.`,
  };
}
