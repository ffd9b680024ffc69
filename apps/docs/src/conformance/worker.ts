// Holds optimizers to the laws apart from the page, so that the page goes on and may end it.
import { conformanceReport, subjectsIn, writeReport } from "@descent/conformance";
import { held } from "./held.ts";
import type { Answer, Order } from "./messages.ts";

const answer = (message: Answer): void => {
  self.postMessage(message);
};

/** What was typed, as a module: its rows and entries, and what comes of them. */
async function judge(source: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    const module = (await import(/* @vite-ignore */ address)) as Readonly<Record<string, unknown>>;
    const subjects = subjectsIn(module);
    return subjects.length === 0
      ? 'Nothing to hold to the laws: export a row, such as { call: "mine(0.1)", make: () => mine(0.1) }.'
      : writeReport(subjects.map((subject) => conformanceReport(subject)));
  } catch (error) {
    return `It could not be run. ${String(error)}`;
  } finally {
    URL.revokeObjectURL(address);
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.source === undefined) {
    for (const { name, report } of held) answer({ name, report: report() });
    answer({ done: "" });
  } else
    void judge(data.source).then((done) => {
      answer({ done });
    });
});
