/** Something that is so or not, with what tells it. */
export interface Case {
  readonly x: readonly number[];
  readonly is: boolean;
  readonly weight: number;
}

export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Logistic regression, its weights held small (L2) on features scaled to a deviation of 1, by Newton's method. */
export function fitLogistic(cases: readonly Case[], l2 = 0.01): Logistic {
  const width = cases[0]!.x.length;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const over = (of: (x: readonly number[]) => number) =>
    cases.reduce((sum, { x, weight }) => sum + weight * of(x), 0) / total;
  const means = Array.from({ length: width }, (_, k) => over((x) => x[k]!));
  const scales = means.map((mean, k) => Math.sqrt(over((x) => (x[k]! - mean) ** 2)) || 1);
  const rows = cases.map(({ x }) => [1, ...x.map((value, k) => (value - means[k]!) / scales[k]!)]);
  const w = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = w.map((value, k) => (k === 0 ? 0 : l2 * value));
    const hessian = w.map((_, k) => w.map((_, j) => (k === j ? (k === 0 ? 1e-6 : l2) : 0)));
    for (const [at, { is, weight }] of cases.entries()) {
      const row = rows[at]!;
      const p = sigmoid(row.reduce((sum, value, k) => sum + value * w[k]!, 0));
      const [pull, bend] = [((p - Number(is)) * weight) / total, (p * (1 - p) * weight) / total];
      for (let k = 0; k <= width; k++) {
        gradient[k]! += pull * row[k]!;
        for (let j = 0; j <= k; j++) hessian[k]![j]! += bend * row[k]! * row[j]!;
      }
    }
    for (let k = 0; k <= width; k++) for (let j = k + 1; j <= width; j++) hessian[k]![j] = hessian[j]![k]!;
    for (const [k, change] of solve(hessian, gradient).entries()) w[k]! -= change;
  }
  const weights = scales.map((scale, k) => w[k + 1]! / scale);
  return { weights, bias: w[0]! - weights.reduce((sum, weight, k) => sum + weight * means[k]!, 0) };
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export const chance = ({ weights, bias }: Logistic, x: readonly number[]): number =>
  sigmoid(x.reduce((sum, value, k) => sum + value * weights[k]!, bias));

// Gaussian elimination with pivots.
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let j = k + 1; j < size; j++) if (Math.abs(rows[j]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = j;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let j = 0; j < size; j++) {
      if (j === k) continue;
      const factor = rows[j]![k]! / rows[k]![k]!;
      for (let i = k; i <= size; i++) rows[j]![i]! -= factor * rows[k]![i]!;
    }
  }
  return rows.map((row, k) => row[size]! / row[k]!);
}
