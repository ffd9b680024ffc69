import type { ConformanceReport } from "@descent/conformance";
import { outcomeOf, signs, totals } from "./matrix.ts";
import type { Answer, Order } from "./messages.ts";

/** What takes longer is stopped: a loop without end, as a rule. */
const patience = 30_000;

/** Runs the laws in a worker when asked to, and puts what comes of it where the build put its own. */
class LawsElement extends HTMLElement {
  private worker: Worker | undefined;
  private timer = 0;

  connectedCallback(): void {
    this.place("run")?.addEventListener("click", () => {
      this.runRegistry();
    });
    this.place("judge")?.addEventListener("click", () => {
      this.judge();
    });
    for (const button of this.querySelectorAll("button")) button.disabled = false;
    this.dataset.ready = "";
  }

  disconnectedCallback(): void {
    this.end();
  }

  private place(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  private say(part: string, text: string): void {
    const place = this.place(part);
    if (place !== null) place.textContent = text;
  }

  private end(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** A worker of its own for each order, whose answers go to `take`; `place` is told where it fails. */
  private order(order: Order, place: string, take: (answer: Answer) => void): void {
    this.end();
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    this.timer = window.setTimeout(() => {
      this.end();
      this.say(place, `Stopped after ${patience / 1000} seconds.`);
    }, patience);
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      take(data);
      if ("done" in data) this.end();
    });
    worker.addEventListener("error", ({ message }) => {
      this.end();
      this.say(place, `It could not be run. ${message}`);
    });
    worker.postMessage(order);
  }

  private runRegistry(): void {
    const cells = this.querySelectorAll<HTMLElement>("td[data-outcome]");
    for (const cell of cells) cell.dataset.waiting = "";
    const reports: ConformanceReport[] = [];
    const began = performance.now();
    this.say("status", "Running …");
    this.order({}, "status", (answer) => {
      if ("report" in answer) {
        reports.push(answer.report);
        this.show(answer.name, answer.report);
        return;
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      this.say("status", `${totals(reports)} Run in this browser, in ${seconds} s.`);
    });
  }

  private show(name: string, report: ConformanceReport): void {
    for (const cell of this.querySelectorAll<HTMLElement>(`td[data-name="${name}"]`)) {
      const outcome = outcomeOf(report, cell.dataset.law ?? "");
      cell.dataset.outcome = outcome;
      delete cell.dataset.waiting;
      const [sign, said] = cell.children;
      if (sign !== undefined) sign.textContent = signs[outcome];
      if (said !== undefined) said.textContent = outcome;
    }
  }

  private judge(): void {
    const source = this.querySelector("textarea")?.value ?? "";
    this.say("verdict", "Running …");
    this.order({ source }, "verdict", (answer) => {
      if ("done" in answer) this.say("verdict", answer.done);
    });
  }
}

if (customElements.get("descent-laws") === undefined)
  customElements.define("descent-laws", LawsElement);
