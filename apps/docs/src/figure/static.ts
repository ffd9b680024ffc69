import { settleAll, type Fields } from "./field.ts";
import { layouts, type Figure, type Frame } from "./figure.ts";
import { toMarkup } from "./tree.ts";
import { view } from "./view.ts";

/** The first frame, at the initial state and at one size for each layout, as markup. */
export function firstFrame<F extends Fields>(figure: Figure<F>, heading: 2 | 3): string {
  const frame: Frame = {
    sizes: (name) =>
      layouts.flatMap((layout) => {
        const sizes = figure.panels[name];
        return sizes === undefined ? [] : [{ ...sizes[layout], layout }];
      }),
    shows: () => true,
    playing: false,
    active: 0,
    held: false,
    heading,
  };
  return toMarkup(view(figure, settleAll(figure.fields), frame));
}
