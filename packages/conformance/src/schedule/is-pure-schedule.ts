import type { Law } from "../law.js";
import { show } from "../same.js";
import type { ScheduleSubject } from "./schedule-subject.js";
import { scheduleSteps } from "./schedule-steps.js";

/** The rate depends on the step alone: steps may be asked for again, in any order, of any instance. */
export const isPureSchedule: Law<ScheduleSubject> = {
  name: "is pure",
  holds({ make }, expect) {
    const schedule = make();
    const steps = scheduleSteps();
    const forwards = steps.map((step) => schedule(step));
    const backwards = steps.toReversed().map((step) => schedule(step));
    steps.forEach((step, i) => {
      const first = forwards[i];
      const seen = (now: unknown) => () => `the rate was ${show(first)}, then ${show(now)}`;
      const again = backwards[steps.length - 1 - i];
      expect(Object.is(first, again), seen(again), `step ${step}, asked again`);
      const other = make()(step);
      expect(Object.is(first, other), seen(other), `step ${step}, of another instance`);
    });
  },
};
