import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadLint, type Lint } from "./language-service.ts";
import { commandProblems } from "./local-commands.ts";
import { ruleProblems } from "./rules.ts";
import { workflowFiles, type WorkflowFile } from "./workflow-files.ts";

const root = join(import.meta.dirname, "..", "..");
const files = workflowFiles(root);
let lint: Lint;
beforeAll(async () => {
  lint = await loadLint(root);
});

/** Everything that is wrong with a file. */
async function problemsOf(file: WorkflowFile): Promise<string[]> {
  return [...(await lint(file)), ...ruleProblems(file), ...commandProblems(file, root)];
}

describe("the workflows of this repository", () => {
  test("are found", () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([".github/actions/setup/action.yml", ".github/workflows/ci.yml"]),
    );
  });

  test.each(files)("$path is right", async (file) => {
    expect(await problemsOf(file)).toEqual([]);
  });

  test("give each action one commit for a version, and one version", () => {
    const pins = files.flatMap(({ text }) =>
      [...text.matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@([0-9a-f]{40}) # (v\S+)/g)].map(
        ([, action, commit, version]) => `${action ?? ""} ${commit ?? ""} ${version ?? ""}`,
      ),
    );
    const actions = [...new Set(pins)].map((pin) => pin.split(" ")[0]);
    expect(actions).toEqual([...new Set(actions)]);
  });
});

const commit = "0123456789abcdef0123456789abcdef01234567";
const fine = `on:
  push:
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    outputs:
      answer: \${{ steps.ask.outputs.answer }}
    steps:
      - uses: actions/checkout@${commit} # v1.2.3
        with:
          persist-credentials: false
      - id: ask
        run: npm test
  two:
    needs: one
    if: needs.one.outputs.answer == 'yes'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    environment: npm
    permissions:
      id-token: write
    steps:
      - run: node tools/run.mjs && pnpm --filter docs build
  three:
    uses: ./.github/workflows/ci.yml
`;

const plant = (was: string, is: string): WorkflowFile => {
  expect(fine).toContain(was);
  return { path: ".github/workflows/x.yml", text: fine.replace(was, is) };
};

test("a workflow that keeps to everything has no problems", async () => {
  expect(await problemsOf(plant("on", "on"))).toEqual([]);
});

describe("what GitHub would refuse or misread", () => {
  test.each([
    ["an unknown key", "timeout-minutes", "timeout-minute", "Unexpected value 'timeout-minute'"],
    ["an unknown event", "push:", "pushed:", "Unexpected value 'pushed'"],
    ["an unknown permission", "contents:", "content:", "Unexpected value 'content'"],
    ["a job that is not there", "needs: one", "needs: four", "unknown job 'four'"],
    ["an output that is not there", "one.outputs.answer", "one.outputs.reply", "invalid: reply"],
    ["a step that is not there", "steps.ask.", "steps.answer.", "invalid: answer"],
    ["a broken expression", "== 'yes'", "== 'yes", "Unexpected symbol"],
    ["a context that is not there", "needs.one.outputs", "env.one", "Unrecognized named-value"],
    ["a broken file", "jobs:", "jobs: [", "line"],
    ["a workflow that is not there", "workflows/ci.yml", "workflows/no.yml", "Unable to find"],
  ])("%s", async (_, was, is, problem) => {
    expect((await lint(plant(was, is))).join("\n")).toContain(problem);
  });
});

describe("what our rules forbid", () => {
  const secret = "npm test\n        env:\n          KEY: ${{ secrets.KEY }}";
  test.each([
    ["a tag for a pin", `@${commit}`, "@v1", "not pinned"],
    ["a short commit", commit, commit.slice(0, 7), "not pinned"],
    ["an image for a pin", `actions/checkout@${commit}`, "docker://alpine:3", "not pinned"],
    ["a pin without its version", " # v1.2.3", "", "does not say its version"],
    ["a pin with half its version", "# v1.2.3", "# v1", "does not say its version"],
    ["credentials that stay", "credentials: false", "credentials: true", "keeps its credentials"],
    ["credentials by default", "with:\n          persist-credentials: false", "", "keeps its cred"],
    ["strangers with rights", "push:", "pull_request_target:", "pull_request_target runs"],
    ["strangers by a detour", "push:", "workflow_run:\n    workflows: [CI]", "workflow_run runs"],
    ["rights for all jobs", "contents: read", "contents: write", "read at most"],
    ["rights unsaid", "permissions:\n  contents: read\n", "", "read at most"],
    ["rights by a word", "permissions:\n  contents: read", "permissions: read-all", "read at most"],
    ["all rights", "permissions:\n      id-token: write", "permissions: write-all", "one by one"],
    ["a token for anybody", "    environment: npm\n", "", "no environment"],
    ["a job without an end", "    timeout-minutes: 5\n    outputs", "    outputs", "no timeout"],
    ["a secret", "npm test", secret, "secrets"],
    ["an expression as text", "npm test", "echo ${{ github.head_ref }}", "expression in a script"],
    [
      "an expression as text for an action",
      "persist-credentials: false",
      "persist-credentials: false\n          script: echo ${{ github.event.issue.title }}",
      "expression in a script",
    ],
  ])("%s", (_, was, is, problem) => {
    expect(ruleProblems(plant(was, is)).join("\n")).toContain(problem);
  });
});

describe("what is not in this repository", () => {
  test.each([
    ["npm test", "npm run nothing", 'descent has no script "nothing"'],
    ["npm test", "pnpm nothing", 'descent has no script "nothing"'],
    ["npm test", "npm test\n          ./nothing.sh --x", "there is no ./nothing.sh"],
    ["npm test", "npm test\n          .ci/nothing", "there is no .ci/nothing"],
    ["tools/run.mjs", "tools/nothing.mjs", "there is no tools/nothing.mjs"],
    ["docs build", "docs nothing", 'docs has no script "nothing"'],
    ["--filter docs", "--filter nothing", "there is no package nothing"],
  ])("%s, replaced by %s", (was, is, problem) => {
    const text = is.includes("\n") ? `|\n          ${is}` : is;
    expect(commandProblems(plant(was, text), root).join("\n")).toContain(problem);
  });
});
