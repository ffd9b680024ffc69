/** A program of `app/`, as an application would be that installed our packages. */
export interface Program {
  readonly what: string;
  /** The file and its arguments. */
  readonly args: readonly string[];
  readonly prints: readonly string[];
}

const printed = ["6", "35", "2", "0", "9.000000", "true"];

/** What has to run wherever all the packages are installed, given their names and entry points. */
export function programs(names: readonly string[], entryPoints: readonly string[]): Program[] {
  return [
    loading(entryPoints),
    {
      what: "files that are not exported stay closed, and package.json is open",
      args: ["doors.mjs", ...names],
      prints: [`${names.length} packages`],
    },
    { what: "a program of ES modules", args: ["esm.mjs"], prints: printed },
    { what: "a program of CommonJS modules", args: ["cjs.cjs"], prints: printed },
    {
      what: "ESM and CJS in one program understand each other",
      args: ["both.mjs"],
      prints: ["0", "12", "12", "1", "0"],
    },
  ];
}

/** Needs nothing but the packages of these entry points. */
export function loading(entryPoints: readonly string[]): Program {
  return {
    what: "every entry point loads as ESM and as CJS, with the same names",
    args: ["load.mjs", ...entryPoints],
    prints: [`${entryPoints.length} entry points`],
  };
}
