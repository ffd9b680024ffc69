import { shown } from "./controls.ts";
import { toThumb, type Field, type Fields, type State, type Value } from "./field.ts";
import type { Figure } from "./figure.ts";
import { h, type Tree } from "./tree.ts";

function entry(field: Field, name: string, value: number, index?: number): readonly Tree[] {
  if (field.kind !== "number" && field.kind !== "list") return [];
  const label = index === undefined ? field.label : `${field.label}, number ${index + 1}`;
  const log = field.kind === "number" && field.scale === "log";
  const thumb = (at: number): string => String(field.kind === "number" ? toThumb(field, at) : at);
  const common = { "data-field": name, "data-index": index };
  const range = h("input", {
    type: "range",
    min: thumb(field.min),
    max: thumb(field.max),
    step: String(field.step),
    value: thumb(value),
    ...common,
    "aria-label": label,
    "aria-valuetext": field.kind === "number" ? shown(field, value) : String(value),
  });
  const box = h("input", {
    type: "number",
    min: String(field.min),
    max: String(field.max),
    step: log ? "any" : String(field.step),
    value: String(value),
    ...common,
    "aria-label": `${label}, typed`,
  });
  return index === undefined ? [range, box] : [box];
}

/**
 * Every number a figure can be set to, as native fields: what a handle does in two directions at
 * once can be done here one number at a time, and typed.
 */
export function exactValues<F extends Fields>(figure: Figure<F>, state: State<F>): Tree {
  const values: Readonly<Record<string, Value>> = state;
  return h(
    "div",
    { class: "exact" },
    Object.entries(figure.fields).flatMap(([name, field]) => {
      const value = values[name];
      const unit = "unit" in field ? ` (${field.unit})` : "";
      if (typeof value === "number")
        return [
          h(
            "div",
            { class: "exact-number" },
            h("span", {}, field.label + unit),
            entry(field, name, value),
          ),
        ];
      if (typeof value === "object")
        return [
          h(
            "fieldset",
            { class: "exact-list" },
            h("legend", {}, field.label + unit),
            value.map((item, index) => entry(field, name, item, index)),
          ),
        ];
      return [];
    }),
  );
}
