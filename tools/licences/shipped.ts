/** Something of somebody else's that the built docs site hands to its readers. */
export interface Shipped {
  readonly name: string;
  readonly what: string;
  readonly licence: "MIT" | "OFL-1.1" | "GPL-2.0-or-later" | "BSD-3-Clause";
  /** Whose it is, a line each. */
  readonly copyright: readonly string[];
  /** The npm package that it is from; absent where it is part of another or lies in our folder. */
  readonly from?: string;
  /** How it can be seen in the built site: in files of this name, this text. */
  readonly seen: { readonly files: RegExp; readonly text?: string };
}

/** This is the site; what a package contains of others is named in its README. */
export const shipped: readonly Shipped[] = [
  {
    name: "Astro",
    what: "the script that fetches a page before it is asked for",
    licence: "MIT",
    copyright: [
      "Copyright (c) 2021 Fred K. Schott",
      "Parts copyright (c) 2020 these people (https://github.com/sveltejs/kit/graphs/contributors)",
      "Parts copyright (c) 2019-present, Yuxi (Evan) You and Vite contributors",
    ],
    from: "astro",
    seen: { files: /^_astro\/page\..*\.js$/, text: "prefetchAll" },
  },
  {
    name: "Expressive Code",
    what: "the frames of code, and the button that copies it",
    licence: "MIT",
    copyright: ["Copyright (c) 2023 Tibor Schiemann"],
    from: "expressive-code",
    seen: { files: /^_astro\/ec\..*\.(js|css)$/ },
  },
  {
    name: "Davis (1990)",
    what: "heights and weights of 200 people in the examples",
    licence: "GPL-2.0-or-later",
    copyright: ["From carData 3.0-5 by Fox, Weisberg and Price: see apps/docs/src/data/NOTICE.md"],
    seen: { files: /\.html$/, text: "Davis" },
  },
  {
    name: "Efron, Hastie, Johnstone and Tibshirani (2004)",
    what: "measurements of 442 patients with diabetes in the examples",
    licence: "BSD-3-Clause",
    copyright: [
      "From scikit-learn 1.2.1, copyright (c) 2007-2022 The scikit-learn developers",
      "See apps/docs/src/data/NOTICE.md",
    ],
    seen: { files: /\.html$/, text: "Tibshirani" },
  },
  {
    name: "mark.js",
    what: "highlights what was searched for, inside Pagefind",
    licence: "MIT",
    copyright: ["Copyright (c) 2014-2018 Julian Kühnel"],
    seen: { files: /^pagefind\/pagefind-highlight\.js$/, text: "mark.js" },
  },
  {
    name: "Pagefind",
    what: "the search and its index",
    licence: "MIT",
    copyright: ["Copyright (c) Pagefind"],
    from: "pagefind",
    seen: { files: /^pagefind\/pagefind\.js$/ },
  },
  {
    name: "Pagefind Default UI",
    what: "the search box",
    licence: "MIT",
    copyright: ["Copyright (c) Pagefind"],
    from: "@pagefind/default-ui",
    seen: { files: /^_astro\/ui-core\..*\.js$/, text: "pagefind-ui" },
  },
  {
    name: "Source Code Pro",
    what: "the font of code",
    licence: "OFL-1.1",
    copyright: ["Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'"],
    from: "@fontsource-variable/source-code-pro",
    seen: { files: /^_astro\/source-code-pro-.*\.woff2$/ },
  },
  {
    name: "Source Sans 3",
    what: "the font of the text",
    licence: "OFL-1.1",
    copyright: ["Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'"],
    from: "@fontsource-variable/source-sans-3",
    seen: { files: /^_astro\/source-sans-3-.*\.woff2$/ },
  },
  {
    name: "Source Serif 4",
    what: "the font of the headings",
    licence: "OFL-1.1",
    copyright: [
      "Copyright 2014-2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name 'Source'",
    ],
    from: "@fontsource-variable/source-serif-4",
    seen: { files: /^_astro\/source-serif-4-.*\.woff2$/ },
  },
  {
    name: "Starlight",
    what: "the frame of the pages: layout, styles and scripts",
    licence: "MIT",
    copyright: [
      "Copyright (c) 2023 Astro contributors (https://github.com/withastro/starlight/graphs/contributors)",
    ],
    from: "@astrojs/starlight",
    seen: { files: /^_astro\/.*\.js$/, text: "starlight-toc" },
  },
  {
    name: "STIX Two Math",
    what: "the font of formulas, cut down to what is used",
    licence: "OFL-1.1",
    copyright: [
      "Copyright 2001-2021 The STIX Fonts Project Authors (https://github.com/stipub/stixfonts)",
    ],
    seen: { files: /^_astro\/stix-two-math-subset\..*\.woff2$/ },
  },
  {
    name: "Svelte",
    what: "inside the search box",
    licence: "MIT",
    copyright: [
      "Copyright (c) 2016-2025 these people (https://github.com/sveltejs/svelte/graphs/contributors)",
    ],
    seen: { files: /^_astro\/ui-core\..*\.js$/, text: "svelte-" },
  },
  {
    name: "Vite",
    what: "the script that loads a figure with what it needs",
    licence: "MIT",
    copyright: ["Copyright (c) 2019-present, VoidZero Inc. and Vite contributors"],
    from: "vite",
    seen: { files: /^_astro\/.*\.js$/, text: "vite:preloadError" },
  },
];

/** What the docs depend on besides, and why nothing of it reaches the site. */
export const atHome: Readonly<Record<string, string>> = {
  "@astrojs/markdown-remark": "reads Markdown while the site is built",
  "axe-core": "tests",
  eslint: "checks sources",
  "fast-check": "tests",
  playwright: "tests",
  "remark-math": "reads formulas while the site is built",
  temml: "writes MathML while the site is built",
  typedoc: "reads doc comments while the site is built",
  typescript: "checks sources",
  vitest: "tests",
};
