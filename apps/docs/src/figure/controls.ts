import { toThumb, type Fields, type NumberField, type State, type Value } from "./field.ts";
import { layouts, type Figure, type Frame, type Layout, type Size } from "./figure.ts";
import { brief, decimals } from "./format.ts";
import { h, type Child, type Tree } from "./tree.ts";

/** A letter of a formula, in the text of a figure. */
export const letter = (sign: string): Tree => h("i", { class: "symbol" }, sign);

const places = (step: number): number => (String(step).split(".")[1] ?? "").length;

/** A value as it is read aloud and shown: rounded to the field's grid, with its unit. */
export function shown(field: NumberField, value: number, unit = true): string {
  const text = field.scale === "log" ? brief(value) : decimals(value, places(field.step));
  return unit && field.unit !== undefined ? `${text} ${field.unit}` : text;
}

/** A panel: one drawing for each size asked for. What is drawn fits the size; nothing is scaled. */
export function panel(
  frame: Frame,
  name: string,
  label: string,
  draw: (size: Size & { readonly layout: Layout | "live" }) => readonly Child[],
): Tree {
  return h(
    "div",
    {
      class: `panel panel-${name}`,
      "data-panel": name,
      style: layouts.map((layout) => `--height-${layout}:var(--${name}-${layout})`).join(";"),
    },
    frame.sizes(name).map((size) =>
      h(
        "svg",
        {
          class: `for-${size.layout}`,
          viewBox: `0 0 ${size.width} ${size.height}`,
          role: "group",
          "aria-label": label,
        },
        draw(size),
      ),
    ),
  );
}

/** Play or pause, one step back, one step on, back to the start. */
export function toolbar(frame: Frame): Tree {
  const button = (action: string, text: string, label: string, key: string): Tree =>
    h(
      "button",
      {
        type: "button",
        class: action === "play" ? "button primary" : "button",
        "data-action": action,
        "aria-label": label,
        "aria-keyshortcuts": key,
      },
      text,
    );
  return h(
    "div",
    { class: "toolbar", role: "group", "aria-label": "Playback" },
    frame.playing
      ? button("play", "Pause", "Pause", "p")
      : button("play", "Play", "Play from step to step", "p"),
    button("back", "Back", "Back by one step", "b"),
    button("step", "Step", "Forward by one step", "s"),
    button("reset", "Reset", "Reset to step 0", "r"),
  );
}

interface SliderOptions {
  /** A value that is marked on the track, such as the largest stable learning rate. */
  readonly mark?: number | undefined;
  /** Several such values, with their numbers under the track. */
  readonly marks?: readonly number[];
  readonly hint?: string | undefined;
  /** The largest value, where it depends on the state. */
  readonly max?: number;
  /** The letter it has in formulas, where that depends on the state. */
  readonly symbol?: string;
  /** What is said of the value beyond the number. */
  readonly said?: string;
}

/** A native slider with its name, its value and, where there is one, a mark on its track. */
export function slider<F extends Fields>(
  figure: Figure<F>,
  state: State<F>,
  name: keyof F & string,
  options: SliderOptions = {},
): Tree {
  const field = figure.fields[name];
  const value: Value | undefined = state[name];
  if (field?.kind !== "number" || typeof value !== "number") return h("div");
  const { mark, marks = [], hint, max = field.max, said, symbol = field.symbol } = options;
  const [low, high] = [toThumb(field, field.min), toThumb(field, max)];
  const part = (at: number): string =>
    Math.min(1, Math.max(0, (toThumb(field, at) - low) / (high - low))).toFixed(4);
  const id = `${figure.name}-${name}`;
  return h(
    "div",
    { class: "slider" },
    h(
      "div",
      { class: "slider-head" },
      h(
        "label",
        { for: id },
        field.label,
        symbol === undefined ? undefined : [" ", h("i", { class: "symbol" }, symbol)],
      ),
      h("output", { for: id }, shown(field, value)),
      hint === undefined ? undefined : h("span", { class: "hint" }, hint),
    ),
    h(
      "div",
      {
        class: marks.length > 0 ? "track marked" : "track",
        style: `--part:${part(value)}`,
      },
      h("input", {
        id,
        type: "range",
        min: String(low),
        max: String(high),
        step: String(field.step),
        value: String(toThumb(field, value)),
        "data-field": name,
        "aria-valuetext": `${shown(field, value)}${said === undefined ? "" : `, ${said}`}`,
      }),
      mark === undefined || mark > max
        ? undefined
        : h("span", { class: "mark", style: `--mark:${part(mark)}` }),
      marks.map((at) =>
        h("span", { class: "mark", style: `--mark:${part(at)}`, "data-label": String(at) }),
      ),
    ),
  );
}

/** A switch for a field that is on or off. */
export function checkbox<F extends Fields>(
  state: State<F>,
  name: keyof F & string,
  ...label: readonly Child[]
): Tree {
  const value: Value | undefined = state[name];
  return h(
    "label",
    { class: "check" },
    h("input", { type: "checkbox", "data-field": name, checked: value === true }),
    h("span", {}, label),
  );
}

/** The options of a choice, side by side. */
export function choice<F extends Fields>(
  figure: Figure<F>,
  state: State<F>,
  name: keyof F & string,
): Tree {
  const field = figure.fields[name];
  const value: Value | undefined = state[name];
  if (field?.kind !== "choice") return h("div");
  return h(
    "fieldset",
    { class: "choice" },
    h("legend", {}, field.label),
    h(
      "div",
      { class: "options" },
      field.options.map((option) =>
        h(
          "label",
          {},
          h("input", {
            type: "radio",
            name: `${figure.name}-${name}`,
            value: option.value,
            "data-field": name,
            checked: option.value === value,
          }),
          h("span", {}, option.label),
        ),
      ),
    ),
  );
}

/** Numbers with their names, side by side. */
export function readouts(
  ...items: readonly (readonly [name: readonly Child[] | string, value: string])[]
): Tree {
  return h(
    "dl",
    { class: "readouts" },
    items.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}
