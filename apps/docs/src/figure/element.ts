import { fromAddress, toAddress } from "./address.ts";
import { loadFigure } from "./catalogue.ts";
import { fromThumb, settleAll, type State } from "./field.ts";
import type { Figure, Frame, Handle, Point, Size } from "./figure.ts";
import { patch } from "./patch.ts";
import { Playback } from "./playback.ts";
import { view } from "./view.ts";

/** Commits of one control that follow each other this fast are one entry in the history. */
const together = 1500;

interface Drag {
  readonly handle: Handle<Figure["fields"]>;
  readonly name: string;
  readonly index: number;
  readonly panel: Element;
  /** Whether a press is enough, anywhere on it: a single point has to be moved. */
  readonly pad: boolean;
}

/**
 * The one element all figures are shown by: it keeps state, address, picture, words and code the
 * same, turns what the reader does into states, and knows nothing of what it shows.
 */
class FigureElement extends HTMLElement {
  private figure: Figure | undefined;
  private state: State = {};
  private active = 0;
  private held = false;
  private drag: Drag | undefined;
  private redraw = 0;
  private announcement = 0;
  private lastCommit = { name: "", time: 0 };
  private readonly stop = new AbortController();
  private readonly playback = new Playback(this, {
    advance: (steps) => {
      this.advance(steps);
    },
    ended: () => {
      this.render();
      this.commit("play");
      this.announce();
    },
  });

