import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";

/** What is going to be made and changed; nothing is written before everything is known to fit. */
export interface Draft {
  /** A new file; throws where there is one already. */
  readonly create: (path: string, text: string) => void;
  /** A file with something put into it; throws where it does not change. */
  readonly edit: (path: string, change: (text: string) => string) => void;
  /** Writes all of it, formatted, or nothing; returns the paths. */
  readonly write: () => Promise<{ readonly made: string[]; readonly changed: string[] }>;
}

export function createDraft(root: string): Draft {
  const made = new Map<string, string>();
  const changed = new Map<string, string>();
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  return {
    create: (path, text) => {
      if (existsSync(join(root, path))) throw new Error(`there is already a ${path}`);
      made.set(path, text);
    },
    edit: (path, change) => {
      const before = changed.get(path) ?? read(path);
      const after = change(before);
      if (after === before) throw new Error(`found no place for it in ${path}`);
      changed.set(path, after);
    },
    write: async () => {
      const texts = new Map<string, string>();
      for (const [path, text] of [...made, ...changed])
        texts.set(path, await formatted(join(root, path), text));
      const before = new Map([...changed.keys()].map((path) => [path, read(path)]));
      try {
        for (const [path, text] of texts) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), text);
        }
      } catch (error) {
        for (const [path, text] of before) writeFileSync(join(root, path), text);
        for (const path of made.keys()) rmSync(join(root, path), { force: true });
        throw error;
      }
      return { made: [...made.keys()], changed: [...changed.keys()] };
    },
  };
}

async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
