import { change, type Releasing } from "./next-release.ts";
import { publish, publishByHand } from "./publish.ts";
import { checkLatest, tagged } from "./registry-checks.ts";
import { inOrder, type Versions } from "./versions.ts";

/**
 * Publishes a change under a tag, as a snapshot or a pre-release, and takes the copy back to where it
 * was. `latest` must stay. Returns what stands under the tag.
 */
async function releaseAside(
  name: string,
  tag: string,
  release: () => Promise<void>,
  { copy, graph, registry, checks }: Releasing,
): Promise<Versions> {
  const before = copy.versions();
  change(copy, name, "patch");
  await release();
  const released = new Map([...copy.versions()].filter(([one, to]) => before.get(one) !== to));
  const under = await tagged(registry, tag, [...graph.keys()]);
  const lookAt = "RELEASING.md, on snapshots and pre-releases";
  checks.same(`What is tagged ${tag}?`, inOrder(under), inOrder(released), lookAt);
  const odd = [...under.values()].filter((version) => !version.includes(`-${tag}`));
  checks.none(`Do the versions tagged ${tag} say so?`, odd, lookAt);
  await checkLatest(registry, before, checks);
  await copy.git("reset", "--quiet", "--hard");
  await copy.git("clean", "--quiet", "--force", "-d");
  return under;
}

/** `0.0.0-canary-20260102030405`: for those who ask for it, and gone with the next one. */
export function releaseSnapshot(name: string, releasing: Releasing): Promise<Versions> {
  const release = async () => {
    await releasing.copy.bin("changeset", ["version", "--snapshot", "canary"]);
    await publishByHand(releasing, "canary");
  };
  return releaseAside(name, "canary", release, releasing);
}

/** `0.2.0-next.0`: what will be the next version, before it is. */
export function releasePreview(name: string, releasing: Releasing): Promise<Versions> {
  const { copy } = releasing;
  const release = async () => {
    await copy.bin("changeset", ["pre", "enter", "next"]);
    await copy.bin("changeset", ["version"]);
    await publish(releasing);
  };
  return releaseAside(name, "next", release, releasing);
}
