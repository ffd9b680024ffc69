import { isTall } from "../layout/is-tall.js";
import type { Join, Layout } from "../layout/layout.js";

const joins: Readonly<Record<Join, string>> = {
  tight: "<mo>&#x2062;</mo>",
  space: '<mo>&#x2062;</mo><mspace width="0.17em"/>',
  dot: "<mo>⋅</mo>",
};

/** The layout in MathML Core, without the `math` element around it. */
export function printMathml(layout: Layout): string {
  switch (layout.kind) {
    case "letter":
    case "word":
      return name(layout.text);
    case "number":
      return `<mn>${xmlText(layout.text)}</mn>`;
    case "sum":
      return row(
        layout.terms.map(({ minus, term }, i) => {
          const sign = minus ? operator("−", i === 0) : i === 0 ? "" : operator("+", false);
          return sign + printMathml(term);
        }),
      );
    case "product":
      return row(
        layout.factors.map(({ join, factor }, i) => {
          return (i === 0 ? "" : joins[join]) + printMathml(factor);
        }),
      );
    case "script": {
      const parts = [layout.base, layout.sub, layout.sup].filter((part) => part !== undefined);
      const kind = parts.length === 3 ? "msubsup" : layout.sub === undefined ? "msup" : "msub";
      return element(kind, parts.map(printMathml).join(""));
    }
    case "fence": {
      const { open, close, inside } = layout;
      const grows = isTall(inside);
      return row([fence(open, grows), printMathml(inside), fence(close, grows)]);
    }
    case "fraction":
      return element("mfrac", printMathml(layout.top) + printMathml(layout.bottom));
    case "root":
      return layout.degree === undefined
        ? element("msqrt", printMathml(layout.inside))
        : element("mroot", `${printMathml(layout.inside)}<mn>${layout.degree}</mn>`);
    case "total": {
      const index = `<mi>${layout.index}</mi>`;
      const sum =
        layout.to === undefined
          ? `<munder><mo>∑</mo>${index}</munder>`
          : `<munderover><mo>∑</mo>${row([index, "<mo>=</mo><mn>1</mn>"])}${printMathml(layout.to)}</munderover>`;
      return row([sum, printMathml(layout.body)]);
    }
    case "apply": {
      const args = layout.args.map(printMathml).join("<mo>,</mo>");
      const grows = layout.args.some(isTall);
      const list = row([fence("(", grows), args, fence(")", grows)]);
      return row([printMathml(layout.name), "<mo>&#x2061;</mo>", list]);
    }
    case "list":
      return layout.entries.map(printMathml).join("<mo>,</mo>");
    case "branches": {
      const rows = layout.branches.map(({ value, when }) => {
        const condition =
          when === undefined
            ? "<mtext>otherwise</mtext>"
            : `<mtext>if\u00a0</mtext>${printMathml(when)}`;
        return element("mtr", cell(printMathml(value)) + cell(condition));
      });
      return row([fence("{", true), element("mtable", rows.join(""))]);
    }
    case "relation":
      return row([
        printMathml(layout.left),
        operator(layout.sign, false),
        printMathml(layout.right),
      ]);
    case "logic": {
      const parts = layout.parts.map(printMathml);
      const word = `<mtext>\u00a0${layout.word}\u00a0</mtext>`;
      return row(layout.word === "not" ? [word, ...parts] : [parts.join(word)]);
    }
    case "derivative": {
      const { sign, by, above, operand } = layout;
      const d = `<mi>${sign}</mi>`;
      const top = above === undefined ? d : row([d, printMathml(above)]);
      const operator = element("mfrac", top + row([d, printMathml(by)]));
      if (operand === undefined) return operator;
      return row([operator, '<mspace width="0.17em"/>', printMathml(operand)]);
    }
    case "changed":
      return `<mrow class="changed">${printMathml(layout.inside)}</mrow>`;
  }
}

/** A name, with its primes raised. */
function name(text: string): string {
  const [, base = "", primes = ""] = /^(.*?)(′*)$/u.exec(text) ?? [];
  const identifier = `<mi>${xmlText(base)}</mi>`;
  return primes === "" ? identifier : element("msup", `${identifier}<mo>${primes}</mo>`);
}

function row(parts: readonly string[]): string {
  return element("mrow", parts.join(""));
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Of a table: columns start at the left. */
function cell(content: string): string {
  return `<mtd style="text-align: left">${content}</mtd>`;
}

function operator(text: string, isPrefix: boolean): string {
  return `<mo${isPrefix ? ' form="prefix"' : ""}>${xmlText(text)}</mo>`;
}

/** A bracket, which grows with what is inside only if that is tall: not with every superscript. */
function fence(text: string, grows: boolean): string {
  return grows ? `<mo>${text}</mo>` : `<mo stretchy="false">${text}</mo>`;
}

/** Text, with what is special in XML taken literally. */
export function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
