import type { Law } from "../law.js";
import { show } from "../same.js";
import { defaultsOf } from "./defaults-of.js";
import type { WithEntry } from "./with-entry.js";

const texts = ["name", "title", "authors", "paper", "summary", "formula"] as const;

/**
 * The entry names the function, its authors, the year and the paper, and says what sets it apart;
 * what it makes is named by a call of that function.
 */
export const saysWhatItIs: Law<WithEntry> = {
  name: "has an entry that says what it is",
  holds({ entry }, expect) {
    for (const field of texts) {
      const text: unknown = entry[field];
      const said = typeof text === "string" && text.trim() !== "";
      expect(said, () => `${field} is ${show(text)}`);
    }
    const { year } = entry;
    expect(Number.isInteger(year) && year >= 1600, () => `the year is ${show(year)}`);
    const { name } = entry.make(defaultsOf(entry));
    expect(name.startsWith(`${entry.name}(`), `it is ${entry.name}, and makes ${name}`);
  },
};
