import * as core from "@descent/core";

console.log(core);
