import { inside } from "../links/inside.ts";

interface Manifest {
  readonly name: string;
  readonly description: string;
}
const manifests = import.meta.glob<Manifest>("../../../../packages/*/package.json", {
  import: "default",
  eager: true,
});

/** The packages of the workspace, as their manifests describe them, with their reference pages. */
export const packages = Object.entries(manifests)
  .map(([file, { name, description }]) => ({
    name,
    description,
    page: inside(`/api/${file.split("/").at(-2) ?? ""}/`),
  }))
  .sort((one, other) => one.name.localeCompare(other.name, "en"));
