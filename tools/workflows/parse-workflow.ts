import { parse } from "yaml";
import type { WorkflowFile } from "./workflow-files.ts";

/** What our rules look at. That it is valid is for the language service to say. */
export interface Workflow {
  /** The events that start it; none for an action of our own. */
  readonly triggers: readonly string[];
  readonly permissions: unknown;
  readonly jobs: readonly Job[];
  /** The steps of all jobs, or of the action. */
  readonly steps: readonly Step[];
}

export interface Job {
  readonly id: string;
  /** The workflow that it calls, if it has no steps of its own. */
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly environment?: unknown;
  readonly "timeout-minutes"?: unknown;
}

export interface Step {
  /** `publish, step 3` */
  readonly where: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The YAML of a workflow or of an action, of which every part may be missing. */
interface Source {
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Omit<Job, "id"> & { readonly steps?: RawSteps }>>;
  readonly runs?: { readonly steps?: RawSteps };
}
type RawSteps = readonly Omit<Step, "where">[];

export function parseWorkflow({ text }: WorkflowFile): Workflow {
  const { on = [], permissions, jobs = {}, runs } = parse(text) as Source;
  const located = (id: string, steps: RawSteps = []) =>
    steps.map((step, index) => ({ ...step, where: `${id}, step ${index + 1}` }));
  return {
    triggers: typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on),
    permissions,
    jobs: Object.entries(jobs).map(([id, job]) => ({ ...job, id })),
    steps: [
      ...Object.entries(jobs).flatMap(([id, { steps }]) => located(id, steps)),
      ...located("the action", runs?.steps),
    ],
  };
}

/** What a step gives to a shell: its script, or the one that it has an action run. */
export function scriptOf({ run, with: inputs }: Step): string {
  return run ?? (typeof inputs?.script === "string" ? inputs.script : "");
}
