// The one default export of the workspace: `import name from "…/eslint-plugin"` is how every plugin of
// ESLint is imported, and what its documentation and its users expect.
export { plugin as default } from "./plugin.ts";
export { plugin, recommended } from "./plugin.ts";
export type { Plugin, PluginConfig, PluginRule } from "./plugin.ts";
