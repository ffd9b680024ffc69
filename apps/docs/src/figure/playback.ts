interface Listener {
  /** Goes on by so many steps. */
  readonly advance: (steps: number) => void;
  readonly ended: () => void;
}

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The clock of a figure. It never starts by itself, rests while the figure is out of sight, and for
 * readers who asked for less motion it goes to the end in one step.
 */
export class Playback {
  playing = false;
  private left = 0;
  private visible = true;

  constructor(
    private readonly element: Element,
    private readonly listener: Listener,
  ) {}

  play(stepsPerSecond: number, steps: number): void {
    if (still()) {
      this.listener.advance(steps);
      this.listener.ended();
      return;
    }
    this.playing = true;
    this.left = steps;
    const sight = new IntersectionObserver(([entry]) => {
      this.visible = entry?.isIntersecting ?? true;
    });
    sight.observe(this.element);
    let before: number | undefined;
    let due = 0;
    const tick = (now: number): void => {
      if (!this.playing) {
        sight.disconnect();
        return;
      }
      // A tab that was hidden, or a slow frame, does not make up for the time that passed.
      if (this.visible) due += Math.min(now - (before ?? now), 100) * (stepsPerSecond / 1000);
      before = now;
      const whole = Math.floor(due);
      if (whole > 0) {
        due -= whole;
        this.left -= whole;
        this.listener.advance(whole);
      }
      if (this.left <= 0) this.pause();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  pause(): void {
    if (!this.playing) return;
    this.playing = false;
    this.left = 0;
    this.listener.ended();
  }
}
