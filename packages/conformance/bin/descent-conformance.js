#!/usr/bin/env node
// Holds the subjects that modules export to the laws of the kit, and prints a report.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { conformanceReport, subjectsIn, writeReport } from "@descent/conformance";

const help = `Usage: descent-conformance [--json] MODULE...

Loads each module (a file) and holds what it exports to the laws of its kind: entries of optimizers,
and rows { call, make, ... } of optimizers, stop rules, schedules, losses, costs, models, objectives
and scalar functions, alone or in arrays.

  --json  prints the reports as JSON
  --help  prints this

Ends with 0 if every law is kept or excepted, with 1 if one is broken, and with 2 if there was
nothing to check.`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (positionals.length === 0) throw new Error("which module? See --help");
  const subjects = [];
  for (const path of positionals) {
    const found = subjectsIn(await import(pathToFileURL(resolve(path)).href));
    if (found.length === 0) throw new Error(`${path} exports nothing to check. See --help`);
    subjects.push(...found);
  }
  const reports = subjects.map(conformanceReport);
  const conforms = reports.every((report) => report.conforms);
  console.log(values.json ? JSON.stringify({ conforms, reports }, null, 2) : writeReport(reports));
  return conforms ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`descent-conformance: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
