import type { OptimizerEntry } from "@descent/core";

/** The default of every setting, by name: what `make` takes. */
export function defaultsOf({ settings }: OptimizerEntry): Readonly<Record<string, number>> {
  return Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));
}
