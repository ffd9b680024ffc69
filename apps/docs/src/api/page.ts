import {
  ReflectionKind,
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  type ParameterReflection,
  type SignatureReflection,
  type TypeParameterReflection,
} from "typedoc";
import type { Entry } from "./entries.ts";

/** What the page of a package, or of a part of one, is made of. */
export interface Package extends Pick<Entry, "name" | "package" | "description"> {
  /** Its place in the sidebar. */
  readonly order: number;
  readonly symbols: readonly DeclarationReflection[];
}

const anchor = (name: string): string => name.toLowerCase();

/** The text of a doc comment. A link to a symbol becomes a link to its place, if it is on the page. */
function written(parts: readonly CommentDisplayPart[], known: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if (part.kind !== "inline-tag") return part.text;
      return known.has(part.text)
        ? `[\`${part.text}\`](#${anchor(part.text)})`
        : `\`${part.text}\``;
    })
    .join("")
    .trim();
}

const summary = (comment: Comment | undefined, known: ReadonlySet<string>): string =>
  comment === undefined ? "" : written(comment.summary, known);

/** The first sentence, on one line: what stands in the table. */
const firstSentence = (text: string): string =>
  (/^[^]*?[.:](?=\s|$)/.exec(text.replace(/\s+/g, " "))?.[0] ?? text.replace(/\s+/g, " "))
    .replaceAll("|", "\\|")
    .replace(/:$/, ".");

const generics = (parameters: readonly TypeParameterReflection[] | undefined): string =>
  parameters === undefined || parameters.length === 0
    ? ""
    : `<${parameters
        .map(
          ({ name, type, default: initial }) =>
            name +
            (type === undefined ? "" : ` extends ${type.toString()}`) +
            (initial === undefined ? "" : ` = ${initial.toString()}`),
        )
        .join(", ")}>`;

const parameter = ({ name, type, flags, defaultValue }: ParameterReflection): string =>
  `${flags.isRest ? "..." : ""}${name.replace("__namedParameters", "options")}${flags.isOptional || defaultValue !== undefined ? "?" : ""}: ${type?.toString() ?? "unknown"}`;

function call(signature: SignatureReflection, name: string): string {
  const parameters = (signature.parameters ?? []).map(parameter);
  const short = `(${parameters.join(", ")})`;
  const list = name.length + short.length > 70 ? `(\n  ${parameters.join(",\n  ")},\n)` : short;
  return `${name}${generics(signature.typeParameters)}${list}: ${signature.type?.toString() ?? "void"}`;
}

/** The declaration as it would stand in a program. */
function declaration(symbol: DeclarationReflection): string {
  if (symbol.signatures !== undefined)
    return symbol.signatures
      .map((signature) => `function ${call(signature, symbol.name)}`)
      .join("\n");
  if (symbol.kindOf(ReflectionKind.TypeAlias)) {
    const type = symbol.type?.toString() ?? "";
    return `type ${symbol.name}${generics(symbol.typeParameters)} = ${type === "Object" ? "{ … }" : type}`;
  }
  if (symbol.kindOf(ReflectionKind.Variable))
    return `const ${symbol.name}: ${symbol.type?.toString() ?? ""}`;
  const members = (symbol.children ?? [])
    .filter((member) => member.inheritedFrom === undefined && !member.flags.isPrivate)
    .map((member) => {
      if (member.signatures !== undefined && !member.kindOf(ReflectionKind.Constructor))
        return `  ${member.signatures.map((signature) => call(signature, member.name)).join(";\n  ")};`;
      if (member.kindOf(ReflectionKind.Constructor))
        return `  ${(member.signatures ?? [])
          .map(
            (signature) => `constructor(${(signature.parameters ?? []).map(parameter).join(", ")})`,
          )
          .join(";\n  ")};`;
      const type = member.type ?? member.getSignature?.type;
      return `  ${member.flags.isReadonly || member.getSignature !== undefined ? "readonly " : ""}${member.name}${member.flags.isOptional ? "?" : ""}: ${type?.toString() ?? "unknown"};`;
    });
  const parents = (symbol.extendedTypes ?? []).map((type) => type.toString());
  const word = symbol.kindOf(ReflectionKind.Class) ? "class" : "interface";
  return `${word} ${symbol.name}${generics(symbol.typeParameters)}${parents.length > 0 ? ` extends ${parents.join(", ")}` : ""} {\n${members.join("\n")}\n}`;
}

