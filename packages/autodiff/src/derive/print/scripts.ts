const raised: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "−": "⁻",
  "(": "⁽",
  ")": "⁾",
  a: "ᵃ",
  b: "ᵇ",
  c: "ᶜ",
  d: "ᵈ",
  i: "ⁱ",
  j: "ʲ",
  k: "ᵏ",
  l: "ˡ",
  m: "ᵐ",
  n: "ⁿ",
  t: "ᵗ",
  u: "ᵘ",
  v: "ᵛ",
  x: "ˣ",
  y: "ʸ",
  z: "ᶻ",
};

const lowered: Readonly<Record<string, string>> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
  i: "ᵢ",
  j: "ⱼ",
  k: "ₖ",
  l: "ₗ",
  m: "ₘ",
  n: "ₙ",
  x: "ₓ",
};

/** The longest superscript: longer ones are hard to read. */
const longest = 4;

/** The text as a superscript, if it is short and all of it can be one. */
export function superscript(text: string): string | undefined {
  const dense = text.replaceAll(" ", "").replaceAll(",", "");
  return dense.length > longest ? undefined : each(dense, raised);
}

/** The text as a subscript, if all of it can be one. */
export function subscript(text: string): string | undefined {
  return each(text, lowered);
}

function each(text: string, table: Readonly<Record<string, string>>): string | undefined {
  const signs = Array.from(text).map((sign) =>
    Object.hasOwn(table, sign) ? table[sign] : undefined,
  );
  return signs.includes(undefined) ? undefined : signs.join("");
}
