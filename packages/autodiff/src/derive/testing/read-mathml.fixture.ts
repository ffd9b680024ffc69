import { type Element, parseXml } from "./xml.fixture.js";

/** What a MathML element says, as one line in which scripts and fractions are in brackets. */
export function readMathml(mathml: string): string {
  return said(parseXml(mathml));
}

/** The texts of all elements of this class. */
export function textsOf(mathml: string, className: string): readonly string[] {
  const found: string[] = [];
  const visit = (element: Element): void => {
    if (element.attributes.class === className) found.push(said(element));
    for (const child of element.children) if (typeof child !== "string") visit(child);
  };
  visit(parseXml(mathml));
  return found;
}

function said(node: Element | string): string {
  if (typeof node === "string") return node;
  const { name, children } = node;
  const parts = children.map(said);
  const [a = "", b = "", c = ""] = parts;
  switch (name) {
    case "math":
    case "mrow":
    case "mi":
    case "mn":
    case "mtd":
      return parts.join("");
    case "mo":
      // Times and the application of a function are invisible.
      return parts.join("").replace(/[⁡⁢]/gu, "");
    case "mtext":
      return `"${parts.join("").replaceAll("\u00a0", " ").trim()}"`;
    case "mspace":
      return "";
    case "mfrac":
      return `[${a}/${b}]`;
    case "msub":
    case "munder":
      return `${a}_{${b}}`;
    case "msup":
      return `${a}^{${b}}`;
    case "msubsup":
    case "munderover":
      return `${a}_{${b}}^{${c}}`;
    case "msqrt":
      return `√{${parts.join("")}}`;
    case "mroot":
      return `√${b}{${a}}`;
    case "mtable":
      return parts.join(";");
    case "mtr":
      return parts.join("&");
    default:
      throw new Error(`Unknown element ${name}`);
  }
}
