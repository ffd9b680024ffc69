import { predictor } from "./predictor.js";
import { checkModel, type SavedModel } from "./saved-model.js";

/**
 * A model as a JavaScript function of one row: an expression of the language itself, that needs nothing
 * else. All digits are kept.
 *
 * @param model - By {@link modelOf}.
 * @throws DescentError where {@link modelFrom} does.
 *
 * @example
 * ```ts
 * import { fitLinearRegression, javaScriptOf, modelOf } from "@descent/models";
 *
 * const fit = fitLinearRegression({ x: [1, 3], y: [3, 7], names: ["dose"] });
 * console.log(javaScriptOf(modelOf(fit)));
 * // ([dose]) => 5 + 2 * (dose - 2)
 * ```
 */
export function javaScriptOf(model: SavedModel): string {
  const checked = checkModel("javaScriptOf", model);
  const { link, names } = checked;
  // A name that the language would not take is left to its number.
  const taken = new Set(["z"]);
  const columns = names.map((name, j) => {
    const plain = /^[a-z_$][\w$]*$/i.test(name) && !taken.has(name) && !reserved.test(name);
    const column = plain ? name : `$${j}`;
    taken.add(column);
    return column;
  });
  const z = predictor(checked, { number: String, column: (j) => String(columns[j]) });
  const row = `([${columns.join(", ")}])`;
  return link === "identity" ? `${row} => ${z}` : `${row} => 1 / (1 + Math.exp(-(${z})))`;
}

/** Words that no variable can have as a name. */
const reserved =
  /^(arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|Math|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;
