import type { Layout } from "./layout.js";

export function bracketed(inside: Layout): Layout {
  return { kind: "fence", open: "(", close: ")", inside };
}
