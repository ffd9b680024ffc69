import { cpSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";

/** Puts into a folder what only a rehearsal needs: a registry server and compilers. */
export async function installEquipment(folder: string): Promise<void> {
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];
  for (const file of files)
    cpSync(join(import.meta.dirname, "equipment", file), join(folder, file));
  const args = ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"];
  await command("pnpm", args, { cwd: folder, seconds: 240 });
}
