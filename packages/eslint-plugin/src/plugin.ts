import manifest from "../package.json" with { type: "json" };
import { noNativeMath } from "./no-native-math.ts";

/** A rule, as far as its type matters to a configuration: to one of ESLint 9 as to one of 10. */
export interface PluginRule {
  /** What the rule says of itself: that it can fix, and its messages. */
  readonly meta?: object;
  /** Called by ESLint for each file; returns what to do at which nodes. */
  create(context: object): Record<string, (node: object) => void>;
}

/** A configuration that comes with the plugin. */
export interface PluginConfig {
  /** As the configuration is called in ESLint's messages: `@descent/recommended`. */
  readonly name: string;
  /** The plugin itself, by the name that its rule has before the slash. */
  readonly plugins: { readonly descent: Plugin };
  /** The rules that are switched on. */
  readonly rules: { readonly "descent/no-native-math": "error" };
}

/** The plugin, as ESLint takes it. */
export interface Plugin {
  /** By which ESLint tells plugins and their versions apart. */
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  /** The rules, by their names after the slash. */
  readonly rules: { readonly "no-native-math": PluginRule };
  /** Ready-made entries of `eslint.config.js`. */
  readonly configs: { readonly recommended: PluginConfig };
}

/** The plugin: its rule `descent/no-native-math`, and the configuration `recommended`. */
export const plugin: Plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: "descent" },
  rules: { "no-native-math": noNativeMath as PluginRule },
  configs: {
    get recommended(): PluginConfig {
      return recommended;
    },
  },
};

/** The configuration that switches the rule on, as an error: an entry of `eslint.config.js`. */
export const recommended: PluginConfig = {
  name: "@descent/recommended",
  plugins: { descent: plugin },
  rules: { "descent/no-native-math": "error" },
};
