interface Common {
  /** What it is called beside its control: "Learning rate". */
  readonly label: string;
}
export interface NumberField extends Common {
  readonly kind: "number";
  /** The letter it has in formulas. */
  readonly symbol?: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** The distance of its values; on a logarithmic field that of its slider, in decades. */
  readonly step: number;
  readonly initial: number;
  /** Whether equal ratios are equally far apart; its values then have three significant digits. */
  readonly scale?: "log";
  /** Whether only whole numbers are allowed, where the field is logarithmic. */
  readonly whole?: true;
}
export interface ListField extends Common {
  readonly kind: "list";
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: readonly number[];
}
export interface ChoiceField extends Common {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
}
export interface FlagField extends Common {
  readonly kind: "flag";
  readonly initial: boolean;
}
export type Field = NumberField | ListField | ChoiceField | FlagField;
/** Everything a figure can be set to, by name: controls, address and tests all read this. */
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends { kind: "number" }
  ? number
  : F extends { kind: "flag" }
    ? boolean
    : F extends { kind: "list" }
      ? readonly number[]
      : F extends { options: readonly { readonly value: infer V }[] }
        ? V
        : string;
export type State<F extends Fields = Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };
export type Value = number | boolean | string | readonly number[];

const onGrid = (value: number, { min, max, step }: NumberField | ListField): number => {
  const most = Math.floor((max - min) / step + 1e-9);
  const steps = Math.min(most, Math.round((Math.max(min, value) - min) / step));
  return Number((min + steps * step).toFixed(6));
};

const onLog = (value: number, { min, max, initial, whole }: NumberField): number => {
  if (value === initial) return initial;
  const rounded = whole ? Math.round(value) : Number(value.toPrecision(3));
  return rounded <= min ? min : rounded >= max ? max : rounded;
};

/** Where the thumb of a slider stands: at the value, or at its exponent where the field is logarithmic. */
export const toThumb = ({ scale }: NumberField, value: number): number =>
  scale === "log" ? Number(Math.log10(value).toFixed(6)) : value;
/** The value that the thumb of a slider stands at. */
export const fromThumb = ({ scale }: NumberField, thumb: number): number =>
  scale === "log" ? 10 ** thumb : thumb;

/** The nearest value that the field allows: clamped, on its grid, and never an error. */
export function settle(field: Field, value: unknown): Value {
  switch (field.kind) {
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return field.initial;
      return field.scale === "log" ? onLog(value, field) : onGrid(value, field);
    case "list":
      return field.initial.map((initial, index) => {
        const entry: unknown = Array.isArray(value) ? value[index] : undefined;
        return typeof entry === "number" && Number.isFinite(entry) ? onGrid(entry, field) : initial;
      });
    case "flag":
      return typeof value === "boolean" ? value : field.initial;
    case "choice":
      return field.options.some((option) => option.value === value) ? String(value) : field.initial;
  }
}

/** Every field at the value nearest to the given one, or at its initial value. */
export function settleAll<F extends Fields>(
  fields: F,
  values: Readonly<Record<string, unknown>> = {},
): State<F> {
  const state: Record<string, Value> = {};
  for (const [name, field] of Object.entries(fields)) state[name] = settle(field, values[name]);
  return state as State<F>;
}
