import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasTerm } from '../../src/question/term-set.ts';
import { isEnglish } from '../../src/question/word-forms.ts';
import type { Line, Row } from './features.ts';
import { type Data, load, mean, shown } from './load.ts';
import { type Case, chance, fitLogistic, type Logistic } from './logistic.ts';
import { scoreBy } from './ranking.ts';

/** A question as it is answered: its excerpts best first, and what else tells whether there is an answer. */
interface Tried {
  readonly line: Line;
  readonly none: boolean;
  readonly rows: readonly Row[];
  readonly scores: readonly number[];
  readonly sims: readonly number[];
}

type Sign = (tried: Tried, at: (name: string) => number) => number;

const share = ({ terms }: Line, of: (term: Line['terms'][number], at: number) => boolean): number => {
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  return terms.reduce((sum, term, at) => sum + (of(term, at) ? term.rarity : 0), 0) / total;
};
// As `toldIn` of src/answer/refuse.ts counts them.
const tells = ({ rarity, known, name, number, written }: Line['terms'][number]): number =>
  rarity * (!known && !name && !number && isEnglish(written.toLowerCase()) ? 0.4 : 1);
function told({ terms }: Line, set: number): number {
  const all = terms.reduce((sum, term) => sum + tells(term), 0) || 1;
  return terms.reduce((sum, term, at) => sum + (lacks(set, at) ? 0 : tells(term)), 0) / all;
}
const lacks = (set: number, at: number): boolean => !hasTerm(set, at);
const KINDS = new Set(['who', 'where', 'when', 'how-many', 'why']);

export const SIGNS: Readonly<Record<string, Sign>> = {
  maxE: ({ sims }) => sims[0] ?? 0.7,
  topE: ({ rows }, at) => rows[0]?.f[at('e')] ?? 0.7,
  topMeaning: ({ rows }, at) =>
    rows[0] ? 0.68 * rows[0].f[at('te')]! + 0.2 * rows[0].f[at('w')]! + 0.12 * rows[0].f[at('e')]! : 0.7,
  topTE: ({ rows }, at) => rows[0]?.f[at('te')] ?? 0.7,
  topW: ({ rows }, at) => rows[0]?.f[at('w')] ?? 0.7,
  aboveMean: ({ line, sims }) => (sims[0] ?? line.mean) - line.mean,
  aboveMeanZ: ({ line, sims }) => ((sims[0] ?? line.mean) - line.mean) / line.deviation,
  simGap: ({ sims }) => (sims[0] ?? 0) - mean(sims.slice(5, 15)),
  scoreGap: ({ scores }) => (scores[0] ?? 0) - (scores[1] ?? 0),
  scoreTop: ({ scores }) => scores[0] ?? 0,
  entropy: ({ scores }) => {
    const p = scores.map((score) => Math.exp(score - scores[0]!));
    const all = p.reduce((sum, one) => sum + one, 0);
    return -p.reduce((sum, one) => sum + (one / all) * Math.log(one / all + 1e-12), 0);
  },
  inExcerpt: ({ line, rows }) => share(line, (_, at) => !lacks(rows[0]?.m[0] ?? 0, at)),
  inPassage: ({ line, rows }) => share(line, (_, at) => !lacks(rows[0]?.m[1] ?? 0, at)),
  inArticle: ({ line, rows }) => share(line, (_, at) => !lacks(rows[0]?.m[2] ?? 0, at)),
  bestPassage: ({ line, rows }) =>
    Math.max(0, ...rows.map(({ m }) => share(line, (_, at) => !lacks(m[1], at)))),
  hardlyInArticle: ({ line, rows }) =>
    Math.max(0, 0.5 - share(line, (_, at) => !lacks(rows[0]?.m[2] ?? 0, at))),
  hardlyTold: ({ line, rows }) => Math.max(0, 0.5 - told(line, rows[0]?.m[2] ?? 0)),
  refusedByWords: ({ line }) => Number(line.fromWords.refused),
  hardlyInPassage: ({ line, rows }) =>
    Math.max(0, 0.5 - share(line, (_, at) => !lacks(rows[0]?.m[1] ?? 0, at))),
  topP: ({ rows }, at) => rows[0]?.f[at('p')] ?? 0.7,
  unknown: ({ line }) => share(line, ({ known }) => !known),
  unknownNames: ({ line: { terms } }) =>
    Math.min(2, terms.filter(({ known, name }) => !known && name).length),
  unknownNumbers: ({ line: { terms } }) => Number(terms.some(({ known, number }) => !known && number)),
  missingNames: ({ line: { terms }, rows }) =>
    Math.min(
      2,
      terms.filter(({ name, number }, at) => name && !number && lacks(rows[0]?.m[2] ?? 0, at)).length,
    ),
  missingNumbers: ({ line: { terms }, rows }) =>
    Number(terms.some(({ number }, at) => number && lacks(rows[0]?.m[1] ?? 0, at))),
  kindMissing: ({ line: { kind }, rows }, at) =>
    KINDS.has(kind) ? 1 - Math.max(0, ...rows.slice(0, 3).map(({ f }) => f[at('expectedType')]!)) : 0,
  unexpected: ({ line }) => Number(!line.fromWords.expected),
  lnPassages: ({ line }) => Math.log(line.passages),
  terms: ({ line }) => Math.min(8, line.terms.length),
};

