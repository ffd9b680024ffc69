import { parse } from "yaml";

type Fields = Readonly<Record<string, unknown>>;

const attributes: Readonly<Record<string, readonly string[]>> = {
  markdown: ["value"],
  input: ["label", "description", "placeholder", "value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  dropdown: ["label", "description", "multiple", "options", "default"],
  checkboxes: ["label", "description", "options"],
};

/** What GitHub would refuse about an issue form, by its documented syntax; it shows no form at all then. */
export function formProblems(text: string): string[] {
  const form: unknown = parse(text);
  if (!isFields(form)) return ["is no mapping"];
  const body = Array.isArray(form.body) ? form.body.filter(isFields) : [];
  const asked = body.filter(({ type }) => type !== "markdown");
  return [
    ...unknownKeys("form", form, ["name", "description", "title", "labels", "body"]),
    ...["name", "description"]
      .filter((key) => typeof form[key] !== "string" || form[key] === "")
      .map((key) => `${key} must be a text`),
    ...(asked.length === 0 ? ["body asks for nothing"] : []),
    ...repeated(asked.map(({ id }) => id)).map((id) => `id ${id} stands twice`),
    ...repeated(asked.map((field) => settings(field).label)).map((is) => `"${is}" stands twice`),
    ...body.flatMap(fieldProblems),
  ];
}

function fieldProblems(field: Fields, index: number): string[] {
  const { type, id, validations } = field;
  const known = attributes[String(type)];
  if (known === undefined) return [`body[${index}]: there is no type ${String(type)}`];
  const given = settings(field);
  const required = type === "markdown" ? "value" : "label";
  const options = Array.isArray(given.options) ? given.options.map(optionOf) : undefined;
  return [
    ...unknownKeys("field", field, ["type", "id", "attributes", "validations"]),
    ...unknownKeys("attributes", given, known),
    ...(isFields(validations) ? unknownKeys("validations", validations, ["required"]) : []),
    ...(typeof given[required] === "string" ? [] : [`${required} must be a text`]),
    ...(id === undefined || (typeof id === "string" && /^[\w-]+$/.test(id))
      ? []
      : ["id must be letters, digits, - and _"]),
    ...(type === "dropdown" || type === "checkboxes" ? optionProblems(options) : []),
  ].map((problem) => `body[${index}]: ${problem}`);
}

function optionProblems(options: readonly unknown[] | undefined): string[] {
  if (options === undefined || options.length === 0) return ["options are missing"];
  return [
    // `Yes`, `no` and numbers are no texts in YAML unless they stand in quotes; `None` is GitHub's own.
    ...options
      .filter((option) => typeof option !== "string" || /^none$/i.test(option))
      .map((option) => `option ${String(option)} cannot be used`),
    ...repeated(options).map((option) => `option "${option}" stands twice`),
  ];
}

const optionOf = (option: unknown): unknown => (isFields(option) ? option.label : option);

const settings = ({ attributes: given }: Fields): Fields => (isFields(given) ? given : {});

const unknownKeys = (where: string, fields: Fields, known: readonly string[]): string[] =>
  Object.keys(fields)
    .filter((key) => !known.includes(key))
    .map((key) => `${where}: ${key} is unknown`);

const repeated = (values: readonly unknown[]): string[] =>
  values
    .filter((value, index) => value !== undefined && values.indexOf(value) !== index)
    .map(String);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
