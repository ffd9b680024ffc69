import { check } from "@descent/core";
import { isArray } from "./check-arguments.js";
import { isScalar, type Scalar } from "./operand.js";
import { Partials } from "./partials.js";
import { perturb, settle } from "./perturb.js";

/** A function of spread parameters. */
export type Spread<Result> = (...params: Scalar[]) => Result;

/** A value, and its derivatives by the parameters of one chunk, or by all. */
export interface Slopes {
  readonly value: Scalar;
  readonly partials: readonly Scalar[];
}

/**
 * How many partial derivatives one evaluation of f carries. Fewer cost more evaluations; with more, most
 * of them are 0 most of the time. From 12 to 16 was quickest where each term has a few parameters.
 */
const chunk = 16;

/** f(point) and all of ∂f/∂xᵢ. */
export function slopesAt(call: string, f: Spread<Scalar>, point: readonly Scalar[]): Slopes {
  return joined(inChunks(f, point, (result, read) => read(call, result)));
}

/** All values of f(point), each with all of its partial derivatives. */
export function slopesOfEach(
  call: string,
  f: Spread<readonly Scalar[]>,
  point: readonly Scalar[],
): readonly Slopes[] {
  const chunks = inChunks(f, point, (result, read) => {
    if (!isArray(result)) {
      const hint = isScalar(result) ? { hint: "Use gradient(f)" } : {};
      check(false, call, "f", "must return an array of numbers", result, hint);
    }
    return Array.from(result, (entry) => read(call, entry));
  });
  const [first = []] = chunks;
  const rule = `must return as many values in each call, ${first.length}`;
  for (const rows of chunks) check(rows.length === first.length, call, "f", rule, rows);
  return first.map((_, i) => joined(chunks.map((rows) => rows[i] as Slopes)));
}

/** What `take` makes of f(point) for each chunk of parameters in turn, by the way to read a scalar. */
function inChunks<Result, Part>(
  f: Spread<Result>,
  point: readonly Scalar[],
  take: (result: Result, read: (call: string, x: unknown) => Slopes) => Part,
): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < point.length; from += chunk) {
    const zeros = new Array<Scalar>(Math.min(chunk, point.length - from)).fill(0);
    const part = perturb((level) => {
      const lifted = point.map((x, i) => {
        const own = i >= from && i < from + zeros.length;
        return own ? new Partials(level, x, zeros.with(i - from, 1)) : x;
      });
      return take(f(...lifted), (call, x) => {
        const live = settle(call, x) as Partials;
        if (live.level !== level) return { value: live, partials: zeros };
        const partials = live.partials.map((partial) => settle(call, partial));
        return { value: settle(call, live.value), partials };
      });
    });
    parts.push(part);
  }
  return parts;
}

/** The value of the last chunk, which is that of all, and the partial derivatives one after another. */
function joined(chunks: readonly Slopes[]): Slopes {
  const { value } = chunks.at(-1) as Slopes;
  return { value, partials: chunks.flatMap(({ partials }) => partials) };
}
