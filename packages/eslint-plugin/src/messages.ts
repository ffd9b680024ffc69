/** What the rule says. `{{advice}}` is code to write where it could be written, or what to look for. */
export const messages = {
  arithmetic: "`{{symbol}}` throws on a scalar: native operators carry no derivative. {{advice}}",
  concatenation: "`+` throws where a scalar meets text. Write a template: `${x}`.",
  remainder:
    "`%` throws on a scalar, and no function stands for it. With the sign of y the remainder is `sub(x, mul(y, floor(div(x, y))))`.",
  bits: "`{{symbol}}` throws on a scalar: bits have no derivative. Take those of `value(x)`.",
  comparison:
    "`{{symbol}}` throws on a scalar. {{advice}} To branch by values, compare `value(x)`.",
  identity:
    "`{{symbol}}` never looks at the number in a scalar: for a variable this is always {{result}}. {{advice}} To branch by values, compare `value(x)`.",
  truth:
    "A variable is an object and counts as true, at 0 as well. Choose by `where(equal(x, 0), …, …)`; to branch by values, test `value(x)`.",
  condition:
    "While a function is traced, a comparison of scalars is an object and counts as true. Give it to `where`, `and`, `or` or `not`; to branch by values, compare `value(x)`.",
  cases:
    "`switch` never looks at the number in a scalar: a variable meets no case. Choose by `where(equal(x, …), …, …)`; to branch by values, switch on `value(x)`.",
  math: "`{{symbol}}` throws on a scalar. {{advice}}",
  callback: "`{{symbol}}` is called with scalars here, and throws. {{advice}}",
  conversion:
    "`{{symbol}}` does not see the number in a scalar. Where the number without its derivative will do, give it `value(x)`.",
  order: "Scalars are sorted by their values: compare `value(a)` with `value(b)`.",
  sorting:
    "Scalars are sorted by their text, as nothing says how. Write `sort((a, b) => value(a) - value(b))`.",
  search:
    "`{{symbol}}` looks for the very object, never for the number in it. Write `some((each) => value(each) === …)` or the like.",
  key: "A scalar as a key is the text `3 + 1ε`, which is no entry's name. Write `value(x)`.",
  write: "Write {{code}}",
  byValue: "Go by the value alone, where nothing is traced: {{code}}",
} as const;

export type MessageId = keyof typeof messages;
