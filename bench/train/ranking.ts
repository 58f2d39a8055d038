import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FROM_WORDS } from '../../src/answer/weights.ts';
import { type Line, type Row, LEXICAL as SIGNALS } from './features.ts';
import { type Data, type Loaded, load, mean, shown } from './load.ts';
import { type Choice, fitChoices } from './softmax.ts';

const LEXICAL = [...SIGNALS, 'expectedType'] as const;
const TODAY = LEXICAL.map((name) => FROM_WORDS[name]);

/** A source may be measured on and not be learned from: the same articles stand in another one. */
const isLearned = ({ name }: Loaded): boolean => name !== 'xquad-half';
/** So many questions of a source are learned from, and of each so many candidates that come near, and the right ones. */
const MOST = 100;
const NEAR = 40;

const today = ({ f }: Row): number => TODAY.reduce((sum, weight, k) => sum + weight * f[k]!, 0);

type Score = (row: Row, line: Line) => number;

/** Per source: first right, right among three, characters of the first. */
interface Hits {
  readonly one: number;
  readonly three: number;
  readonly text: number;
  readonly length: number;
}

const hits = ({ lines }: Loaded, score: Score, of: (row: Row) => boolean = () => true): Hits => {
  const asked = lines.filter(({ none }) => !none);
  const found = asked.map((line) => shown(line.candidates.filter(of), (row) => score(row, line), 3));
  return {
    one: 100 * mean(found.map(([first]) => Number(first?.r === 2))),
    three: 100 * mean(found.map((rows) => Number(rows.some(({ r }) => r === 2)))),
    text: 100 * mean(found.map(([first]) => Number((first?.r ?? 0) > 0))),
    length: mean(found.map(([first]) => (first ? first.e - first.s : 0))),
  };
};

/** Means and deviations of features within a question, so that they can be compared (z-scores). */
function standard(values: readonly number[]): (value: number) => number {
  const middle = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1;
  return (value) => (value - middle) / spread;
}

function choicesOf(
  { lines }: Loaded,
  features: readonly string[],
  names: readonly string[],
  singles: boolean,
): Choice[] {
  const asked = lines.filter(({ none, candidates }) => !none && candidates.some(({ r }) => r === 2));
  const columns = names.map((name) => features.indexOf(name));
  const some = asked.slice(0, MOST);
  return some.flatMap((line) => {
    const rows = nearOf(line, features.indexOf('e')).filter(
      ({ f }) => !singles || f[features.indexOf('pair')] === 0,
    );
    const right = rows.map(({ r }) => r === 2);
    if (!right.includes(true)) return [];
    const x = new Float64Array(rows.length * columns.length);
    rows.forEach(({ f }, at) => {
      columns.forEach((column, k) => {
        x[at * columns.length + k] = f[column]!;
      });
    });
    return [{ x, right, weight: 1 / some.length }];
  });
}

// Those that words or the encoder rank first.
const near = new WeakMap<Line, readonly Row[]>();
function nearOf(line: Line, e: number): readonly Row[] {
  const known = near.get(line);
  if (known) return known;
  const scored = line.candidates.map((row) => ({ row, score: today(row) + 6 * row.f[e]! }));
  scored.sort((a, b) => b.score - a.score);
  const rows = scored.filter(({ row: { r } }, at) => at < NEAR || r === 2).map(({ row }) => row);
  near.set(line, rows);
  return rows;
}

/** Weights for the sources of each fold, learned on all other sources. */
export function crossFit(
  data: Data,
  names: readonly string[],
  foldOf: (source: Loaded) => string,
  { singles = false, whole = false, l2 = 0.003, from = isLearned as (source: Loaded) => boolean } = {},
): Map<string, number[]> {
  const choices = new Map(
    data.sources.filter(from).map((one) => [one, choicesOf(one, data.features, names, singles)]),
  );
  const groups = new Map<string, number>();
  for (const { group } of choices.keys()) groups.set(group, (groups.get(group) ?? 0) + 1);
  const fit = (of: (source: Loaded) => boolean) =>
    fitChoices(
      [...choices].flatMap(([source, some]) =>
        of(source) ? some.map((one) => ({ ...one, weight: one.weight / groups.get(source.group)! })) : [],
      ),
      names.length,
      { l2 },
    );
  const weights = new Map<string, number[]>();
  for (const fold of new Set(data.sources.map(foldOf)))
    weights.set(
      fold,
      fit((one) => foldOf(one) !== fold),
    );
  if (whole)
    weights.set(
      'all',
      fit(() => true),
    );
  return weights;
}

export const scoreBy = (data: Data, names: readonly string[], weights: readonly number[]): Score => {
  const columns = names.map((name) => data.features.indexOf(name));
  return ({ f }) => columns.reduce((sum, column, k) => sum + weights[k]! * f[column]!, 0);
};

const round = (value: number): string => value.toFixed(1).padStart(5);

interface Model {
  readonly name: string;
  readonly hits: ReadonlyMap<string, Hits>;
}

function table(models: readonly Model[], sources: readonly Loaded[]): void {
  const groups = [...new Set(sources.map(({ group }) => group))];
  const inGroup = (model: Model, group: string, of: (hits: Hits) => number) =>
    mean(sources.filter((one) => one.group === group).map(({ name }) => of(model.hits.get(name)!)));
  const others = groups.filter((group) => !['own', 'open-dev', 'xquad'].includes(group));
  const columns = ['open-dev', 'xquad', 'own', ...others].filter((group) => groups.includes(group));
  console.log(`| ${'signals'.padEnd(34)} | mean | length | ${columns.join(' | ')} |`);
  console.log(`|${'---|'.repeat(columns.length + 3)}`);
  for (const model of models) {
    const one = (of: (hits: Hits) => number) => mean(groups.map((group) => inGroup(model, group, of)));
    const cell = (group: string) =>
      `${round(inGroup(model, group, ({ one }) => one))}/${round(inGroup(model, group, ({ three }) => three)).trim()}`;
    console.log(
      `| ${model.name.padEnd(34)} | ${round(one(({ one }) => one))}/${round(one(({ three }) => three)).trim()} | ${one(({ length }) => length).toFixed(0)} | ${columns.map(cell).join(' | ')} |`,
    );
  }
}

