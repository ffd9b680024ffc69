import type { Schedule } from "@descent/core";
import type { Subject } from "../law.js";

/** A row in a list of schedules. */
export interface ScheduleSubject extends Subject {
  /** Makes the schedule, by the call that `call` shows. */
  readonly make: () => Schedule;
}
