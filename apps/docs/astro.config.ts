import { unified } from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import remarkMath from "remark-math";
import { apiReference } from "./src/api/integration.ts";
import { remarkInside } from "./src/links/remark-inside.ts";
import { remarkRepository } from "./src/links/remark-repository.ts";
import { remarkMathml } from "./src/math/remark-mathml.ts";

// Building asks nobody for anything.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

/** Where the site is served from: `/` unless SITE_BASE names a sub-path. */
const base = process.env.SITE_BASE ?? "/";

export default defineConfig({
  base,
  trailingSlash: "always",
  image: { service: passthroughImageService() },
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, remarkMathml, remarkRepository, [remarkInside, { base }]],
    }),
  },
  vite: {
    plugins: [
      {
        name: "descent-source",
        // Our packages are read from their sources, in the pages as in the browser.
        configEnvironment: (name) => ({
          resolve: {
            conditions: [
              "@descent/source",
              "module",
              name === "client" ? "browser" : "node",
              "development|production",
            ],
            noExternal: [/^@descent\//],
          },
        }),
      },
    ],
  },
  integrations: [
    apiReference(),
    starlight({
      title: "Descent",
      description: "Gradient descent you can import, see and trust.",
      favicon: "/favicon.svg",
      customCss: ["./src/styles/fonts.css", "./src/styles/theme.css", "./src/styles/figure.css"],
      components: {
        Head: "./src/components/Head.astro",
        SocialIcons: "./src/components/SocialIcons.astro",
        SiteTitle: "./src/components/SiteTitle.astro",
        Footer: "./src/components/Footer.astro",
      },
      expressiveCode: {
        themes: ["github-dark", "github-light"],
        defaultProps: { wrap: true },
        styleOverrides: {
          borderRadius: "0.5rem",
          borderColor: "var(--rule)",
          codeFontFamily: "var(--sl-font-mono)",
          codeFontSize: "0.8438rem",
          codeBackground: "var(--code-ground)",
          frames: { shadowColor: "transparent" },
        },
      },
      sidebar: [
        {
          label: "Learn",
          items: [
            { label: "Prediction", link: "/learn/prediction/" },
            { label: "Loss and cost", link: "/learn/cost/" },
            { label: "One variable", link: "/learn/one-variable/" },
            { label: "The learning rate", link: "/learn/learning-rate/" },
            { label: "Derivatives", link: "/learn/derivatives/" },
            { label: "Derivation", link: "/learn/derivation/" },
            { label: "Two variables", link: "/learn/two-variables/" },
            { label: "Fit a line", link: "/learn/fit-a-line/" },
            { label: "Batch and stochastic", link: "/learn/batch-and-stochastic/" },
            { label: "When to stop", link: "/learn/stopping/" },
            { label: "Outliers", link: "/learn/outliers/" },
            { label: "Units and scaling", link: "/learn/scaling/" },
            { label: "Momentum", link: "/learn/momentum/" },
            { label: "Many variables", link: "/learn/many-variables/" },
            { label: "The two articles", link: "/learn/articles/" },
          ],
        },
        {
          label: "Use",
          items: [
            { label: "Your own data", link: "/guides/own-data/" },
            { label: "Performance", link: "/guides/performance/" },
            { label: "Packages", link: "/packages/" },
            { label: "Optimizers", link: "/optimizers/" },
            { label: "Limitations of autodiff", link: "/autodiff/limitations/" },
            { label: "Kinks", link: "/autodiff/kinks/" },
            { label: "Releases", link: "/releases/" },
            {
              label: "API reference",
              collapsed: false,
              items: [{ autogenerate: { directory: "api" } }],
            },
          ],
        },
        {
          label: "Contribute",
          items: [
            { label: "Add a part", link: "/contribute/" },
            { label: "An optimizer", link: "/contribute/optimizer/" },
          ],
        },
      ],
    }),
  ],
});
