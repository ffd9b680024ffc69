import type { Law } from "../law.js";
import { scheduleSteps } from "./schedule-steps.js";
import type { ScheduleSubject } from "./schedule-subject.js";

/** The rate is positive at some step: a schedule that is always zero trains nothing. */
export const isSometimesPositive: Law<ScheduleSubject> = {
  name: "is positive at some step",
  holds({ make }, expect) {
    const schedule = make();
    expect(
      scheduleSteps().some((step) => schedule(step) > 0),
      "it never is",
    );
  },
};
