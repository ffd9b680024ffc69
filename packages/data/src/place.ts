/** Whom an error about data names: the public call that was made, and its argument. */
export interface Place {
  readonly call: string;
  readonly argument: string;
}
