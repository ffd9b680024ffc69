import temml from "temml";

/** The MathML of a formula in TeX, as text: made when the site is built, so no page loads a library. */
export function mathml(tex: string, display = false): string {
  return temml.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    xml: true,
    strict: true,
  });
}
