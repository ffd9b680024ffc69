/** What was otherwise than it must be, and where to look. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
  readonly lookAt: string;
}

/** Ends a rehearsal. */
export class RehearsalFailure extends Error {
  override readonly name = "RehearsalFailure";
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(inWords(finding));
    this.finding = finding;
  }
}

function inWords({ what, expected, seen, lookAt }: Finding): string {
  const rows = { expected, seen, "look at": lookAt };
  const lines = Object.entries(rows).map(([label, text]) => {
    const [first = "", ...rest] = text.trimEnd().split("\n");
    const more = rest.map((line) => `\n${" ".repeat(12)}${line}`.trimEnd());
    return `  ${label.padEnd(10)}${first}${more.join("")}`;
  });
  return [what, ...lines].join("\n");
}
