import { compareReports } from "./compare.ts";
import { readReport } from "./read-report.ts";
import { apiReports, requireReports } from "./reports.ts";

/**
 * What is wrong with the types whatever they declare: a type that signatures need and nobody can
 * import, and an ESM and a CJS build that do not declare the same.
 */
export function apiProblems(root: string): string[] {
  const required = requireReports(root);
  return [...apiReports(root)].flatMap(([file, report]) => [
    ...hiddenNames(report).map(
      (name) => `${file}: ${name} is needed by public types: export it, or do without it`,
    ),
    ...(required.get(file) === report ? [] : [differs(file, report, required.get(file) ?? "")]),
  ]);
}

function hiddenNames(report: string): string[] {
  const { names } = readReport(report);
  return [...names].filter(([, { hidden }]) => hidden).map(([name]) => name);
}

function differs(file: string, report: string, required: string): string {
  const changes = compareReports(report, required).map(({ kind, name }) => `${name} ${kind}`);
  return `${file}: require gets other types than import (${changes.join(", ") || "comments"})`;
}
