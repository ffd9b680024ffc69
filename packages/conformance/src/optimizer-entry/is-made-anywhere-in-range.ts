import type { Law } from "../law.js";
import type { WithEntry } from "./with-entry.js";
import { defaultsOf } from "./defaults-of.js";

/** Any setting may be put to either end of its range. */
export const isMadeAnywhereInRange: Law<WithEntry> = {
  name: "can be made at both ends of every range",
  holds({ entry }, expect) {
    for (const { name, range } of entry.settings) {
      for (const end of range) {
        let refused: unknown;
        try {
          entry.make({ ...defaultsOf(entry), [name]: end });
        } catch (error) {
          refused = error;
        }
        expect(refused === undefined, () => `it threw ${String(refused)}`, `${name} = ${end}`);
      }
    }
  },
};
