import type { Layout } from "./layout.js";

/** Names of letters, as programs write them. */
const greek: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
};

/** A name as a symbol: θ₀ for `theta0` and `theta_0`, x′ for `x'`, and words as they are. */
export function symbol(name: string): Layout {
  const [, whole = name, primes = ""] = /^(.*?)('*)$/u.exec(name) ?? [];
  const [, base = whole, sub] =
    /^(.*?[^_\d])_?(\d+)$/u.exec(whole) ?? /^([^_]+)_(.+)$/u.exec(whole) ?? [];
  const primed = plain(base, primes);
  return sub === undefined
    ? primed
    : { kind: "script", base: primed, sub: /^\d+$/.test(sub) ? digits(sub) : plain(sub, "") };
}

function plain(name: string, primes: string): Layout {
  const text = Object.hasOwn(greek, name) ? (greek[name] ?? name) : name;
  const shown = text + "′".repeat(primes.length);
  return Array.from(text).length === 1
    ? { kind: "letter", text: shown }
    : { kind: "word", text: shown, upright: false };
}

export function digits(text: string): Layout {
  return { kind: "number", text };
}
