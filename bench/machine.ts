import { arch, availableParallelism, cpus, loadavg, platform } from "node:os";

/** What the numbers were measured on, and how busy it was. */
export function machine(): string {
  const [load = 0] = loadavg();
  const engine = `Node ${process.versions.node}, V8 ${process.versions.v8}`;
  return `${engine}; ${cores()}; load ${load.toFixed(1)}`;
}

/** Processor and system. */
export function cores(): string {
  const processor = cpus()[0]?.model.trim() ?? "an unknown processor";
  return `${availableParallelism()} × ${processor}, ${platform()}-${arch()}`;
}
