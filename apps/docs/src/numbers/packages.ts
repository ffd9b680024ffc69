import { entriesOf, type Manifest } from "../api/entries.ts";
import { inside } from "../links/inside.ts";

const manifests = import.meta.glob<Manifest>("../../../../packages/*/package.json", {
  import: "default",
  eager: true,
});

/** What can be imported, as the manifests describe it, with its reference page: each part after its package. */
export const packages = Object.entries(manifests)
  .flatMap(([file, manifest]) => entriesOf(file.split("/").at(-2) ?? "", manifest))
  .map(({ name, description, slug }) => ({ name, description, page: inside(`/api/${slug}/`) }))
  .sort((one, other) => one.name.localeCompare(other.name, "en"));
