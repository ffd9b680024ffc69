import { mark } from "./mark.js";

/** The last level handed out, and the levels of the calls that are still running, outermost first. */
export interface Levels {
  last: number;
  readonly running: number[];
}

/** What is asked of `globalThis`: room for the count. */
interface Home {
  [mark]: Levels | undefined;
}

/**
 * The one count of levels in this process. It lies on `globalThis` under a registered symbol, as copies
 * of the library that are loaded together must not hand out the same level twice, or a derivative
 * of one inside a derivative of the other would confuse their variables.
 */
export function levels(): Levels {
  return ((globalThis as unknown as Home)[mark] ??= { last: 0, running: [] });
}
