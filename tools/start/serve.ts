import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pagefind": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** A server that is up, with the port it was given. */
export interface Serving {
  readonly server: Server;
  readonly port: number;
}

/** How many ports are tried, from the wanted one upwards. */
const attempts = 20;

/**
 * Serves the files of a folder on this machine only, on the wanted port or, where that is taken, on
 * the next free one.
 */
export async function serve(folder: string, wanted: number): Promise<Serving> {
  for (let port = wanted; port < wanted + attempts; port++) {
    const server = await listen(folder, port);
    if (server !== undefined) return { server, port };
  }
  throw new Error(`no port from ${wanted} to ${wanted + attempts - 1} is free`);
}

/** A server on this port; `undefined` if the port is taken. */
function listen(folder: string, port: number): Promise<Server | undefined> {
  const server = createServer((request, response) => {
    const found = fileFor(folder, request.url ?? "/");
    const file = found ?? fileFor(folder, "/404.html");
    response.statusCode = found === undefined ? 404 : 200;
    if (file === undefined) {
      response.end("Not found\n");
      return;
    }
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined);
      else reject(error);
    });
    server.listen(port, "localhost", () => {
      resolve(server);
    });
  });
}

/** The file of an address, which is never outside the folder; `undefined` if there is none. */
export function fileFor(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path));
  if (path.includes("\0") || !`${file}${sep}`.startsWith(`${normalize(folder)}${sep}`)) {
    return undefined;
  }
  return [file, join(file, "index.html"), `${file}.html`].find(
    (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile() === true,
  );
}
