/** One question for the conditional logit: its candidates' features, a row each, and which are right. */
export interface Choice {
  readonly x: Float64Array;
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

/**
 * Conditional logit (McFadden 1974) with several right candidates: the weights that make it likely that one of the
 * right ones is chosen, held small (L2), by Adam (Kingma & Ba 2015). Features are scaled by their deviation within a
 * question first, and the weights given back for features as they come.
 */
export function fitChoices(
  choices: readonly Choice[],
  width: number,
  { l2 = 0.003, steps = 120 } = {},
): number[] {
  const scale = deviations(choices, width);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = choices.map((choice) => ({
    ...choice,
    x: choice.x.map((value, at) => value / scale[at % width]!),
    weight: choice.weight / total,
    p: new Float64Array(choice.right.length),
  }));
  const w = new Float64Array(width);
  const gradient = new Float64Array(width);
  const [m, v] = [new Float64Array(width), new Float64Array(width)];
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    for (const choice of scaled) addGradient(choice, choice.p, w, gradient);
    const rate = 0.12 * (step < steps / 2 ? 1 : 2 * (1 - step / steps) + 0.02);
    for (let k = 0; k < width; k++) {
      const g = gradient[k]! + l2 * w[k]!;
      m[k] = 0.9 * m[k]! + 0.1 * g;
      v[k] = 0.99 * v[k]! + 0.01 * g * g;
      w[k]! -= (rate * (m[k]! / (1 - 0.9 ** step))) / (Math.sqrt(v[k]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return [...w].map((value, k) => value / scale[k]!);
}

function deviations(choices: readonly Choice[], width: number): Float64Array {
  const sum = new Float64Array(width);
  for (const { x, right } of choices)
    for (let k = 0; k < width; k++) {
      let [one, two] = [0, 0];
      for (let at = k; at < x.length; at += width) {
        const value = x[at]!;
        one += value;
        two += value * value;
      }
      sum[k]! += Math.max(0, two / right.length - (one / right.length) ** 2);
    }
  return sum.map((value) => Math.sqrt(value / choices.length) || 1);
}

/** @param p holds the chances of the candidates meanwhile */
function addGradient(
  { x, right, weight }: Choice,
  p: Float64Array,
  w: Float64Array,
  gradient: Float64Array,
): void {
  const width = w.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < p.length; at++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += w[k]! * x[at * width + k]!;
    p[at] = sum;
    if (sum > most) most = sum;
  }
  let [all, good] = [0, 0];
  for (let at = 0; at < p.length; at++) {
    p[at] = Math.exp(p[at]! - most);
    all += p[at]!;
    if (right[at]) good += p[at]!;
  }
  for (let at = 0; at < p.length; at++) {
    const pull = weight * (p[at]! / all - (right[at] ? p[at]! / good : 0));
    if (Math.abs(pull) > 1e-12) for (let k = 0; k < width; k++) gradient[k]! += pull * x[at * width + k]!;
  }
}