  connectedCallback(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        void this.start();
      },
      { rootMargin: "300px" },
    );
    near.observe(this);
  }

  disconnectedCallback(): void {
    this.playback.pause();
    this.stop.abort();
  }

  private get name(): string {
    return this.getAttribute("name") ?? "";
  }

  private async start(): Promise<void> {
    const figure = await loadFigure(this.name, this.getAttribute("of") ?? "");
    if (figure === undefined || this.figure !== undefined) return;
    this.figure = figure;
    this.read();
    const { signal } = this.stop;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ): void => {
      this.addEventListener(type, listener, { signal });
    };
    on("click", (event) => {
      this.onClick(event);
    });
    on("input", (event) => {
      this.onField(event, false);
    });
    on("change", (event) => {
      this.onField(event, true);
    });
    on("pointerdown", (event) => {
      this.onPointerDown(event);
    });
    on("pointermove", (event) => {
      this.onPointerMove(event);
    });
    on("pointerup", (event) => {
      this.onPointerUp(event);
    });
    on("pointercancel", (event) => {
      this.onPointerUp(event);
    });
    on("keydown", (event) => {
      this.onKey(event);
    });
    this.addEventListener(
      "toggle",
      () => {
        this.draw();
      },
      { capture: true, signal },
    );
    window.addEventListener(
      "popstate",
      () => {
        this.playback.pause();
        this.read();
        this.render();
      },
      { signal },
    );
    const resized = new ResizeObserver(() => {
      this.render();
    });
    resized.observe(this);
    signal.addEventListener("abort", () => {
      resized.disconnect();
    });
    this.draw();
    this.dataset.ready = "";
  }

  private read(): void {
    if (this.figure !== undefined)
      this.state = fromAddress(this.name, this.figure.fields, location.search);
  }

  private render(): void {
    if (this.redraw !== 0) return;
    this.redraw = requestAnimationFrame(() => {
      this.redraw = 0;
      this.draw();
    });
  }

  private draw(): void {
    const { figure } = this;
    if (figure === undefined) return;
    const frame: Frame = {
      sizes: (name) => {
        const box = this.querySelector(`[data-panel="${name}"]`);
        const width = box?.clientWidth ?? 0;
        const height = box?.clientHeight ?? 0;
        return width > 0 && height > 0 ? [{ width, height, layout: "live" }] : [];
      },
      shows: (part) => {
        const element = this.querySelector(`[data-more="${part}"]`);
        return !(element instanceof HTMLDetailsElement) || element.open;
      },
      playing: this.playback.playing,
      active: this.active,
      held: this.held,
      heading: this.getAttribute("heading") === "2" ? 2 : 3,
    };
    patch(this, [view(figure, this.state, frame)]);
  }

  private set(change: Partial<State>): void {
    if (this.figure === undefined) return;
    this.state = settleAll(this.figure.fields, { ...this.state, ...change });
    const last = this.figure.lastStep?.(this.state);
    const { step } = this.state;
    if (last !== undefined && typeof step === "number" && step > last)
      this.state = { ...this.state, step: last };
    this.render();
  }

  /** Writes the state into the address, as a new entry of the history unless it follows closely. */
  private commit(name: string): void {
    if (this.figure === undefined) return;
    const query = toAddress(this.name, this.figure.fields, this.state, location.search);
    if (query === location.search) return;
    const time = performance.now();
    const follows = name === this.lastCommit.name && time - this.lastCommit.time < together;
    this.lastCommit = { name, time };
    const address = `${location.pathname}${query}${location.hash}`;
    if (follows) history.replaceState(history.state, "", address);
    else history.pushState(history.state, "", address);
  }

  private announce(text?: string): void {
    clearTimeout(this.announcement);
    this.announcement = window.setTimeout(
      () => {
        const status = this.querySelector("[role=status]");
        if (status !== null && this.figure !== undefined)
          status.textContent = text ?? this.figure.summary(this.state);
      },
      text === undefined ? 500 : 0,
    );
  }

  private advance(steps: number): void {
    const last = this.figure?.lastStep?.(this.state) ?? 0;
    const now = Number(this.state.step ?? 0);
    this.set({ step: Math.max(0, Math.min(last, now + steps)) });
  }

  private act(action: string): void {
    const { figure } = this;
    if (figure === undefined) return;
    if (action === "play") {
      if (this.playback.playing) {
        this.playback.pause();
        return;
      }
      const last = figure.lastStep?.(this.state) ?? 0;
      if (Number(this.state.step) >= last || this.lastCommit.name === "") this.set({ step: 0 });
      this.lastCommit = { name: "begin", time: 0 };
      this.playback.play(figure.stepsPerSecond ?? 12, last - Number(this.state.step));
      this.render();
    } else if (action === "step" || action === "back" || action === "reset") {
      this.playback.pause();
      if (action === "reset") this.set({ step: 0 });
      else this.advance(action === "step" ? 1 : -1);
      this.commit("step");
      this.announce();
    } else if (action === "copy-link") {
      void this.copy(location.href, "Link copied.");
    } else if (action === "copy-code") {
      void this.copy(figure.code(this.state), "Code copied.");
    }
  }

  private async copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.announce(said);
      this.dataset.said = said;
    } catch {
      this.announce("The browser did not allow copying.");
      this.dataset.said = "The browser did not allow copying.";
    }
    window.setTimeout(() => delete this.dataset.said, 2000);
  }

  private onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    const action = button?.getAttribute("data-action");
    if (action !== null && action !== undefined) this.act(action);
  }

  private onField(event: Event, done: boolean): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const { field: name, index } = input.dataset;
    if (name === undefined) return;
    if (name === "step") this.playback.pause();
    const field = this.figure?.fields[name];
    const value =
      input.type === "checkbox"
        ? input.checked
        : input.type === "radio"
          ? field?.kind === "number"
            ? Number(input.value)
            : input.value
          : input.type === "range" && field?.kind === "number"
            ? fromThumb(field, input.valueAsNumber)
            : input.valueAsNumber;
    if (typeof value === "number" && !Number.isFinite(value)) return;
    const list = this.state[name];
    const change =
      index !== undefined && typeof list === "object"
        ? list.map((entry, at) => (at === Number(index) ? Number(value) : entry))
        : value;
    this.set({ [name]: change });
    if (done) {
      this.commit(name);
      this.announce();
    }
  }

  private handleAt(element: Element | null): Drag | undefined {
    const target = element?.closest("[data-handle]");
    const name = target?.getAttribute("data-handle") ?? "";
    const handle = this.figure?.handles?.[name];
    const panel = target?.closest("svg.panel-svg, [data-panel] > svg");
    if (handle === undefined || target == null || panel == null) return undefined;
    const index = Number(target.getAttribute("data-index") ?? 0);
    return { handle, name, index, panel, pad: target.hasAttribute("data-pad") };
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const drag = this.handleAt(event.target);
    if (drag === undefined) return;
    this.drag = drag;
    this.active = drag.index;
    this.playback.pause();
    this.setPointerCapture(event.pointerId);
    const target = event.target.closest("[data-handle]");
    if (target instanceof SVGElement) target.focus({ preventScroll: true });
    event.preventDefault();
  }

  private onPointerMove(event: PointerEvent): void {
    if (this.drag === undefined) return;
    const { handle, panel, index } = this.drag;
    const box = panel.getBoundingClientRect();
    const size: Size = { width: box.width, height: box.height };
    const point: Point = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.set(handle.drag(this.state, point, size, index));
  }

  private onPointerUp(event: PointerEvent): void {
    if (this.drag === undefined) return;
    const { name, pad } = this.drag;
    if (pad && event.type === "pointerup") this.onPointerMove(event);
    this.drag = undefined;
    this.releasePointerCapture(event.pointerId);
    this.lastCommit = { name: "", time: 0 };
    this.commit(name);
    this.announce();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    if (this.onHandleKey(event, event.target)) {
      event.preventDefault();
      return;
    }
    const typing = event.target instanceof HTMLInputElement && event.target.type === "number";
    const actions: Readonly<Record<string, string>> = {
      p: "play",
      s: "step",
      b: "back",
      r: "reset",
    };
    const action = actions[event.key];
    if (action !== undefined && !typing && this.figure?.lastStep !== undefined) this.act(action);
  }

  /** Arrow keys on a handle move it; in a set of points they walk, until a point is picked up. */
  private onHandleKey(event: KeyboardEvent, element: Element): boolean {
    const grip = this.handleAt(element);
    if (grip === undefined) return false;
    const set = grip.panel.querySelectorAll(`[data-handle="${grip.name}"][data-index]`).length;
    const far = event.shiftKey ? 10 : 1;
    const right = event.key === "ArrowRight" ? far : event.key === "ArrowLeft" ? -far : 0;
    const up = event.key === "ArrowUp" ? far : event.key === "ArrowDown" ? -far : 0;
    if (set > 0) {
      if (event.key === "Enter" || event.key === " " || (event.key === "Escape" && this.held)) {
        this.held = !this.held && event.key !== "Escape";
        this.announce(
          this.held
            ? "Picked up: arrow keys move the point, Enter puts it down."
            : "Put down: arrow keys go from point to point.",
        );
        this.render();
        return true;
      }
      const first = event.key === "Home";
      const last = event.key === "End";
      if (!this.held && (right !== 0 || up !== 0 || first || last)) {
        const step = Math.sign(right + up);
        this.active = first ? 0 : last ? set - 1 : (grip.index + step + set) % set;
        this.draw();
        const next = grip.panel.querySelector(
          `[data-handle="${grip.name}"][data-index="${this.active}"]`,
        );
        if (next instanceof SVGElement) next.focus();
        return true;
      }
    }
    if (right === 0 && up === 0) return false;
    this.set(grip.handle.nudge(this.state, right, up, grip.index));
    this.commit(grip.name);
    this.announce();
    return true;
  }
}

if (customElements.get("descent-figure") === undefined)
  customElements.define("descent-figure", FigureElement);
