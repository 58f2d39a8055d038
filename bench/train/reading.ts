import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mean } from './load.ts';
import { type Case, chance, fitLogistic, type Logistic } from './logistic.ts';
import type { ReadLine, ReadRow } from './reads.ts';
import { type Choice, fitChoices } from './softmax.ts';

/** Signals that are learned; that a sentence which asks answers nothing is set by hand. */
const LEARNED = ['share', 'passageShare', 'topic', 'statement', 'expectedType', 'meaning', 'pair', 'reads'];
const ASKS = -1;
/** What the refusal goes by, of the excerpt that is placed first. */
const SIGNS = ['near', 'lacking', 'unexpected', 'reads'];
const SHORT = ['sure', 'rival', 'agreed', 'fits', 'isFirst', 'near', 'lacking'] as const;
/** Where a question asks for no fact, the reader tells neither for nor against an answer. */
const NEITHER = 6;
/** Adversarial questions, names and numbers exchanged in lists: nothing here tells those from others. */
const HOPELESS = new Set(['squad2', 'timeqa']);
/** Each source counts the same, but questions beyond so many are not learned from. */
const MOST = 300;

interface Loaded {
  readonly name: string;
  readonly group: string;
  readonly mayTrain: boolean;
  readonly lines: readonly ReadLine[];
}

/** Weights of the ranking, of the refusal and of the short answers, each tried on sources that were left out. */
function main(folder: string): void {
  const { sources, numbers } = load(folder);
  const at = (name: string): number => numbers.indexOf(name);
  const rows = (line: ReadLine): Float64Array =>
    Float64Array.from(line.candidates.flatMap(({ n }) => LEARNED.map((name) => n[at(name)]!)));
  const groups = [...new Set(sources.map(({ group }) => group))];
  const others = (group: string) =>
    sources.filter((source) => source.group !== group && source.mayTrain && source.name !== 'xquad-half');
  const learn = (of: readonly Loaded[]) =>
    fitChoices(
      of.flatMap((source) => choicesOf(source, rows)),
      LEARNED.length,
    );
  const scored = (line: ReadLine, weights: readonly number[]) =>
    line.candidates
      .map((row) => ({ row, score: scoreOf(row, weights, at) }))
      .sort((a, b) => b.score - a.score)
      .map(({ row }) => row);

  const weightsOf = new Map(groups.map((group) => [group, learn(others(group))]));
  const all = learn(others(''));
  console.log(LEARNED.map((name, k) => `${name} ${all[k]!.toFixed(3)}`).join('  '));

  const tried = sources.map((source) => ({
    source,
    lines: source.lines.map((line) => ({ line, best: scored(line, weightsOf.get(source.group)!) })),
  }));
  const signs = (line: ReadLine, best: readonly ReadRow[]): number[] => {
    const [first] = best;
    if (!first) return [0.7, 0.5, 1, line.fact ? 0 : NEITHER];
    const fits = line.terms >= 3 || best.slice(0, 5).some(({ n }) => n[at('fits')]! > 0);
    const most = line.fact ? Math.max(...best.map(({ n }) => n[at('reads')]!)) : NEITHER;
    return [first.n[at('near')]!, Math.max(0, 0.5 - first.n[at('told')]!), fits ? 0 : 1, most];
  };
  // Questions with an answer are of all sources, those without of those that have some; both count the same together.
  const cases = (isIn: (source: Loaded) => boolean): Case[] =>
    [true, false].flatMap((none) => {
      const used = tried
        .filter(({ source }) => isIn(source) && source.mayTrain && !HOPELESS.has(source.group))
        .map(({ source, lines }) => ({
          group: source.group,
          lines: lines.filter(({ line }) => !line.theirs && line.none === none),
        }))
        .filter(({ lines }) => lines.length > 0);
      const count = new Set(used.map(({ group }) => group)).size;
      return used.flatMap(({ group, lines }) => {
        const beside = used.filter((other) => other.group === group).length;
        const weight = 1 / lines.length / beside / count;
        return lines.map(({ line, best }) => ({ x: signs(line, best), is: none, weight }));
      });
    });
  const refusal = (group: string): Logistic => fitLogistic(cases((source) => source.group !== group));
  const refusals = new Map(groups.map((group) => [group, refusal(group)]));
  const whole = refusal('');
  console.log(
    `refusal ${SIGNS.map((name, k) => `${name} ${whole.weights[k]!.toFixed(3)}`).join('  ')}  bias ${whole.bias.toFixed(3)}`,
  );

  const speaks = ({ candidates }: ReadLine) => candidates.some(({ n }) => n[at('said')]! > 0);
  const isRefused = (line: ReadLine, best: readonly ReadRow[], model: Logistic, bar: number) =>
    line.theirs ? !speaks(line) : chance(model, signs(line, best)) >= bar;
  for (const { source, lines } of tried) {
    const model = refusals.get(source.group)!;
    const some = lines.filter(({ line }) => !line.none);
    const none = lines.filter(({ line }) => line.none);
    const hit = (k: number) => percent(some.map(({ best }) => isRight(best, k)));
    const ps = (of: typeof lines) => of.map(({ line, best }) => chance(model, signs(line, best)));
    const bars = [0.5, 0.6, 0.7, 0.8, 0.9].map((bar) => {
      const [wrong, right] = [some, none].map((of) =>
        percent(of.map(({ line, best }) => isRefused(line, best, model, bar))),
      );
      const served = (k: number) =>
        percent(some.map(({ line, best }) => !isRefused(line, best, model, bar) && isRight(best, k)));
      return `${bar}: ${wrong}/${right} (${served(1)}/${served(3)})`;
    });
    console.log(
      `${source.name.padEnd(12)} ${String(some.length).padStart(4)} hit ${hit(1)}/${hit(3)}  ${none.length > 0 ? `auc ${auc(ps(none), ps(some)).toFixed(3)}  ${bars.join('  ')}` : ''}`,
    );
  }

  const shorts = (isIn: (source: Loaded) => boolean) =>
    sources
      .filter(isIn)
      .flatMap(({ name, lines }) =>
        lines.flatMap(({ short, none }) =>
          short && (none || short.isRight !== null) ? [{ name, short, none }] : [],
        ),
      );
  const shortCases = (isIn: (source: Loaded) => boolean): Case[] => {
    const found = shorts(
      (source) =>
        isIn(source) && source.mayTrain && source.name !== 'xquad-half' && !HOPELESS.has(source.group),
    );
    return found.map(({ name, short, none }) => ({
      x: SHORT.map((sign) => short[sign]),
      is: !none && short.isRight === true,
      weight: 1 / found.filter((one) => one.name === name).length,
    }));
  };
  const sure = fitLogistic(shortCases(() => true));
  console.log(
    `short ${SHORT.map((name, k) => `${name} ${sure.weights[k]!.toFixed(3)}`).join('  ')}  bias ${sure.bias.toFixed(3)}`,
  );
  for (const group of groups) {
    const model = fitLogistic(shortCases((source) => source.group !== group));
    const own = shorts((source) => source.group === group);
    if (own.length === 0) continue;
    const wanted = own.filter(({ none }) => !none).length;
    const bars = [0.8, 0.85, 0.9, 0.93, 0.95, 0.97].map((bar) => {
      const shown = own.filter(
        ({ short }) =>
          chance(
            model,
            SHORT.map((sign) => short[sign]),
          ) >= bar,
      );
      const right = shown.filter(({ short, none }) => !none && short.isRight);
      return `${bar}: ${percent([shown.length / wanted])} shown ${percent([right.length / (shown.length || 1)])} right`;
    });
    console.log(`${group.padEnd(12)} ${String(wanted).padStart(4)} short: ${bars.join('  ')}`);
  }
}