interface Set {
  readonly name: string;
  readonly group: string;
  /** Whether its questions without an answer were asked so, and are not those whose articles were left out. */
  readonly real: boolean;
  readonly tried: readonly Tried[];
}

/** @param leftOut as if the articles that answer were not there */
function tried(line: Line, leftOut: boolean, score: (row: Row) => number, data: Data): Tried {
  const right = new Set(leftOut ? line.candidates.filter(({ r }) => r > 0).map(({ a }) => a) : []);
  const there = line.candidates.filter(({ a }) => !right.has(a));
  const rows = shown(there, score, 8);
  const [e, pair] = [data.features.indexOf('e'), data.features.indexOf('pair')];
  const sims = there
    .filter(({ by, f }) => by !== 1 && f[pair] === 0)
    .map(({ f }) => f[e]!)
    .sort((a, b) => b - a);
  return { line, none: line.none || leftOut, rows, scores: rows.map(score), sims };
}

function auc(cases: readonly { readonly p: number; readonly none: boolean }[]): number {
  const [none, some] = [true, false].map((is) => cases.filter(({ none }) => none === is).map(({ p }) => p));
  let sum = 0;
  for (const a of none!) for (const b of some!) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (none!.length * some!.length);
}

/** The bar that refuses this share of the questions that have an answer, each source counting the same. */
function bar(sets: readonly { readonly ps: readonly number[] }[], wrong: number): number {
  const all = sets.flatMap(({ ps }) => ps.map((p) => ({ p, weight: 1 / ps.length / sets.length })));
  all.sort((a, b) => b.p - a.p);
  let sum = 0;
  for (const { p, weight } of all) {
    sum += weight;
    if (sum > wrong) return p;
  }
  return 0;
}

/** How much a source counts whose questions without an answer are easy ones. */
const SIMULATED = 0.25;

/** Adversarial questions, names and numbers exchanged: nothing here tells them, and they would teach to trust nothing. */
const HOPELESS = new Set(['squad2', 'timeqa']);

