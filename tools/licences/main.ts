// pnpm notices: writes THIRD_PARTY_NOTICES.md, what the docs site ships of others.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { notices } from "./notices.ts";

const root = join(import.meta.dirname, "..", "..");
writeFileSync(join(root, "THIRD_PARTY_NOTICES.md"), notices(root));
