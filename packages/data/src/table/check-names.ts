import { check } from "@descent/core";

/** Refuses names of columns that are empty or that an earlier column has. */
export function checkNames(call: string, argument: string, names: readonly string[]): void {
  const before = new Set<string>();
  names.forEach((name, column) => {
    check(name !== "", call, argument, "must name every column", name, { column });
    check(!before.has(name), call, argument, "must name no two columns alike", name, { column });
    before.add(name);
  });
}