async function main(folder: string, part: string): Promise<void> {
  const data = load(folder);
  const { sources, features } = data;
  const measured = sources.filter(isLearned);
  const at = (name: string) => features.indexOf(name);
  const isSingle = ({ f }: Row) => f[at('pair')] === 0;
  const by = (name: string, score: Score, of?: (row: Row) => boolean): Model => ({
    name,
    hits: new Map(measured.map((source) => [source.name, hits(source, score, of)])),
  });
  const zs = new WeakMap<Line, ((row: Row) => number)[]>();
  const byHand: Score = (row, line) => {
    const parts: Score[] = [today, ({ f }) => f[at('e')]!, ({ f }) => f[at('te')]!];
    const known =
      zs.get(line) ??
      parts.map((part) => {
        const z = standard(line.candidates.map((row) => part(row, line)));
        return (row: Row) => z(part(row, line));
      });
    zs.set(line, known);
    return known[0]!(row) + 2 * known[1]!(row) + 2 * known[2]!(row);
  };
  const learned = (name: string, names: readonly string[], fold = foldOf, options = {}): Model => {
    const weights = crossFit(data, names, fold, options);
    const score = (source: Loaded): Score => scoreBy(data, names, weights.get(fold(source))!);
    return { name, hits: new Map(measured.map((source) => [source.name, hits(source, score(source))])) };
  };
  const bySource = ({ group }: Loaded) => group;
  const groups = [...new Set(sources.map(bySource))];
  const foldOf = ({ group }: Loaded) => String(groups.indexOf(group) % 5);

  if (part === 'base') {
    const base = [...LEXICAL, 'pair'];
    table(
      [
        by('today', today, ({ by }) => by !== 2),
        by('today, candidates of both', today),
        by('e alone, sentences', ({ f }) => f[at('e')]!, isSingle),
        by('te alone, sentences', ({ f }) => f[at('te')]!, isSingle),
        by('w alone, sentences', ({ f }) => f[at('w')]!, isSingle),
        by('e + te alone, sentences', ({ f }) => f[at('e')]! + f[at('te')]!, isSingle),
        by('today + 2 e + 2 te (z)', byHand),
        learned('lexical', base),
        learned('lexical + e', [...base, 'e']),
        learned('lexical + te', [...base, 'te']),
        learned('lexical + e + te', [...base, 'e', 'te']),
        learned('lexical + e + t', [...base, 'e', 't']),
        learned('lexical + e + t + h', [...base, 'e', 't', 'h']),
        learned('lexical + e + w', [...base, 'e', 'w']),
        learned('lexical + e + te + w', [...base, 'e', 'te', 'w']),
        learned('lexical + e + neighbours', [...base, 'e', 'eLow', 'eBefore', 'eAfter']),
        learned('lexical + e + rest + article', [...base, 'e', 'eRest', 'eArticle']),
        learned('lexical + e, nb, rest, article', [
          ...base,
          'e',
          'eLow',
          'eBefore',
          'eAfter',
          'eRest',
          'eArticle',
        ]),
        learned('the same + t + h', [
          ...base,
          'e',
          'eLow',
          'eBefore',
          'eAfter',
          'eRest',
          'eArticle',
          't',
          'h',
        ]),
        learned('all', features.slice(0, features.indexOf('pair') + 1)),
      ],
      measured,
    );
  }
  if (part === 'ablate') {
    const names = process.argv[4]!.split(',');
    const models = [learned('all of them', names)];
    for (const name of names)
      models.push(
        learned(
          `without ${name}`,
          names.filter((one) => one !== name),
        ),
      );
    for (const name of LEXICAL)
      if (!names.includes(name)) models.push(learned(`with ${name}`, [...names, name]));
    table(models, measured);
  }
  if (part === 'sets')
    table(
      process.argv.slice(4).map((set) => learned(set, set.split(','))),
      measured,
    );
  if (part === 'final') {
    const names = process.argv[4]!.split(',');
    const options = { whole: true };
    table([learned('by source', names, bySource, options)], measured);
    const weights = crossFit(data, names, bySource, options);
    const licensed = crossFit(data, names, bySource, {
      whole: true,
      from: (one) => isLearned(one) && one.mayTrain,
    });
    for (const [k, name] of names.entries()) {
      const all = [...weights].filter(([fold]) => fold !== 'all').map(([, w]) => w[k]!);
      console.log(
        `${name.padEnd(14)} ${weights.get('all')![k]!.toFixed(3).padStart(9)} (${Math.min(...all).toFixed(3)} to ${Math.max(...all).toFixed(3)}) licensed ${licensed.get('all')![k]!.toFixed(3)}`,
      );
    }
    writeFileSync(
      join(folder, 'ranking.json'),
      JSON.stringify({ names, weights: [...weights], licensed: licensed.get('all') }),
    );
  }
}

// node dist/bench/train/ranking.js FEATURES base | ablate NAMES | sets NAMES… | final NAMES
if (process.argv[1]?.endsWith('ranking.js')) await main(process.argv[2]!, process.argv[3]!);
