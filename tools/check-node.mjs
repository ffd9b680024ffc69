// The tools of this workspace need a newer Node than the packages do: changesets 3 and TypeScript
// files run by Node itself ask for 22.18, 24.11 or 26. Plain JavaScript that old versions can read.

/** Whether a Node of this version (`24.21.0`) runs the tools. */
export function runsTools(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 26 || (major === 24 && minor >= 11) || (major === 22 && minor >= 18);
}

/** What to tell someone whose Node is too old although a newer one was asked of the registry. */
export function tooOld(version, platform, arch, pinned) {
  return [
    `Node ${version} is too old for this workspace's tools: they need 22.18+, 24.11+ or 26+.`,
    `Node ${pinned} was asked of the npm registry, but did not come into use. Two usual causes:`,
    `- npm's ignore-scripts is set (the node package is put in place by its install script);`,
    `- there is no build of it for ${platform}-${arch} (on a Mac, install Node 24 yourself).`,
  ].join("\n");
}
