import type { Law } from "../law.js";
import { hasSensibleSettings } from "./has-sensible-settings.js";
import { isMadeAnywhereInRange } from "./is-made-anywhere-in-range.js";
import { refusesWhatIsNoNumber } from "./refuses-what-is-no-number.js";
import { saysWhatItIs } from "./says-what-it-is.js";
import { showsEverySetting } from "./shows-every-setting.js";
import type { WithEntry } from "./with-entry.js";

/** The laws of entries. */
export const entryLaws: readonly Law<WithEntry>[] = [
  saysWhatItIs,
  hasSensibleSettings,
  isMadeAnywhereInRange,
  showsEverySetting,
  refusesWhatIsNoNumber,
];
