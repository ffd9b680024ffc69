import type { Law } from "../law.js";
import { show } from "../same.js";
import type { WithEntry } from "./with-entry.js";

/**
 * Every setting has a name of its own, a symbol and a description, a range with its default in it,
 * and a scale; a logarithmic one starts above 0, and what is whole is whole everywhere.
 */
export const hasSensibleSettings: Law<WithEntry> = {
  name: "has settings with a range around their default",
  holds({ entry: { settings } }, expect) {
    const names = new Set(settings.map(({ name }) => name));
    expect(names.size === settings.length, "two settings have the same name");
    for (const setting of settings) {
      const { name, symbol, about, unit, range, default: start, scale, whole } = setting;
      const where = `setting ${show(name)}`;
      const said = [name, symbol, about].every((text) => typeof text === "string" && text !== "");
      expect(said, "name, symbol or description is missing", where);
      expect(typeof unit === "string", () => `the unit is ${show(unit)}`, where);
      const [lowest, highest] = range;
      const wide = Number.isFinite(lowest) && Number.isFinite(highest) && lowest < highest;
      expect(wide, () => `the range is ${show(range)}`, where);
      const within = lowest <= start && start <= highest;
      expect(within, () => `the default ${show(start)} is not in ${show(range)}`, where);
      const fits = whole !== true || [...range, start].every(Number.isInteger);
      expect(fits, () => `${show([...range, start])} are not all whole`, where);
      const known: readonly unknown[] = ["linear", "log"];
      expect(known.includes(scale), () => `the scale is ${show(scale)}`, where);
      expect(scale !== "log" || lowest > 0, `a logarithmic scale starts at ${lowest}`, where);
    }
  },
};
