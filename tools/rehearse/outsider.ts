import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { command } from "./command.ts";

/** Somebody with nothing of ours: a home of their own, and one registry. */
export interface Outsider {
  readonly env: NodeJS.ProcessEnv;
  /** A new project that has nothing installed, with a copy of a folder of programs in it. */
  readonly project: (name: string, programs: string) => string;
  readonly npm: (project: string, ...args: string[]) => Promise<string>;
  readonly pnpm: (project: string, ...args: string[]) => Promise<string>;
}

/** Of this machine's environment, only what programs need in order to start. */
const passed =
  /^(path|pathext|systemroot|comspec|lang|lc_all|tmpdir|temp|tmp|node_extra_ca_certs)$/i;

export function outsider(folder: string, url: string): Outsider {
  const home = join(folder, "home");
  const npmrc = join(home, ".npmrc");
  mkdirSync(home, { recursive: true });
  // npm publishes with a token or not at all; the registry lets everybody in.
  const token = `//${new URL(url).host}/:_authToken=rehearsal`;
  const settings = ["audit=false", "fund=false", "update-notifier=false", "loglevel=error"];
  writeFileSync(npmrc, [`registry=${url}`, token, ...settings, ""].join("\n"));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => passed.test(name))),
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, "appdata"),
    LOCALAPPDATA: join(home, "localappdata"),
    NPM_CONFIG_USERCONFIG: npmrc,
    NPM_CONFIG_GLOBALCONFIG: join(home, "none"),
    NPM_CONFIG_CACHE: join(home, "npm-cache"),
    // Where corepack has its pnpm, if that is what `pnpm` is here.
    COREPACK_HOME: process.env.COREPACK_HOME ?? join(homedir(), ".cache", "node", "corepack"),
  };
  return {
    env,
    project: (name, programs) => {
      const project = join(folder, name);
      cpSync(programs, project, { recursive: true });
      writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
      // Strict, and at once: usually pnpm lets a version grow some hours old before it takes it.
      writeFileSync(join(project, "pnpm-workspace.yaml"), "hoist: false\nminimumReleaseAge: 0\n");
      return project;
    },
    npm: (project, ...args) => command("npm", args, { cwd: project, env }),
    pnpm: (project, ...args) => command("pnpm", args, { cwd: project, env }),
  };
}
