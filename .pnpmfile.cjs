// What is published differs from what is written in one thing: the condition by which the packages find
// each other's sources in this repository leads nowhere for users, who do not get the sources.
module.exports = {
  hooks: {
    beforePacking(manifest) {
      for (const target of Object.values(manifest.exports ?? {})) delete target["@descent/source"];
      return manifest;
    },
  },
};
