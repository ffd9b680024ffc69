import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { command } from "../rehearse/command.ts";

/**
 * Copies the checkout as it is, without what is ignored, to a folder inside it: what is installed is
 * found there as before, further up or by a link, and our packages are those of the copy.
 */
export async function scratchCopy(root: string, to: string): Promise<void> {
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = (await command("git", listed, { cwd: root })).split("\0");
  for (const path of new Set(files))
    if (/^(packages|tests|tools|\.changeset)\/|^[^/]+$/.test(path) && existsSync(join(root, path)))
      cpSync(join(root, path), join(to, path));
  const scope = join(to, "node_modules", "@descent");
  mkdirSync(scope, { recursive: true });
  for (const name of readdirSync(join(to, "packages"))) {
    symlinkSync(join("..", "..", "packages", name), join(scope, name), "junction");
    linkForeign(join(root, "packages", name), join(to, "packages", name));
  }
}

/** What a package has installed for itself alone, ours and the programs excepted. */
function linkForeign(from: string, to: string): void {
  const installed = join(from, "node_modules");
  if (!existsSync(installed)) return;
  mkdirSync(join(to, "node_modules"));
  for (const name of readdirSync(installed))
    if (name !== "@descent" && !name.startsWith("."))
      symlinkSync(join(installed, name), join(to, "node_modules", name), "junction");
}
