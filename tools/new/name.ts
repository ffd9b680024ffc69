/** A name in the ways it is written. */
export interface Name {
  /** `cosineRestarts`: the export. */
  readonly camel: string;
  /** `CosineRestarts`: in the names of types. */
  readonly pascal: string;
  /** `cosine-restarts`: the file. */
  readonly kebab: string;
  /** `Cosine restarts`: in a sentence. */
  readonly title: string;
}

const reserved = new Set(
  [
    "arguments await break case catch class const continue debugger default delete do else enum",
    "eval export extends false finally for function if implements import in instanceof interface",
    "let new null package private protected public return static super switch this throw true try",
    "typeof undefined var void while with yield",
  ].flatMap((line) => line.split(" ")),
);

/** Reads `cosine-restarts` or `cosineRestarts`; throws an error with the reason where it is no name. */
export function parseName(text: string): Name {
  const words = /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(text)
    ? text.split("-")
    : /^[a-z][A-Za-z\d]*$/.test(text)
      ? text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).split("-")
      : undefined;
  if (words === undefined)
    throw new Error(`${text} is no name: write it like cosine-restarts or cosineRestarts`);
  const pascal = words.map(capital).join("");
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  if (reserved.has(camel)) throw new Error(`${camel} is a word of JavaScript: take another name`);
  return { camel, pascal, kebab: words.join("-"), title: capital(words.join(" ")) };
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
