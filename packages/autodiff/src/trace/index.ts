export type { LineCheck } from "../derive/checking/check-lines.js";
export type {
  Derivation,
  DerivationLine,
  DerivationRule,
  DerivationStep,
} from "../derive/derivation.js";
export { derive, type DeriveOptions } from "../derive/derive.js";
export type { Notation } from "../derive/notation.js";
export type { Abbreviated } from "../derive/reading/abbreviations.js";
export { findNonFinite } from "./find-non-finite.js";
export type { Graph } from "./graph.js";
export type {
  Axis,
  BinaryNode,
  ColumnNode,
  Common,
  ConstantNode,
  Node,
  ParameterNode,
  ParametersNode,
  SelectNode,
  SumNode,
  UnaryNode,
} from "./node.js";
export type { NonFinite } from "./non-finite.js";
export type { RowPlace } from "./row-place.js";
export type { GraphData, NodeData } from "./to-data.js";
export { trace, type TraceOptions } from "./trace.js";
