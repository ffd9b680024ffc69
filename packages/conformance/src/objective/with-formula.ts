import type { ObjectiveSubject } from "./objective-subject.js";

/** An objective that can be written in the functions of `@descent/autodiff`. */
export type WithFormula = ObjectiveSubject & Required<Pick<ObjectiveSubject, "formula">>;
