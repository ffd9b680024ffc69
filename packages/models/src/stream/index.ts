export { emptyStream, type LinearStream, type StreamOptions } from "./linear-stream.js";
export { fitStream, type StreamFit, type StreamFitOptions } from "./fit-stream.js";
export { mergeStreams } from "./merge-streams.js";
export { partialFit, type StreamChunk } from "./partial-fit.js";
export { streamFrom } from "./stream-from.js";
export { streamInference, type StreamInference } from "./stream-inference.js";
export type { StreamMethod, StreamReport } from "./stream-report.js";
export { streamSummary } from "./stream-summary.js";
