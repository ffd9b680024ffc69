// Run by npx, to learn where it put the pinned Node and pnpm.
console.log(
  JSON.stringify({
    node: process.execPath,
    version: process.versions.node,
    path: process.env.PATH ?? process.env.Path,
  }),
);
