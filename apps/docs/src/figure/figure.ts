import type { Fields, State } from "./field.ts";
import type { Child } from "./tree.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** The widths a figure is laid out for: from 900 px on, from 560 px on, and below. */
export type Layout = "wide" | "medium" | "narrow";
export const layouts: readonly Layout[] = ["wide", "medium", "narrow"];

/** What a figure is drawn into. */
export interface Frame {
  /** The sizes to draw a panel at: one for each layout at build, in the browser the one it has. */
  readonly sizes: (panel: string) => readonly (Size & { readonly layout: Layout | "live" })[];
  /** Whether the part that opens, such as the code or the words, is to be kept up to date. */
  readonly shows: (part: string) => boolean;
  readonly playing: boolean;
  /** The member of a set of points that the keyboard is at, and whether it is picked up. */
  readonly active: number;
  readonly held: boolean;
  readonly heading: 2 | 3;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the picture that can be moved by pointer and by arrow keys. */
export interface Handle<F extends Fields> {
  /** The state with the handle at a point of its panel, in pixels. */
  drag(state: State<F>, point: Point, size: Size, index: number): Partial<State<F>>;
  /** The state with the handle so many steps further right and up. */
  nudge(state: State<F>, right: number, up: number, index: number): Partial<State<F>>;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A figure: what it can be set to, and pure functions that say what is then seen, read and run.
 * Nothing in it knows of the page, the address bar or time.
 */
export interface Figure<F extends Fields = Fields> {
  /** Its name in addresses, and of the folder it lies in. */
  readonly name: string;
  /** What is to be seen, not what kind of chart it is. */
  readonly title: string;
  readonly lead: readonly Child[];
  readonly fields: F;
  /** The panels, with their height in each layout; the widths are those expected at build. */
  readonly panels: Readonly<Record<string, Readonly<Record<Layout, Size>>>>;
  /** The number of the last step, for a figure that plays; its place is the field `step`. */
  lastStep?(state: State<F>): number;
  readonly stepsPerSecond?: number;
  readonly handles?: Readonly<Record<string, Handle<F>>>;
  draw(state: State<F>, frame: Frame): Child[];
  /** The same in paragraphs of words. */
  words(state: State<F>): readonly string[];
  /** One sentence, read aloud when a run ends or pauses and when a setting was changed. */
  summary(state: State<F>): string;
  /** The program that gives what is shown: complete, and it runs. */
  code(state: State<F>): string;
  table(state: State<F>): Table;
}
