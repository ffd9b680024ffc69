import { expect, test } from "vitest";
import { endPrograms, runProgram } from "./run-program.ts";

const node = (program: string, seconds?: number) =>
  runProgram(process.execPath, ["--eval", program], seconds === undefined ? {} : { seconds });

test("what a program printed, and how it ended", async () => {
  const ended = await node("console.log('out'); console.error('err'); process.exitCode = 3;");
  expect(ended).toMatchObject({ code: 3, stdout: "out\n" });
  expect(ended.output).toContain("err");
  expect(await runProgram("no-such-program", [])).toMatchObject({ code: 127, stdout: "" });
});

/**
 * Starts another program that would go on for ever. It prints where its parent does: as long as it
 * is there, `runProgram` has not seen the end.
 */
const parent = (rest: string) => `
  const { spawn } = require("node:child_process");
  const forever = ["--eval", "setInterval(() => {}, 1000)"];
  const child = spawn(process.execPath, forever, { stdio: "inherit" });
  ${rest}`;

test.skipIf(process.platform === "win32")(
  "a program that hangs is ended, with its own",
  async () => {
    const { code, output } = await node(parent("setInterval(() => {}, 1000);"), 1);
    expect(code).toBe(124);
    expect(output).toContain("Its 1 seconds were up.");
  },
);

test.skipIf(process.platform === "win32")("what a program leaves behind is ended", async () => {
  expect(await node(parent("child.unref(); process.exit(0);"))).toMatchObject({ code: 0 });
});

test("all that runs can be ended at once", async () => {
  const ended = node("setInterval(() => {}, 1000);");
  endPrograms();
  expect((await ended).code).toBe(1);
});
