import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { RehearsalFailure } from "./failure.ts";
import type { Outsider } from "./outsider.ts";
import type { Registry } from "./registry.ts";
import type { WorkingCopy } from "./working-copy.ts";

/**
 * Publishes with changesets what the registry does not have yet, as somebody who has no access to any
 * other registry.
 */
export async function publish(
  copy: WorkingCopy,
  publisher: Outsider,
  { url }: Registry,
  ...options: string[]
): Promise<void> {
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
  const elsewhere = strangers([...asked, ...written], url);
  if (elsewhere.length > 0)
    throw new RehearsalFailure({
      what: "Where would it be published to?",
      expected: `only to the rehearsal's own registry, ${url}`,
      seen: elsewhere.join("\n"),
      lookAt: ".npmrc, pnpm-workspace.yaml and publishConfig of packages/*/package.json",
    });
  await copy.bin("changeset", ["publish", ...options], {
    ...publisher.env,
    // The lockfile was installed from another registry, and is not to be looked up in this one.
    pnpm_config_verify_deps_before_run: "false",
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
