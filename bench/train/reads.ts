import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../../src/answer/answer-question.ts';
import type { Candidate } from '../../src/answer/candidate.ts';
import type { Context } from '../../src/answer/context.ts';
import { toldIn } from '../../src/answer/lacking.ts';
import { type Ranked, rank, SIGNALS } from '../../src/answer/rank.ts';
import { type Read, readsOf } from '../../src/answer/reads.ts';
import { hasExpected, isTheirs } from '../../src/answer/refuse.ts';
import { type Evidence, evidenceOf, foundIn, grouped } from '../../src/answer/short-answers.ts';
import { expectedType } from '../../src/answer/signals/expected-type.ts';
import { nearness } from '../../src/answer/signals/meaning.ts';
import { isIn, textOf } from '../../src/answer/windows.ts';
import { readMeaning } from '../../src/library/corpus-meaning.ts';
import { asksForFact } from '../../src/question/expected-type.ts';
import { annotatingRead, reading } from '../../src/search/kept.ts';
import type { Library } from '../../src/search/library.ts';
import type { Reading } from '../../src/search/meaning/reader.ts';
import { slice } from '../../src/text/span.ts';
import { finish } from '../../src/text/steps.ts';
import { plain } from '../judge.ts';
import { rightness } from './features.ts';
import { Readings } from './readings.ts';
import { type Asked, type Source, sources } from './sources.ts';
import { Vectors } from './vectors.ts';

/** What each number of a candidate is: the signals, in their order, and what the refusal goes by. */
export const NUMBERS = [...Object.keys(SIGNALS), 'expectedType', 'near', 'told', 'fits', 'said'] as const;

/** A question with the best candidates of what is served, and what the reader tells of them. */
export interface ReadLine {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly expects: string | null;
  readonly none: boolean;
  readonly theirs: boolean;
  /** Whether a few words answer. */
  readonly fact: boolean;
  readonly terms: number;
  /** How many windows were read. */
  readonly windows: number;
  readonly candidates: readonly ReadRow[];
  /** What would be shown as the short answer; null where the kind has none, or nothing is found. */
  readonly short: (Evidence & { readonly text: string; readonly isRight: boolean | null }) | null;
}

export interface ReadRow {
  readonly r: 0 | 1 | 2;
  /** Its article, and where in it. */
  readonly at: readonly [article: number, start: number, end: number];
  readonly n: readonly number[];
  /** Null where it was not read. */
  readonly read: {
    /** In which window, from 0. */
    readonly window: number;
    readonly answers: number;
    readonly sure: number;
    readonly text: string;
    readonly isRight: boolean | null;
  } | null;
}

async function main(shared: string, out: string, names: readonly string[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  const readings = new Readings(join(out, 'readings.txt'));
  const vectors = new Vectors(join(out, 'vectors.bin'));
  for (const name of names)
    for (const source of await sources(shared).get(name)!()) {
      const started = performance.now();
      const lines = await linesOf(source, vectors, readings);
      const head = { name: source.name, group: source.group, mayTrain: source.mayTrain, numbers: NUMBERS };
      const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
      writeFileSync(join(out, `${source.name}.jsonl`), text);
      const took = Math.round((performance.now() - started) / 1000);
      console.log(`${source.name}: ${lines.length} questions, ${took} s`);
    }
}

async function linesOf(source: Source, vectors: Vectors, known: Readings): Promise<ReadLine[]> {
  const read = finish(reading(source.files, [], null));
  const { library } = finish(annotatingRead(read, null));
  const models = { encode: (text: string, side: 'query' | 'passage') => vectors.of(text, side) };
  const { signal } = new AbortController();
  const hashes = read.articles.map(({ hash }) => hash);
  const meaning = readMeaning({ indexed: read.indexed, hashes, dataDir: null, models, signal });
  await meaning.complete;
  const lines: ReadLine[] = [];
  for (const asked of source.questions) {
    const found = find(library, asked.q, {}, await meaning.of(asked.q));
    if ('status' in found) continue;
    const readings: Reading[] = [];
    for (const window of found.windows) readings.push(await known.of(asked.q, textOf(window)));
    const reads = readsOf(found.windows, readings);
    const { ranked, windows } = found;
    const context = { ...found.context, reads };
    const { kind, expects, terms } = context.question;
    lines.push({
      ...{ id: asked.id, q: asked.q, kind, none: asked.none, windows: windows.length },
      expects: typeof expects === 'string' ? expects : expects && 'measured',
      ...{ theirs: isTheirs(context.question), fact: asksForFact(context.question), terms: terms.length },
      short: shortOf(ranked, asked, context),
      candidates: ranked.map(({ candidate }) => {
        const window = windows.findIndex((one) => isIn(candidate, one));
        return rowOf(candidate, reads(candidate), window, asked, context);
      }),
    });
  }
  return lines;
}

function shortOf(before: readonly Ranked[], asked: Asked, context: Context): ReadLine['short'] {
  const ranked = rank(
    before.map(({ candidate }) => candidate),
    context,
  );
  const found = foundIn(ranked, context);
  const [first] = grouped(found);
  if (!first) return null;
  const [{ text }] = first;
  return {
    ...evidenceOf(first, found, ranked, context),
    text,
    isRight: isRight(text, asked, context.library),
  };
}

function rowOf(
  candidate: Candidate,
  read: Read | null,
  window: number,
  asked: Asked,
  context: Context,
): ReadRow {
  const { article, sentences } = candidate;
  const signals = Object.values(SIGNALS).map(({ of }) => of(candidate, context));
  const said = Math.max(...sentences.map((one) => context.saidByAsked(one, article)));
  const fits = hasExpected([{ candidate, score: 0 }], context);
  const numbers = [
    ...signals,
    expectedType(candidate, context),
    nearness(candidate, context.similarity!),
    toldIn(candidate, context),
    Number(fits),
    said,
  ];
  return {
    r: rightness(asked, article.file, slice(article.text, candidate), candidate, context.library),
    at: [context.library.numberOf(article), candidate.start, candidate.end],
    n: numbers.map((value) => Math.round(value * 1e4) / 1e4),
    read: read && {
      window,
      answers: Math.round(read.answers * 1e3) / 1e3,
      sure: Math.round((read.best?.sure ?? -99) * 1e3) / 1e3,
      text: read.best ? slice(article.text, read.best) : '',
      isRight: read.best && isRight(slice(article.text, read.best), asked, context.library),
    },
  };
}

/** Whether words are the short answer: they hold what was marked, or what was marked holds them; null where nothing was. */
function isRight(text: string, { short, spans }: Asked, { articles }: Library): boolean | null {
  const shown = plain(text);
  if (short.length > 0) return short.some((pattern) => pattern.test(shown));
  if (spans.length === 0) return null;
  return spans.some((span) => {
    const marked = plain(slice(articles.find(({ file }) => file === span.file)!.text, span));
    return holds(shown, marked) || holds(marked, shown);
  });
}

const holds = (text: string, words: string): boolean => ` ${letters(text)} `.includes(` ${letters(words)} `);
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

// node dist/bench/train/reads.js SHARED OUT SOURCE…
await main(process.argv[2]!, process.argv[3]!, process.argv.slice(4));
