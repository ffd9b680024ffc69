import type { Law } from "./law.js";
import { show } from "./same.js";

/** Its `name` is the call that makes it, by which a report shows it and a resumed run is checked. */
export const isNamed: Law<{
  readonly call: string;
  readonly make: () => { readonly name: string };
}> = {
  name: "is named by its call",
  holds({ call, make }, expect) {
    const { name } = make();
    expect(name === call, () => `the name is ${show(name)}`);
  },
};
