/**
 * What the state of an optimizer or a stop rule may be made of, so that a run can be written down
 * and taken up elsewhere. Numbers are finite: JSON has no NaN and no infinity (`null` stands for
 * "none yet").
 */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
