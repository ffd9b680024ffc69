/** Where `exports` leads: to a file, or further by conditions. */
export type Target = string | null | { readonly [condition: string]: Target };

/** What users and their tools read of the package.json of a published package. */
export interface PublishedManifest {
  readonly name: string;
  readonly version: string;
  readonly type?: string;
  readonly main?: string;
  readonly module?: string;
  readonly types?: string;
  readonly exports: Readonly<Record<string, Target>>;
  /** The programs it brings, by name. */
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What users may import of it: `@descent/autodiff`, `@descent/autodiff/trace`. */
export function entryPoints({ name, exports }: PublishedManifest): string[] {
  return Object.keys(exports)
    .filter((key) => key !== "./package.json")
    .map((key) => `${name}${key.slice(".".length)}`);
}
