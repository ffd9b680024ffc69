import * as losses from "@descent/losses";

console.log(losses);
