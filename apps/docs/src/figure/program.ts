/** How many numbers stand on a line of a program, at most. */
const most = 20;

/** A list of numbers as it is written in a program, on lines of about the same length. */
export function listing(name: string, values: readonly number[]): string {
  const count = Math.ceil(values.length / Math.ceil(values.length / most));
  const lines: string[] = [];
  for (let from = 0; from < values.length; from += count)
    lines.push(`  ${values.slice(from, from + count).join(", ")},\n`);
  return `const ${name} = [\n${lines.join("")}];`;
}
