import { library, type Library } from "../../tsup.base.js";

const config: Library = library();

export default config;
