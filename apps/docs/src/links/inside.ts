/** The address of a page under the base that the site is served from: `/learn/` may be `/descent/learn/`. */
export const inside = (path: string, base: string = import.meta.env.BASE_URL): string =>
  base.replace(/\/$/, "") + path;
