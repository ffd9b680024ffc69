import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "./shipped.ts";

/** The text of THIRD_PARTY_NOTICES.md: what the site ships, and the licences, each once. */
export function notices(root: string): string {
  const read = (path: string) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
  const from = (text: string, start: string) => text.slice(text.indexOf(start)).trim();
  const rows = shipped.map(
    ({ name, what, licence, copyright }) =>
      `- **${name}** (${licence}): ${[what, ...copyright].join(".\n  ")}.`,
  );
  return `# Third-party notices

The \`@descent\` packages depend on nothing but each other. They contain nothing but their own code, except
that \`@descent/data\` contains d3-dsv 3.0.2 (ISC), copyright 2013-2026 Mike Bostock; its licence is in
the README of that package.

The docs site, built from \`apps/docs\`, hands its readers the following work of others, each under
its own licence. \`pnpm notices\` writes this page from \`tools/licences/shipped.ts\`.

${rows.join("\n")}

The GNU General Public License, version 2, is at
<https://www.gnu.org/licenses/old-licenses/gpl-2.0.html>.

## MIT

\`\`\`text
${from(read("LICENSE"), "Permission is hereby granted")}
\`\`\`

## BSD-3-Clause

\`\`\`text
${from(read("apps/docs/src/data/BSD-3-Clause.txt"), "Redistribution and use")}
\`\`\`

## OFL-1.1

\`\`\`text
${from(read("apps/docs/src/fonts/OFL.txt"), "SIL OPEN FONT LICENSE")}
\`\`\`
`;
}
