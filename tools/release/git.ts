import { spawnSync } from "node:child_process";

/** Git in one repository. */
export interface Git {
  /** What git prints; throws where git ends with an error. */
  readonly run: (...args: string[]) => string;
  /** What git prints, or `undefined` where it ends with an error: for questions with a no. */
  readonly ask: (...args: string[]) => string | undefined;
}

/** Git in the folder `root`, or why it cannot be asked there. */
export function openRepository(root: string): Git | { readonly closed: string } {
  // Nothing changes while the questions are asked, and many are asked twice.
  const answers = new Map<string, ReturnType<typeof start>>();
  const answer = (args: readonly string[]) => {
    const question = args.join("\0");
    const known = answers.get(question) ?? start(root, args);
    answers.set(question, known);
    return known;
  };
  const git: Git = {
    run: (...args) => {
      const { status, stdout, stderr } = answer(args);
      if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stderr}`);
      return stdout;
    },
    ask: (...args) => {
      const { status, stdout } = answer(args);
      return status === 0 ? stdout : undefined;
    },
  };
  const { error, status, stdout, stderr } = answer(["rev-parse", "--show-prefix"]);
  if (error !== undefined) return { closed: `git could not be started (${error.message})` };
  if (status !== 0) return { closed: `this is no git checkout (${firstLine(stderr)})` };
  if (stdout.trim() !== "") return { closed: "this folder is only a part of a git checkout" };
  if (git.ask("rev-parse", "--verify", "--quiet", "HEAD") === undefined)
    return { closed: "there is no commit yet" };
  if (git.run("rev-parse", "--is-shallow-repository").trim() === "true")
    return { closed: "this clone is shallow; `git fetch --unshallow` brings the history" };
  return git;
}

/** A list as git prints it with `-z`. */
export function items(output: string): string[] {
  return output.split("\0").filter((item) => item !== "");
}

function start(root: string, args: readonly string[]) {
  const options = { cwd: root, encoding: "utf8", env: environment(), maxBuffer: 2 ** 28 } as const;
  return spawnSync("git", args, options);
}

/** What a git hook says of its repository must not lead git to another one than `root`. */
function environment(): NodeJS.ProcessEnv {
  const elsewhere = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];
  return { ...process.env, ...Object.fromEntries(elsewhere.map((name) => [name, undefined])) };
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