const commentOf = (symbol: DeclarationReflection): Comment | undefined =>
  symbol.signatures?.find((signature) => signature.comment !== undefined)?.comment ??
  symbol.comment;

/** A doc comment's tags: arguments, errors, source. Examples come last, as programs. */
function tags(symbol: DeclarationReflection, known: ReadonlySet<string>): string[] {
  const comment = commentOf(symbol);
  const parameters = (symbol.signatures?.[0]?.parameters ?? []).filter(
    (entry) => entry.comment !== undefined,
  );
  const sections = parameters.map(
    (entry) => `- \`${entry.name}\`: ${written(entry.comment?.summary ?? [], known)}`,
  );
  const lines = sections.length > 0 ? [sections.join("\n")] : [];
  const named: Readonly<Record<string, string>> = {
    "@returns": "Returns",
    "@throws": "Throws",
    "@see": "Source:",
    "@remarks": "",
    "@example": "",
  };
  for (const tag of comment?.blockTags ?? []) {
    const title = named[tag.tag];
    if (title === undefined) continue;
    const text = written(tag.content, known);
    lines.push(title === "" ? text : `**${title}** ${text}`);
  }
  return lines;
}

/** What the members mean, where they say so. */
function members(symbol: DeclarationReflection, known: ReadonlySet<string>): string[] {
  const holder =
    symbol.type?.type === "reflection" ? symbol.type.declaration.children : symbol.children;
  const rows = (holder ?? [])
    .filter((member) => member.inheritedFrom === undefined)
    .map((member) => ({
      name: member.name,
      text: summary(
        member.comment ?? member.signatures?.[0]?.comment ?? member.getSignature?.comment,
        known,
      ),
    }))
    .filter(({ text }) => text !== "");
  if (rows.length === 0) return [];
  return [rows.map(({ name, text }) => `- \`${name}\`: ${text.replace(/\s+/g, " ")}`).join("\n")];
}

function section(symbol: DeclarationReflection, known: ReadonlySet<string>): string {
  return [
    `## ${symbol.name}`,
    `\`\`\`ts\n${declaration(symbol)}\n\`\`\``,
    summary(commentOf(symbol), known),
    ...members(symbol, known),
    ...tags(symbol, known),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const table = (
  title: string,
  symbols: readonly DeclarationReflection[],
  known: ReadonlySet<string>,
): string[] =>
  symbols.length === 0
    ? []
    : [
        `**${title}**`,
        [
          `| Name | What it is |`,
          `| --- | --- |`,
          ...symbols.map(
            (symbol) =>
              `| [\`${symbol.name}\`](#${anchor(symbol.name)}) | ${firstSentence(summary(commentOf(symbol), known))} |`,
          ),
        ].join("\n"),
      ];

/** The reference page of one package, as Markdown. */
export function page({ name, package: owner, description, order, symbols }: Package): string {
  const known = new Set(symbols.map((symbol) => symbol.name));
  const isValue = (symbol: DeclarationReflection): boolean =>
    symbol.kindOf([ReflectionKind.Function, ReflectionKind.Variable, ReflectionKind.Class]);
  const values = symbols.filter(isValue);
  const types = symbols.filter((symbol) => !isValue(symbol));
  return [
    [
      "---",
      `title: "${name}"`,
      `description: ${JSON.stringify(description)}`,
      "editUrl: false",
      "tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 }",
      `sidebar: { order: ${order}, label: "${name.replace(/^@\w+\//, "")}" }`,
      "---",
    ].join("\n"),
    "<!-- Made from the doc comments at build. -->",
    "<!-- prettier-ignore-start -->",
    `${description}.`,
    `\`\`\`sh frame="none"\nnpm install ${owner}\n\`\`\``,
    ...table("Functions and values", values, known),
    ...table("Types", types, known),
    ...[...values, ...types].map((symbol) => section(symbol, known)),
    "<!-- prettier-ignore-end -->\n",
  ].join("\n\n");
}
