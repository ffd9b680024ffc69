import type { Law } from "../law.js";
import { defaultsOf } from "./defaults-of.js";
import type { WithEntry } from "./with-entry.js";

/**
 * Another setting makes another name: it has an effect, a report shows it, and a saved run is not
 * taken up with other settings unseen.
 */
export const showsEverySetting: Law<WithEntry> = {
  name: "shows every setting in its name",
  holds({ entry }, expect) {
    const defaults = defaultsOf(entry);
    const { name: plain } = entry.make(defaults);
    for (const { name, range, default: start } of entry.settings) {
      const other = start === range[1] ? range[0] : range[1];
      const made = entry.make({ ...defaults, [name]: other });
      expect(made.name !== plain, `it is ${plain} all the same`, `${name} = ${other}`);
    }
  },
};
