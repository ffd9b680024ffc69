import type { Schedule } from "@descent/core";
import { callName } from "../call-name.js";

/** A schedule that carries the call that made it as its name, for reports and for safe resuming. */
export function namedSchedule(call: string, argument: unknown, at: Schedule): Schedule {
  return Object.defineProperty(at, "name", { value: callName(call, argument) });
}
