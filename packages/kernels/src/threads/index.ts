export { simdThreads, type ThreadedEngine, type ThreadsOptions } from "./simd-threads.js";
