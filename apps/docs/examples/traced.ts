import { mul, pow } from "@descent/autodiff";
import { derive, trace } from "@descent/autodiff/trace";

const graph = trace((x) => mul(3, pow(x, 5)));
console.log(graph.toString(), graph.evaluate([2]));

for (const node of graph.nodes)
  console.log(node.id, "row" in node ? node.row.name : node.kind);

console.log(derive((x) => mul(3, pow(x, 5))).text);
