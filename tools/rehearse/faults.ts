import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "tests/packed/manifest.ts";
import { findChromium } from "../test/chromium.ts";
import { touch, type WorkingCopy } from "./working-copy.ts";

/** Something that a rehearsal must find, in a tree that was just released. */
export interface Fault {
  readonly what: string;
  readonly plant: (tree: WorkingCopy) => Promise<void> | void;
  /** Planted into the rehearsal's own copy as this step begins, past the steps before it. */
  readonly past?: string;
  /** The step that must fail, or `nowhere`, and some of its words. */
  readonly failsAt: string;
  readonly says: RegExp;
}

interface Manifest {
  files: string[];
  exports: { ".": Record<"import" | "require", Record<"types" | "default", Target>> };
  dependencies: Record<string, string>;
  publishConfig: Record<string, string>;
  sideEffects: boolean;
}

export const nowhere = "nowhere";

const losses = "packages/losses";
const unannounced = /@descent\/losses: .* changed since .*, and no changeset says so/;

/** Does something to the manifest of losses. */
function manifest(change: (manifest: Manifest) => void): (tree: WorkingCopy) => void {
  return (tree) => {
    const path = `${losses}/package.json`;
    const read = JSON.parse(readFileSync(join(tree.root, path), "utf8")) as Manifest;
    change(read);
    tree.write(path, JSON.stringify(read, undefined, 2));
  };
}

/** Makes its range of core another one. */
const range = (text: string) =>
  manifest(({ dependencies }) => {
    dependencies["@descent/core"] = text;
  });

/** Removes an export, and says that this is a fix. */
function removeExport(tree: WorkingCopy): void {
  const path = `${losses}/src/index.ts`;
  const text = readFileSync(join(tree.root, path), "utf8");
  tree.write(path, text.replace(/^export .*huberLoss.*\n/m, ""));
  tree.write(".changeset/fix.md", '---\n"@descent/losses": patch\n---\n\nA fix.\n');
}

const early: readonly Fault[] = [
  { what: "nothing at all", plant: () => undefined, failsAt: nowhere, says: /^$/ },
  {
    what: "a file that is missing in a tarball",
    // A file that `main` names would be packed in spite of it.
    plant: manifest(({ files }) => files.push("!dist/*.js")),
    failsAt: "pack",
    says: /names dist\/index\.js, which is not in the tarball/,
  },
  {
    what: "an export condition that leads nowhere",
    plant: manifest(({ exports }) => {
      exports["."].import.default = "./dist/index.mjs";
    }),
    failsAt: "pack",
    says: /import\.default names dist\/index\.mjs, which is not in the tarball/,
  },
  {
    what: "an export condition that leads to the wrong file",
    plant: manifest(({ exports }) => {
      exports["."].import.default = "./dist/index.cjs";
    }),
    failsAt: "pack",
    says: /dist\/index\.cjs is CommonJS, and must be an ES module/,
  },
  {
    what: "CJS types that are not packed",
    plant: manifest(({ files }) => files.push("!dist/*.d.cts")),
    failsAt: "pack",
    says: /names dist\/index\.d\.cts, which is not in the tarball/,
  },
  {
    what: "CJS types that are those of the ES module",
    plant: manifest(({ exports }) => {
      exports["."].require.types = "./dist/index.d.ts";
    }),
    failsAt: "pack",
    says: /dist\/index\.d\.ts has the types of an ES module/,
  },
  ...["workspace:*", "workspace:~", "0.1.0"].map((text): Fault => ({
    what: `an internal range of ${text}`,
    plant: range(text),
    failsAt: "ranges",
    says: /dependencies must have "@descent\/core": "workspace:\^", not "/,
  })),
  ...["workspace:*", "workspace:~"].map((text): Fault => ({
    what: `an internal range of ${text}, past the rule about it`,
    plant: range(text),
    past: "pack",
    failsAt: "pack",
    says: /dependencies asks for @descent\/core .*, and must ask for \^/,
  })),
  {
    what: "a change without a changeset",
    plant: (tree) => {
      touch(tree, `${losses}/src/mse.ts`, "// Changed.");
    },
    failsAt: "rules",
    says: unannounced,
  },
  {
    what: "a change without a changeset, committed",
    plant: async (tree) => {
      touch(tree, `${losses}/src/mse.ts`, "// Changed.");
      await tree.commit("A change");
    },
    failsAt: "rules",
    says: unannounced,
  },
  {
    what: "a new file without a changeset",
    plant: (tree) => {
      tree.write(`${losses}/src/news.ts`, "export const news = 1;\n");
    },
    failsAt: "rules",
    says: unannounced,
  },
  {
    what: "a breaking change that is announced as a patch",
    plant: removeExport,
    failsAt: "rules",
    says: /@descent\/losses: API since .*removed huberLoss.*That is minor, and .* says patch/,
  },
  {
    what: "a breaking change that is announced as a patch, committed",
    plant: async (tree) => {
      removeExport(tree);
      await tree.commit("A fix");
    },
    failsAt: "rules",
    says: /@descent\/losses: API since .*removed huberLoss.*That is minor, and .* says patch/,
  },
];

