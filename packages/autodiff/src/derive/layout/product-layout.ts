import { writtenAs } from "../elementary/table.js";
import type { Formula, Product } from "../formula/formula.js";
import { factorsOf, withoutMinus } from "../formula/make.js";
import { bracketed } from "./bracketed.js";
import { joined } from "./joined.js";
import type { Layout } from "./layout.js";
import { isGreedy, levels } from "./level.js";
import type { Print } from "./style.js";
import { sumLayout } from "./sum-layout.js";

/** The factors that a factor is written as: functions may be written as products. */
function written(factor: Formula): readonly Formula[] {
  const shown = factor.kind === "call" ? writtenAs(factor) : undefined;
  return shown === undefined || withoutMinus(shown) !== undefined ? [factor] : factorsOf(shown);
}

/** The factors side by side; what takes in all that follows is put in brackets, unless it is last. */
export function productLayout(
  product: Product,
  print: Print,
  mark: (part: Formula, layout: Layout) => Layout,
): Layout {
  if (withoutMinus(product) !== undefined) return sumLayout([product], print, mark);
  const factors = product.factors.flatMap(written);
  return joined(
    factors.map((factor, i) => {
      if (!isGreedy(factor)) return print(factor, levels.power);
      const layout = print(factor, levels.product);
      return i === factors.length - 1 ? layout : bracketed(layout);
    }),
  );
}
