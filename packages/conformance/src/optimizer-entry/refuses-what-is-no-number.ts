import type { Law } from "../law.js";
import { defaultsOf } from "./defaults-of.js";
import type { WithEntry } from "./with-entry.js";

/** NaN and the infinities are refused at once, in every setting. */
export const refusesWhatIsNoNumber: Law<WithEntry> = {
  name: "refuses settings that are not finite",
  holds({ entry }, expect) {
    for (const { name } of entry.settings) {
      for (const bad of [NaN, Infinity, -Infinity]) {
        let refused = false;
        try {
          entry.make({ ...defaultsOf(entry), [name]: bad });
        } catch {
          refused = true;
        }
        expect(refused, "it is made without an error", `${name} = ${bad}`);
      }
    }
  },
};
