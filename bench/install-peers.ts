import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const locked = join(import.meta.dirname, "peers");
const cache = join(import.meta.dirname, "node_modules", ".cache");
const shell = process.platform === "win32";

/** Installs the npm peers, exactly as locked, into a cache of their own, if they are not there yet. */
export function installPeers(): string {
  const folder = join(cache, "peers");
  const files = ["package.json", "package-lock.json"];
  const known = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(known) || !files.every((file) => same(join(locked, file), join(folder, file)))) {
    mkdirSync(folder, { recursive: true });
    for (const file of files) copyFileSync(join(locked, file), join(folder, file));
    console.log("Installing the peers (some 300 MB, once) ...");
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", args, { cwd: folder, stdio: "inherit", shell });
  }
  return folder;
}

/**
 * The Python that has the peers of requirements.txt, installed into a cache of its own if they are not
 * there yet; the system's where that cannot be done.
 */
export function installPython(): string {
  const folder = join(cache, "python");
  const python = join(folder, shell ? "Scripts/python.exe" : "bin/python");
  const wanted = join(locked, "requirements.txt");
  const done = join(folder, "requirements.txt");
  if (same(wanted, done)) return python;
  try {
    console.log("Installing the Python peers (some 300 MB, once) ...");
    execFileSync(shell ? "python" : "python3", ["-m", "venv", folder], { stdio: "inherit" });
    const args = ["-m", "pip", "install", "--quiet", "--requirement", wanted];
    execFileSync(python, args, { stdio: "inherit" });
    copyFileSync(wanted, done);
    return python;
  } catch {
    console.log("They cannot be installed: the system's Python is asked for them.");
    return shell ? "python" : "python3";
  }
}

function same(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one, "utf8") === readFileSync(other, "utf8");
}
