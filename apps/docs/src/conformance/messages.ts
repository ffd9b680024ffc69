import type { ConformanceReport } from "@descent/conformance";

/** What the page asks for: a judgement of what was typed, or of the registry. */
export interface Order {
  readonly source?: string;
}
/** A report of one of the registry, or the end, with what there is to read. */
export type Answer =
  { readonly name: string; readonly report: ConformanceReport } | { readonly done: string };