/** Past the rules, so that what was published has to show it. */
const late: readonly Fault[] = [
  {
    what: "an internal range of workspace:*, past everything before",
    plant: range("workspace:*"),
    past: "publish",
    failsAt: "alone",
    says: /dependencies asks for @descent\/core \d\S+, and must ask for \^/,
  },
  {
    what: "another registry to publish to",
    plant: manifest(({ publishConfig }) => {
      publishConfig.registry = "https://registry.example/";
    }),
    past: "publish",
    failsAt: "publish",
    says: /packages\/losses\/package\.json is .*registry\.example/,
  },
  {
    what: "an import that no dependency covers",
    plant: (tree) => {
      touch(tree, `${losses}/dist/index.js`, 'import "@descent/data";');
    },
    past: "publish",
    failsAt: "alone",
    says: /Cannot find package '@descent\/data'/,
  },
  {
    what: "a dependency that nobody asked for",
    plant: manifest(({ dependencies }) => {
      dependencies["@descent/data"] = "workspace:^";
    }),
    past: "publish",
    failsAt: "alone",
    says: /What comes with @descent\/losses\?[^]*seen.*\n.*@descent\/data/,
  },
  {
    what: "half a megabyte too many",
    plant: (tree) => {
      tree.write(`${losses}/README.md`, `${"0".repeat(500_000)}\n`);
    },
    past: "publish",
    failsAt: "alone",
    says: /How big is @descent\/models/,
  },
  {
    what: "code that Node 20 cannot run",
    plant: (tree) => {
      touch(tree, `${losses}/dist/index.js`, "Promise.withResolvers();");
    },
    past: "publish",
    failsAt: "programs",
    says: /Node 20, npm[^]*withResolvers is not a function/,
  },
  {
    what: "types that an old TypeScript cannot read",
    plant: (tree) => {
      touch(tree, `${losses}/dist/index.d.cts`, "export type X = NoInfer<string>;");
    },
    past: "publish",
    failsAt: "types",
    says: /typescript-5\.0[^]*Cannot find name 'NoInfer'/,
  },
  {
    what: "code that bundlers cannot leave out",
    plant: (tree) => {
      touch(tree, "packages/optimizers/dist/index.js", "globalThis.rule = adam;");
      const path = "packages/optimizers/package.json";
      const text = readFileSync(join(tree.root, path), "utf8");
      tree.write(path, text.replace('"sideEffects": false', '"sideEffects": true'));
    },
    past: "publish",
    failsAt: "bundles",
    says: /there is adam/,
  },
  {
    what: "packages that always move together",
    plant: (tree) => {
      const path = ".changeset/config.json";
      const text = readFileSync(join(tree.root, path), "utf8");
      tree.write(path, text.replace('"fixed": []', '"fixed": [["@descent/*"]]'));
    },
    past: "publish",
    failsAt: "patch",
    says: /Which versions do the changesets give\?/,
  },
];

/** Needs a browser. */
const inThePage: readonly Fault[] = [
  {
    what: "code that fails in a browser",
    plant: (tree) => {
      const line = 'if (typeof document === "object") throw new Error("no page");';
      touch(tree, "packages/core/dist/index.js", line);
      const path = "packages/core/package.json";
      const text = readFileSync(join(tree.root, path), "utf8");
      tree.write(path, text.replace('"sideEffects": false', '"sideEffects": true'));
    },
    past: "publish",
    failsAt: "bundles",
    says: /Does the page built by Vite run in Chromium\?[^]*no page/,
  },
];

export function allFaults(): readonly Fault[] {
  const chromium = findChromium(process.env.CHROMIUM_PATH);
  return [...early, ...late, ...(chromium === undefined ? [] : inThePage)];
}