function load(folder: string): { sources: Loaded[]; numbers: readonly string[] } {
  let numbers: readonly string[] = [];
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => {
      const [head, ...lines] = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
      const { numbers: own, ...source } = JSON.parse(head!);
      numbers = own;
      return { ...source, lines: lines.map((line) => JSON.parse(line)) } as Loaded;
    });
  return { sources, numbers };
}

function choicesOf({ lines }: Loaded, rows: (line: ReadLine) => Float64Array): Choice[] {
  const some = lines.filter(
    ({ candidates }) => candidates.some(({ r }) => r === 2) && candidates.some(({ r }) => r === 0),
  );
  const used = some.slice(0, MOST);
  return used.map((line) => ({
    x: rows(line),
    right: line.candidates.map(({ r }) => r === 2),
    weight: 1 / used.length,
  }));
}

const scoreOf = ({ n }: ReadRow, weights: readonly number[], at: (name: string) => number): number =>
  LEARNED.reduce((sum, name, k) => sum + weights[k]! * n[at(name)]!, ASKS * n[at('asks')]!);

/** Whether one of the first excerpts is right; those that overlap are one. */
function isRight(best: readonly ReadRow[], most: number): boolean {
  const shown: ReadRow[] = [];
  for (const row of best) {
    const [article, start, end] = row.at;
    if (shown.some(({ at: [a, s, e] }) => a === article && s < end && start < e)) continue;
    shown.push(row);
    if (shown.length === most) break;
  }
  return shown.some(({ r }) => r > 0);
}

const percent = (values: readonly (boolean | number)[]): string =>
  (100 * mean(values.map(Number))).toFixed(1);

function auc(high: readonly number[], low: readonly number[]): number {
  let sum = 0;
  for (const a of high) for (const b of low) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (high.length * low.length);
}

// node dist/bench/train/reading.js OUT
main(process.argv[2]!);
