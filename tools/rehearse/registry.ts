import { createRequire } from "node:module";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** A registry on this machine. */
export interface Registry {
  /** `http://127.0.0.1:40123/` */
  readonly url: string;
  /** What it has of a package; nothing is known of a package that was never published. */
  readonly ask: (name: string) => Promise<Published>;
  readonly close: () => void;
}

export interface Published {
  readonly versions: readonly string[];
  /** `latest`, `next`: the version that each tag stands for. */
  readonly tags: Readonly<Record<string, string>>;
}

interface Verdaccio {
  readonly runServer: (config: object) => Promise<Server>;
}

/**
 * Starts an npm registry on a free port of the loopback address. It holds what is published to it
 * and asks no other registry: what is not there cannot be installed.
 */
export async function startRegistry(folder: string, equipment: string): Promise<Registry> {
  const load = createRequire(join(equipment, "package.json"));
  const { runServer } = load("verdaccio") as Verdaccio;
  const server = await runServer({
    self_path: join(folder, "config.yaml"),
    configPath: join(folder, "config.yaml"),
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: {},
    packages: { "**": { access: "$all", publish: "$all" } },
    log: { type: "stdout", format: "pretty", level: "fatal" },
    web: { enable: false },
  });
  // A connection that is closed for idling may be closed under the next request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    ask: async (name) => {
      const answer = await fetch(new URL(name.replace("/", "%2f"), url));
      const found = (answer.ok ? await answer.json() : {}) as {
        readonly versions?: object;
        readonly "dist-tags"?: Record<string, string>;
      };
      return { versions: Object.keys(found.versions ?? {}), tags: found["dist-tags"] ?? {} };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
