import { parse, type Element, type Text } from "../math/parse.ts";
import { h, type Child } from "./tree.ts";

/** A formula in MathML, such as `derive` writes it, as a piece of a figure. */
export function formula(mathml: string): readonly Child[] {
  return parse(mathml).map(toTree);
}

const toTree = (node: Element | Text): Child =>
  node.type === "text" ? node.value : h(node.tagName, node.properties, node.children.map(toTree));