async function main(folder: string, names: readonly string[]): Promise<void> {
  const data = load(folder);
  const at = (name: string) => data.features.indexOf(name);
  const ranking = JSON.parse(readFileSync(join(folder, 'ranking.json'), 'utf8'));
  const byGroup = new Map<string, number[]>(ranking.weights);
  const sets: Set[] = data.sources
    .filter(({ name }) => name !== 'xquad')
    .map((source) => {
      const score = scoreBy(data, ranking.names, byGroup.get(source.group)!);
      const of = (line: Line, leftOut: boolean) => tried(line, leftOut, (row) => score(row, line), data);
      const own = source.lines.map((line) => of(line, false));
      const isPlain = source.lines.every(({ none }) => !none);
      const others = isPlain
        ? source.lines
            .filter(({ theirs, candidates }) => !theirs && candidates.some(({ r }) => r === 2))
            .map((line) => of(line, true))
        : [];
      return { name: source.name, group: source.group, real: !isPlain, tried: [...own, ...others] };
    });
  const groups = [...new Set(sets.map(({ group }) => group))];

  // “What did Lavrov say?” is answered wherever he says something, and by nothing else.
  const speaks = ({ candidates }: Line) => candidates.some(({ f }) => f[at('statement')]! > 0);

  const run = (name: string, signs: readonly string[], report: boolean): void => {
    const xOf = (one: Tried) => signs.map((sign) => SIGNS[sign]!(one, at));
    const xs = new Map(sets.map((set) => [set, set.tried.map(xOf)]));
    const cases = (of: (set: Set) => boolean): Case[] =>
      sets.filter(of).flatMap((set) => {
        const inGroup = sets.filter(({ group }) => group === set.group).length;
        const none = set.tried.filter((one) => one.none).length;
        return set.tried.map((one, k) => ({
          x: xs.get(set)![k]!,
          is: one.none,
          weight: one.line.theirs
            ? 0
            : (HOPELESS.has(set.group) ? 0 : set.real ? 1 : SIMULATED) /
              (one.none ? none : set.tried.length - none) /
              inGroup,
        }));
      });
    const curve: { readonly p: number; readonly none: boolean; readonly weight: number }[] = [];
    const rows: string[] = [];
    const aucs: number[] = [];
    const rights: number[] = [];
    const rightsAt5: number[] = [];
    const wrongs: number[] = [];
    const psOf = (set: Set, model: Logistic) =>
      set.tried.map(({ line }, k) => (line.theirs ? Number(!speaks(line)) : chance(model, xs.get(set)![k]!)));
    for (const group of groups) {
      const model = fitLogistic(cases((set) => set.group !== group));
      const answered = (of: (set: Set) => boolean) =>
        sets.filter(of).map((set) => ({ ps: psOf(set, model).filter((_, k) => !set.tried[k]!.none) }));
      const most = bar(
        answered((set) => set.group !== group && set.real && !HOPELESS.has(set.group)),
        0.045,
      );
      const own = sets.filter((set) => set.group === group);
      const all = own.flatMap((set) => {
        const ps = psOf(set, model);
        return set.tried.map((one, k) => ({ p: ps[k]!, none: one.none, one }));
      });
      if (process.env.BARS !== undefined && sets.some((set) => set.group === group && set.real)) {
        const at = (none: boolean, p: number) =>
          (100 * mean(all.filter((one) => one.none === none).map((one) => Number(one.p >= p)))).toFixed(0);
        const bars = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85].map(
          (p) => `${p}: ${at(false, p)}/${at(true, p)}`,
        );
        rows.push(`  ${group.padEnd(12)} wrongly/rightly at ${bars.join('  ')}`);
      }
      if (!HOPELESS.has(group))
        curve.push(...all.map(({ p, none }) => ({ p, none, weight: 1 / all.length })));
      const ownBar = bar([{ ps: all.filter(({ none }) => !none).map(({ p }) => p) }], 0.05);
      const [wrong, right, rightAt5] = [
        100 * mean(all.filter(({ none }) => !none).map(({ p }) => Number(p >= most))),
        100 * mean(all.filter(({ none }) => none).map(({ p }) => Number(p >= most))),
        100 * mean(all.filter(({ none }) => none).map(({ p }) => Number(p > ownBar))),
      ];
      const rankOf = ({ rows }: Tried, k: number) => rows.slice(0, k).some(({ r }) => r === 2);
      const some = all.filter(({ none }) => !none);
      const hit = (k: number) =>
        (100 * mean(some.map(({ p, one }) => Number(p < most && rankOf(one, k))))).toFixed(0);
      aucs.push(auc(all));
      rights.push(right);
      wrongs.push(wrong);
      rightsAt5.push(rightAt5);
      rows.push(
        `  ${group.padEnd(12)} auc ${auc(all).toFixed(3)}  bar ${most.toFixed(2)}: wrongly ${wrong.toFixed(1).padStart(4)}  rightly ${right.toFixed(0).padStart(3)}   at 5 %: ${rightAt5.toFixed(0).padStart(3)}   hit@1/3 with refusals ${hit(1)}/${hit(3)}  (${some.length} with, ${all.length - some.length} without)`,
      );
    }
    const real = groups.filter((group) =>
      sets.some((set) => set.group === group && set.real && !HOPELESS.has(group)),
    );
    const over = (values: readonly number[], of: readonly string[]) =>
      mean(of.map((group) => values[groups.indexOf(group)]!));
    const rest = groups.filter((group) => !real.includes(group));
    const three = (of: readonly string[]) =>
      `auc ${over(aucs, of).toFixed(3)} wrongly ${over(wrongs, of).toFixed(1).padStart(4)} rightly ${over(rights, of).toFixed(0).padStart(3)} at 5 %: ${over(rightsAt5, of).toFixed(0).padStart(3)}`;
    console.log(
      `${name.padEnd(26)} real ${three(real)} | left out ${three(rest)} | open-dev ${three(['open-dev'])} | xquad ${three(['xquad'])}`,
    );
    if (process.env.CURVE !== undefined)
      for (let tenth = 0; tenth < 10; tenth++) {
        const some = curve.filter(({ p }) => Math.min(9, Math.floor(10 * p)) === tenth);
        const weight = some.reduce((sum, one) => sum + one.weight, 0);
        const none = some.reduce((sum, one) => sum + (one.none ? one.weight : 0), 0);
        console.log(
          `| ${tenth / 10} to ${(tenth + 1) / 10} | ${((100 * none) / weight).toFixed(0)} % | ${some.length} |`,
        );
      }
    if (!report) return;
    console.log(rows.join('\n'));
    const model = fitLogistic(cases(() => true));
    for (const [k, sign] of signs.entries())
      console.log(`  ${sign.padEnd(16)} ${model.weights[k]!.toFixed(3)}`);
    console.log(`  bias ${model.bias.toFixed(3)}`);
    writeFileSync(join(folder, 'refusal.json'), JSON.stringify({ signs, ...model }));
  };

  if (names.length === 0) {
    for (const sign of Object.keys(SIGNS)) run(sign, [sign], false);
    run('every sign', Object.keys(SIGNS), true);
    return;
  }
  run(names.join(), names, process.env.DETAIL !== undefined);
  if (process.env.ONE_BY_ONE === undefined) return;
  for (const name of names)
    run(
      `  without ${name}`,
      names.filter((one) => one !== name),
      false,
    );
  for (const name of Object.keys(SIGNS))
    if (!names.includes(name)) run(`  with ${name}`, [...names, name], false);
}

// node dist/bench/train/refusal.js FEATURES [SIGNS]
if (process.argv[1]?.endsWith('refusal.js'))
  for (const names of process.argv.length > 3 ? process.argv.slice(3) : [''])
    await main(process.argv[2]!, names.split(',').filter(Boolean));
