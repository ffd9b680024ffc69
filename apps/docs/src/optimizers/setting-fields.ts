import type { OptimizerEntry, Setting } from "@descent/core";
import type { NumberField } from "../figure/field.ts";

/** The values that `make` takes, by the names of the settings. */
export type Values = Readonly<Record<string, number>>;

export const defaultsOf = ({ settings }: OptimizerEntry): Values =>
  Object.fromEntries(settings.map((setting) => [setting.name, setting.default]));

/** How many decimals a number has, as far as fields count them. */
const decimalsOf = (value: number): number =>
  (value.toFixed(6).split(".")[1] ?? "").replace(/0+$/, "").length;

/** A power of ten that leads from end to end and to the default, in a hundred steps at least. */
function gridOf({ range: [low, high], default: initial }: Setting): number {
  const exact = Math.max(...[low, high, initial].map(decimalsOf));
  return Number(`1e-${Math.max(exact, Math.ceil(2 - Math.log10(high - low)))}`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** `weightDecay` as two words. */
export const inWords = (name: string): string =>
  name.replace(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`);

/** The control of a setting: all of it comes from the registry. */
export function fieldOf(setting: Setting): NumberField {
  const { name, symbol, unit, range, default: initial, scale, whole } = setting;
  const common = {
    kind: "number",
    label: capital(inWords(name)),
    symbol,
    ...(unit === "" ? {} : { unit }),
    min: range[0],
    max: range[1],
    initial,
  } as const;
  if (scale === "log") return { ...common, scale, step: 0.01, ...(whole ? { whole } : {}) };
  return { ...common, step: whole ? 1 : gridOf(setting) };
}

/** Numbers from one end of a setting's range to the other, equally far apart on its scale. */
export function spread({ range: [low, high], scale, whole }: Setting, count: number): number[] {
  const values = Array.from({ length: count }, (_, i) => {
    const part = i / (count - 1);
    const value = scale === "log" ? low * (high / low) ** part : low + (high - low) * part;
    return whole ? Math.round(value) : Math.min(high, Math.max(low, value));
  });
  return [...new Set(values)];
}
