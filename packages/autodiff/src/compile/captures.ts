/** What a program refers to besides its parameters: data, scratch memory and functions, by name. */
export class Captures {
  /** What is captured, by its name in the text. */
  readonly byName: Map<string, object> = new Map<string, object>();
  private readonly names = new Map<object, string>();
  private next = 0;

  /** A name that nothing else has: a letter that tells what it is of, and a number. */
  fresh(letter: string): string {
    return `${letter}${this.next++}`;
  }

  /** The name of something from outside. */
  name(what: object, letter: string): string {
    const known = this.names.get(what);
    if (known !== undefined) return known;
    const name = this.fresh(letter);
    this.names.set(what, name);
    this.byName.set(name, what);
    return name;
  }

  /**
   * An array of zeros to be copied. It has held fractions, and its zeros were put in one by one: so engines
   * keep it as plain doubles, and copy it several times as fast as they fill a new one.
   */
  zeros(size: number): string {
    const zeros = Array.from({ length: size }, () => 0.5);
    for (let i = 0; i < size; i++) zeros[i] = 0;
    return this.name(zeros, "z");
  }
}
