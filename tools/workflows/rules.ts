import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { parseWorkflow, scriptOf, type Job, type Workflow } from "./parse-workflow.ts";
import type { WorkflowFile } from "./workflow-files.ts";

/**
 * Where a workflow, or an action of our own, breaks what we ask of them beyond being valid:
 *
 * - other people's actions are pinned by commit, with the version beside it;
 * - nobody outside starts a workflow with the rights of main, and rights are given job by job;
 * - an identity token is for jobs in an environment only, whose rules say who may start them;
 * - no secret is used, and a checkout leaves no credentials behind;
 * - a script gets values as variables, never as text for the shell to run;
 * - no job hangs for hours.
 */
export function ruleProblems(file: WorkflowFile): string[] {
  const workflow = parseWorkflow(file);
  const isAction = workflow.jobs.length === 0;
  return [
    ...pinProblems(file),
    ...(file.text.includes("secrets") ? ["secrets: ask for a permission instead"] : []),
    ...stepProblems(workflow),
    ...(isAction ? [] : [...rightProblems(workflow), ...workflow.jobs.flatMap(jobProblems)]),
  ].map((problem) => `${file.path}: ${problem}`);
}

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const version = /^ v\d+\.\d+\.\d+$/;

function pinProblems({ text }: WorkflowFile): string[] {
  const problems: string[] = [];
  const lines = new LineCounter();
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "uses" || !isScalar(value)) return;
      const uses = String(value.value);
      const where = `line ${lines.linePos(value.range?.[0] ?? 0).line}: ${uses}`;
      if (uses.startsWith("./")) return;
      if (!pinned.test(uses)) problems.push(`${where} is not pinned by a commit`);
      else if (!version.test(value.comment ?? ""))
        problems.push(`${where} does not say its version, as in "# v1.2.3"`);
    },
  });
  return problems;
}

function stepProblems({ steps }: Workflow): string[] {
  return steps.flatMap((step) => {
    const problems: string[] = [];
    if (scriptOf(step).includes("${{"))
      problems.push("an expression in a script; name it in `env` and use the variable");
    if (step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false)
      problems.push("the checkout keeps its credentials; say `persist-credentials: false`");
    return problems.map((problem) => `${step.where}: ${problem}`);
  });
}

const dangerous = new Set(["pull_request_target", "workflow_run"]);

function rightProblems({ triggers, permissions }: Workflow): string[] {
  const problems = triggers
    .filter((event) => dangerous.has(event))
    .map((event) => `${event} runs with the rights of main for anybody`);
  const rights =
    typeof permissions === "object" && permissions !== null ? Object.values(permissions) : ["all"];
  if (rights.some((right) => right !== "read" && right !== "none"))
    problems.push("`permissions` at the top must be there and read at most");
  return problems;
}

function jobProblems(job: Job): string[] {
  const problems: string[] = [];
  const { id, uses, permissions, environment } = job;
  if (uses === undefined && typeof job["timeout-minutes"] !== "number")
    problems.push("has no timeout-minutes");
  if (typeof permissions === "string") problems.push("must name its permissions one by one");
  const token = (permissions as Readonly<Record<string, unknown>> | undefined)?.["id-token"];
  if (token === "write" && environment === undefined)
    problems.push("has an identity token and no environment");
  return problems.map((problem) => `${id}: ${problem}`);
}
