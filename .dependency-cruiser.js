// Which package may import which (the arrows in ARCHITECTURE.md), and no cycles inside one.
// Seen as sources: the "@descent/source" condition leads from one package into the other's src.
const arrows = {
  core: [],
  autodiff: ["core"],
  losses: ["core"],
  optimizers: ["core"],
  data: ["core"],
  kernels: ["core"],
  models: ["core", "losses", "optimizers", "data"],
  conformance: ["core", "autodiff"],
  "eslint-plugin": [],
};

const arrowRules = Object.entries(arrows).map(([from, to]) => ({
  name: `arrows-of-${from}`,
  comment: `${from} may import ${to.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^packages/${from}/` },
  to: {
    path: "^(packages|apps|bench|tests|tools)/",
    pathNot: `^packages/(${[from, ...to].join("|")})/`,
  },
}));

// The files of elementary functions. Their slopes are written in the same functions, so that the
// derivative of one leads to another and back; each is asked for only when it is called.
const elementary =
  "^packages/autodiff/src/(arithmetic|exponential|hyperbolic|piecewise|power|trigonometric)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...arrowRules,
    {
      name: "no-unknown-package",
      comment: "A package that is not in the table above: give it its row there.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/(${Object.keys(arrows).join("|")})/` },
      to: {},
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other at run time are one concept in two places.",
      severity: "error",
      from: { pathNot: elementary },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-cycles-through-elementary-functions",
      comment: "sin and cos are each other's slope, and no more than slopes may be circular.",
      severity: "error",
      from: { path: elementary },
      to: { circular: true, via: { pathNot: elementary, dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "through-the-front-door",
      comment: "Another package is imported by its name, never by a path into its folder.",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: { path: "^packages/", pathNot: "^packages/$1/", dependencyTypes: ["local"] },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "sources-import-no-tests",
      severity: "error",
      from: { pathNot: "[.](test|fixture)[.]ts$" },
      to: { path: "[.](test|fixture)[.]ts$" },
    },
    {
      name: "sources-run-anywhere",
      comment:
        "No Node modules and no npm packages in what is published: browsers run it too. Types are not run; tests/arrows sees that they are declared.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "[.](test|fixture)[.]ts$" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-no-pkg", "npm-peer", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        // Built into data, in a chunk of its own (decisions/0015).
        pathNot: "^packages/|/node_modules/d3-dsv/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^[^/]+/[^/]+/(dist|coverage|results)/|^(tests|tools|bench)/results/|node_modules/[.]cache/",
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@descent/source", "import"],
      extensions: [".ts", ".js"],
    },
  },
};
