import { createInterface } from "node:readline";

/** Says who this process is and what it finds, and then takes the time of as many fits as it is asked for. */
export async function answer(name: string, fit: () => readonly number[]): Promise<void> {
  console.log(JSON.stringify({ name, gradient: fit() }));
  for await (const line of createInterface({ input: process.stdin })) {
    const times = Number(line);
    const start = performance.now();
    for (let i = 0; i < times; i++) fit();
    console.log(((performance.now() - start) * 1e6) / times);
  }
}
