/** Whom an error about data names: the public call that was made, and its argument. */
export interface Place {
  /** The public function that was called: `standardize`. */
  readonly call: string;
  /** The argument's name: `source`. */
  readonly argument: string;
}
