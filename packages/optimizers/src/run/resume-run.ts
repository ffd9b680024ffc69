import {
  check,
  checkCount,
  checkFinite,
  checkVector,
  DescentError,
  type Json,
} from "@descent/core";
import { checkJson, checksum } from "./json-text.js";
import { savedVersion } from "./save-run.js";
import type { SavedRun } from "./saved-run.js";

const call = "resumeRun";

/**
 * A run from the text that `saveRun` wrote, to be passed to `minimize` or `minimizeAsync` in place of
 * the start. Those refuse it, by name, under another optimizer or stop rule.
 *
 * The text may have been formatted anew, with its names in another order; nothing else may have changed.
 *
 * @param text - What `saveRun` returned.
 * @throws DescentError that says what is wrong with it: it is no JSON (cut off, for one), no saved run,
 *   of another version of the format, or without a part that it must have; a number in it is not
 *   finite; or its checksum says that it was changed.
 *
 * @example
 * ```ts
 * import { adam, minimize, resumeRun, saveRun } from "@descent/optimizers";
 *
 * const bowl = ([theta = 0]: readonly number[]) => ({ value: theta ** 2, gradient: [2 * theta] });
 * const text = saveRun(minimize(bowl, [3], adam(0.1)).saved);
 * try {
 *   resumeRun(text.replace('"step":', '"step":1'));
 * } catch (error) {
 *   if (error instanceof Error) console.log(error.message.split(",")[0]);
 *   // resumeRun(text): must be as saveRun wrote it
 * }
 * ```
 */
export function resumeRun(text: string): SavedRun {
  check(typeof text === "string", call, "text", "must be a text", text);
  const found = parsed(text);
  const { format, version, checksum: written, run } = fields("text", found);
  check(format === "descent run", call, "text.format", 'must be "descent run"', format);
  check(version === savedVersion, call, "text.version", `must be ${savedVersion}`, version, {
    hint: "It was saved by another version of this library",
  });
  const saved = fields("run", run);
  checkJson(call, "run", run);
  checkRun(saved);
  const sum = checksum(run as Json);
  check(
    written === sum,
    call,
    "text",
    `must be as saveRun wrote it, with the checksum ${sum}`,
    written,
    {
      hint: "Something in it was changed",
    },
  );
  return saved as unknown as SavedRun;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const hint = `Its ${text.length} characters may have been cut off`;
    throw new DescentError({
      call,
      argument: "text",
      rule: "must be whole JSON",
      received: text,
      hint,
      cause,
    });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fields(path: string, value: unknown): Fields {
  const ok = typeof value === "object" && value !== null && !Array.isArray(value);
  check(ok, call, path, "must be an object", value);
  return value as Fields;
}

/** Throws unless every part of a saved run is there, and is what it must be. */
function checkRun(run: Fields): void {
  const names = ["step", "params", "optimizer", "state", "evaluations"];
  const more = ["until", "measuredOn", "stepsPerEpoch", "rules", "best", "epoch", "elapsed"];
  for (const name of [...names, ...more]) {
    check(Object.hasOwn(run, name), call, `run.${name}`, "must be there", run[name]);
  }
  checkCount(call, "run.step", run.step, 0);
  checkCount(call, "run.evaluations", run.evaluations, 0);
  checkVector(call, "run.params", run.params);
  checkText("run.optimizer", run.optimizer);
  checkText("run.until", run.until);
  checkText("run.measuredOn", run.measuredOn);
  if (run.stepsPerEpoch !== null) checkCount(call, "run.stepsPerEpoch", run.stepsPerEpoch);
  check(Array.isArray(run.rules), call, "run.rules", "must be a list", run.rules);
  checkFinite(call, "run.elapsed", run.elapsed);
  for (const name of ["best", "epoch"]) {
    if (run[name] !== null) checkEvaluation(`run.${name}`, fields(`run.${name}`, run[name]));
  }
}

function checkText(path: string, value: unknown): void {
  check(typeof value === "string", call, path, "must be a text", value);
}

function checkEvaluation(path: string, { value, gradient }: Fields): void {
  checkFinite(call, `${path}.value`, value);
  checkVector(call, `${path}.gradient`, gradient);
}
