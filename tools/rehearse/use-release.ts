import { programs } from "tests/consumers/programs.ts";
import { writeTypePrograms } from "tests/consumers/type-checks.ts";
import { app, installAlone } from "./alone.ts";
import { checkBundles } from "./bundling.ts";
import { closure } from "./graph.ts";
import { checkInstalled, checkPrograms } from "./project-checks.ts";
import type { Projects, Published, Rehearsal } from "./rehearsal.ts";
import { checkTypes, compilers } from "./type-checking.ts";

/** Does with what was published whatever users do; returns the projects that they did it in. */
export async function useRelease(of: Published, rehearsal: Rehearsal): Promise<Projects> {
  const { user, names, graph, versions, entries, equipment } = of;
  const { step, checks, skip } = rehearsal;

  await step("alone", "each package by itself: what it needs, nothing else", async (say) => {
    for (const name of names) {
      const kilobytes = (await installAlone(name, of, checks)) / 1000;
      const others = closure(name, graph).length - 1;
      say(
        `${name.padEnd(22)} ${kilobytes.toFixed().padStart(4)} kB unpacked, with ${others} others`,
      );
    }
  });

  const projects = { npm: user.project("by-npm", app), pnpm: user.project("by-pnpm", app) };
  await step("install", "all of them, by npm and by pnpm", async () => {
    await user.npm(projects.npm, "install", ...names);
    await user.pnpm(projects.pnpm, "add", ...names);
    checkInstalled("What does npm install?", projects.npm, versions, checks);
    checkInstalled("What does pnpm install?", projects.pnpm, versions, checks);
  });

  const majors = [...of.nodes.keys()].join(", ");
  await step("programs", `ESM, CJS and both at once on Node ${majors}`, async () => {
    for (const [major, node] of of.nodes) {
      if (node === undefined) skip(`programs on Node ${major}, which could not be had`);
      else
        for (const [by, project] of Object.entries(projects)) {
          const where = `Node ${major}, ${by}`;
          await checkPrograms(where, project, node, programs(names, entries), checks);
        }
    }
  });

  await step("bundles", "esbuild, and Vite with a page in Chromium", async () => {
    (await checkBundles(projects.npm, checks)).forEach(skip);
  });

  const all = compilers(equipment);
  const [oldest, newest] = [all[0] ?? "", all.at(-1) ?? ""];
  await step("types", `strict, ${oldest} to ${newest}`, async () => {
    for (const project of Object.values(projects)) writeTypePrograms(project, entries);
    await checkTypes(projects.npm, equipment, all, checks);
    await checkTypes(projects.pnpm, equipment, [newest], checks);
  });
  return projects;
}
