import type { Schedule } from "@descent/core";
import { testLaws } from "../planted.fixture.js";
import { scheduleLaws } from "./schedule-laws.js";
import type { ScheduleSubject } from "./schedule-subject.js";

function row(call: string, at: Schedule): ScheduleSubject {
  return {
    call,
    make: () => Object.defineProperty((step: number) => at(step), "name", { value: call }),
  };
}

let asked = 0;

testLaws<ScheduleSubject>(
  scheduleLaws,
  [row("constant(0.1)", () => 0.1), row("halving()", (step) => 0.5 ** step)],
  {
    "is named by its call": { "no name": { call: "bug", make: () => () => 1 } },
    "is pure": {
      "a counter": row("bug", () => 1 / ++asked),
      "another rate in every instance": {
        call: "bug",
        make: () => {
          const rate = ++asked;
          return () => rate;
        },
      },
    },
    "is finite and not negative": {
      "falls below zero": row("bug", (step) => 1 - step / 200),
      "falls below zero at one step alone": row("bug", (step) => (step === 777 ? -1 : 1)),
      "overflows late": row("bug", (step) => 1.0001 ** step),
      "not a number at 0": row("bug", (step) => (0 * step) / step),
    },
    "is positive at some step": { "never is": row("bug", () => 0) },
  },
);
