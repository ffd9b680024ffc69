/** What is read of a package's manifest. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly exports: Readonly<
    Record<string, string | { readonly "@descent/source"?: string } | undefined>
  >;
}

/** Something that can be imported: a package, or a part of one that is imported on its own. */
export interface Entry {
  /** What is written after `from`: `@descent/autodiff/trace`. */
  readonly name: string;
  /** The package to install. */
  readonly package: string;
  readonly description: string;
  /** The name of its reference page: `autodiff-trace`. */
  readonly slug: string;
  /** Its source, from the folder of the package: `./src/trace/index.ts`. */
  readonly source: string;
}

/** Parts of packages have no manifest that describes them. */
const parts: Readonly<Record<string, string>> = {
  "@descent/autodiff/trace":
    "What a function does, as a formula: its graph, its derivation line by line, the first operation that is not finite",
  "@descent/autodiff/compile":
    "Functions compiled, with their gradients, to straight JavaScript: value and all slopes in one pass",
  "@descent/models/fast": "Linear regression on large data by an engine, at once or in turns",
  "@descent/models/stream": "Linear regression on examples that come in chunks and are not kept",
  "@descent/kernels/threads": "An engine whose loops over rows are shared among worker threads",
};

/** What a package lets one import, the package itself first. */
export function entriesOf(folder: string, manifest: Manifest): readonly Entry[] {
  return Object.entries(manifest.exports).flatMap(([path, conditions]) => {
    const source = typeof conditions === "object" ? conditions["@descent/source"] : undefined;
    if (source === undefined) return [];
    const name = manifest.name + path.slice(1);
    const description = parts[name] ?? manifest.description;
    const slug = folder + path.slice(1).replaceAll("/", "-");
    return [{ name, package: manifest.name, description, slug, source }];
  });
}
