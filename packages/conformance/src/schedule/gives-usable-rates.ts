import type { Law } from "../law.js";
import { show } from "../same.js";
import { scheduleSteps } from "./schedule-steps.js";
import type { ScheduleSubject } from "./schedule-subject.js";

/** The rate is a finite number of at least 0 at every step, however late. */
export const givesUsableRates: Law<ScheduleSubject> = {
  name: "is finite and not negative",
  holds({ make }, expect) {
    const schedule = make();
    for (const step of scheduleSteps()) {
      const rate = schedule(step);
      expect(Number.isFinite(rate) && rate >= 0, () => show(rate), `step ${step}`);
    }
  },
};
