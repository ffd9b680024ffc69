import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const fence = /^(`{3,}|~{3,})[^]*?^\1/gm;

/** Links of a Markdown file to files, and places in them, that are not there. */
export function brokenLinks(file: string): string[] {
  const prose = readFileSync(file, "utf8")
    .replace(fence, "")
    .replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = "", place] = target.split("#");
      const found = path === "" ? file : join(dirname(file), path);
      if (!existsSync(found)) return true;
      return place !== undefined && !places(readFileSync(found, "utf8")).includes(place);
    });
}

/** The ids that GitHub gives to the headings of a Markdown text. */
const places = (text: string): string[] =>
  [...text.replace(fence, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
