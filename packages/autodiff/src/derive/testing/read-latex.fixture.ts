const letters: Readonly<Record<string, string>> = {
  theta: "θ",
  lambda: "λ",
  varphi: "φ",
  Phi: "Φ",
  pi: "π",
  partial: "∂",
  infty: "∞",
  sum: "∑",
  cdot: "⋅",
  le: "≤",
  ge: "≥",
  lvert: "|",
  rvert: "|",
  lfloor: "⌊",
  rfloor: "⌋",
};
const words = "sin cos tan arcsin arccos arctan sinh cosh tanh ln log max min".split(" ");

/** What a piece of LaTeX says, in the same words as `readMathml`; throws on what is none. */
export function readLatex(latex: string): string {
  const tokens = latex.match(/\\[a-zA-Z]+|\\.|\s+|[^\s\\]/gu) ?? [];
  let at = 0;

  const group = (): string => {
    if (tokens[at++] !== "{") throw new Error(`A group is missing in ${latex}`);
    return until("}");
  };
  const until = (end: string): string => {
    let text = "";
    while (tokens[at] !== end) {
      if (at >= tokens.length) throw new Error(`${end} is missing in ${latex}`);
      text += one();
    }
    at++;
    return text;
  };
  const raw = (): string => {
    const from = ++at;
    while (at < tokens.length && tokens[at] !== "}") at++;
    return tokens.slice(from, at++).join("");
  };
  const one = (): string => {
    const token = tokens[at++] ?? "";
    if (/^\s|^\\,$/u.test(token)) return "";
    if (token === "_" || token === "^") return `${token}{${group()}}`;
    if (token === "-") return "−";
    if (token === "'") {
      let primes = "′";
      for (; tokens[at] === "'"; at++) primes += "′";
      return `^{${primes}}`;
    }
    if (token === "}") throw new Error(`A } too many in ${latex}`);
    if (!token.startsWith("\\")) return token;
    const name = token.slice(1);
    if (name === "left" || name === "right") return "";
    if (name === "frac") return `[${group()}/${group()}]`;
    if (name === "sqrt") {
      const degree = tokens[at] === "[" ? tokens[at + 1] : "";
      if (degree !== "") at += 3;
      return `√${degree ?? ""}{${group()}}`;
    }
    if (name === "mathit" || name === "operatorname") return raw();
    if (name === "text") return `"${raw().trim()}"`;
    if (name === "begin") {
      raw();
      let text = "{";
      while (tokens[at] !== "\\end") text += one();
      at++;
      raw();
      return text;
    }
    if (name === "\\") return ";";
    if (name === "_" || name === "&" || name === "%" || name === "$" || name === "#") return name;
    if (words.includes(name)) return name;
    const letter = letters[name];
    if (letter === undefined) throw new Error(`Unknown command ${token} in ${latex}`);
    return letter;
  };

  let text = "";
  while (at < tokens.length) text += one();
  return text;
}
