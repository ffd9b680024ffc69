import { globSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stampRepository } from "../workflows/repository-field.ts";
import { command } from "./command.ts";
import { RehearsalFailure } from "./failure.ts";
import type { Outsider } from "./outsider.ts";
import type { Registry } from "./registry.ts";
import type { WorkingCopy } from "./working-copy.ts";

/** What is published from, by whom, and where to. */
export interface Publishing {
  readonly copy: WorkingCopy;
  readonly publisher: Outsider;
  readonly registry: Registry;
}

/**
 * Publishes what the registry does not have yet as the release workflow does: stamped with a
 * repository, packed, and then from the tarballs.
 */
export async function publish(publishing: Publishing): Promise<void> {
  const { copy, publisher } = publishing;
  await checkRegistry(publishing);
  const manifests = globSync("packages/*/package.json", { cwd: copy.root });
  const texts = manifests.map((path) => readFileSync(join(copy.root, path), "utf8"));
  const tarballs = mkdtempSync(join(tmpdir(), "tarballs-"));
  stampRepository(copy.root, {
    GITHUB_SERVER_URL: "https://localhost",
    GITHUB_REPOSITORY: "descent/rehearsal",
  });
  await changeset(copy, publisher, "pack", "--out-dir", tarballs);
  for (const [index, path] of manifests.entries()) copy.write(path, texts[index] ?? "");
  await changeset(copy, publisher, "publish", "--from-pack-dir", tarballs);
}

/** Publishes as a maintainer does by hand, who wants another tag than the workflow would take. */
export async function publishByHand(publishing: Publishing, tag: string): Promise<void> {
  const { copy, publisher } = publishing;
  await checkRegistry(publishing);
  await changeset(copy, publisher, "publish", "--tag", tag, "--no-git-tag");
}

async function changeset(copy: WorkingCopy, { env }: Outsider, ...args: string[]): Promise<void> {
  // The lockfile was installed from another registry, and is not to be looked up in this one.
  await copy.bin("changeset", args, { ...env, pnpm_config_verify_deps_before_run: "false" });
}

/** Whatever is set wherever: nothing may go to another registry than that of the rehearsal. */
async function checkRegistry({ copy, publisher, registry }: Publishing): Promise<void> {
  const asked = await Promise.all(
    ["npm", "pnpm"].flatMap((program) =>
      ["registry", "@descent:registry"].map(async (setting) => {
        const answer = await command(program, ["config", "get", setting], {
          cwd: join(copy.root, "packages", "core"),
          env: publisher.env,
        });
        return [`${program}: ${setting}`, answer.trim()] as const;
      }),
    ),
  );
  const written = globSync("packages/*/package.json", { cwd: copy.root }).map((path) => {
    const { publishConfig = {} } = JSON.parse(readFileSync(join(copy.root, path), "utf8")) as {
      readonly publishConfig?: Readonly<Record<string, unknown>>;
    };
    const named = Object.entries(publishConfig).filter(([key]) => key.endsWith("registry"));
    return [path, named.length === 0 ? "" : JSON.stringify(Object.fromEntries(named))] as const;
  });
  const elsewhere = strangers([...asked, ...written], registry.url);
  if (elsewhere.length === 0) return;
  throw new RehearsalFailure({
    what: "Where would it be published to?",
    expected: `only to the rehearsal's own registry, ${registry.url}`,
    seen: elsewhere.join("\n"),
    lookAt: ".npmrc, pnpm-workspace.yaml and publishConfig of packages/*/package.json",
  });
}

/** Settings that name another registry than this one. */
export function strangers(
  settings: readonly (readonly [where: string, value: string])[],
  url: string,
): string[] {
  return settings
    .filter(([, value]) => value !== "" && value !== "undefined" && value !== url)
    .map(([where, value]) => `${where} is ${value}`);
}
