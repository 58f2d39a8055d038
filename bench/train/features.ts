import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type Candidate, candidates } from '../../src/answer/candidate.ts';
import { contextOf } from '../../src/answer/context.ts';
import { rank, SIGNALS } from '../../src/answer/rank.ts';
import { hasExpected, isTheirs } from '../../src/answer/refuse.ts';
import { expectedType } from '../../src/answer/signals/expected-type.ts';
import { bit } from '../../src/question/term-set.ts';
import { understand } from '../../src/question/understand.ts';
import { annotatingRead, reading } from '../../src/search/kept.ts';
import type { Library } from '../../src/search/library.ts';
import { similarity } from '../../src/search/meaning/vector.ts';
import { newVectors, type Vectors as SentenceVectors } from '../../src/search/meaning/vectors.ts';
import { type Span, slice } from '../../src/text/span.ts';
import { finish } from '../../src/text/steps.ts';
import { plain } from '../judge.ts';
import { type Asked, type Source, sources } from './sources.ts';
import { Vectors } from './vectors.ts';

/** The signals that need neither encoder nor reader. */
export const LEXICAL = Object.keys(SIGNALS).filter(
  (name) => name !== 'meaning' && name !== 'pair' && name !== 'reads',
) as Exclude<keyof typeof SIGNALS, 'meaning' | 'pair' | 'reads'>[];

/** What each number of a candidate is, in order: today's signals, then what the encoder tells. */
export const FEATURES = [
  ...LEXICAL,
  'expectedType',
  'e', // similarity of the sentence; the greater one of two
  'eLow', // the lesser one of two; the same of one
  'eBefore', // of the sentence before and after; where there is none, of the corpus on the mean
  'eAfter',
  'te', // of "title\nsentence"
  't', // of the title
  'h', // of the heading it stands under, of the title where it has none
  'w', // of the sentence with both neighbours
  'p', // of its passage, the title before it
  'tb', // of "title\nsentence before sentence"
  'eRest', // the greatest in its passage beside its own
  'eArticle', // the mean of the three greatest in its article
  'pair', // 1 where it is two sentences
] as const;

/** One question with its candidates, as a line of a file of features. */
export interface Line {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly none: boolean;
  /** Asks for the words of somebody whom the corpus knows. */
  readonly theirs: boolean;
  readonly terms: readonly {
    readonly written: string;
    readonly rarity: number;
    readonly name: boolean;
    readonly number: boolean;
    readonly known: boolean;
    readonly corrected: boolean;
  }[];
  readonly passages: number;
  /** The mean and the deviation of the similarities of all sentences, and the greatest of them. */
  readonly mean: number;
  readonly deviation: number;
  readonly nearest: readonly number[];
  /** What is answered from words alone: for each excerpt whether it is right, and whether something of the kind is there. */
  readonly fromWords: {
    readonly refused: boolean;
    readonly right: readonly boolean[];
    readonly length: number;
    readonly expected: boolean;
  };
  readonly candidates: readonly Row[];
}

/** A candidate: right (2 where it holds the answer where it stands), from BM25 1 | from the encoder 2, place, terms, features. */
export interface Row {
  readonly r: 0 | 1 | 2;
  readonly by: 1 | 2 | 3;
  readonly a: number;
  readonly s: number;
  readonly e: number;
  /** Terms of the question that it has, its passage has, its article has. */
  readonly m: readonly [number, number, number];
  readonly f: readonly number[];
}

const NEAREST = 30;

/** Writes a file of features for each source that is named, or for all. */
async function main(shared: string, out: string, names: readonly string[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  const all = sources(shared);
  for (const name of names.length > 0 ? names : all.keys())
    for (const source of await all.get(name)!()) {
      const started = performance.now();
      const vectors = new Vectors(join(out, 'vectors.bin'));
      const lines = await linesOf(source, vectors);
      writeFileSync(
        join(out, `${source.name}.jsonl`),
        [{ name: source.name, group: source.group, mayTrain: source.mayTrain, features: FEATURES }, ...lines]
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(''),
      );
      const took = Math.round((performance.now() - started) / 1000);
      console.log(
        `${source.name}: ${source.files.length} files, ${lines.length} questions, ${vectors.made} vectors made, ${took} s`,
      );
    }
}

/** A sentence of the corpus. */
interface Told {
  readonly passage: number;
  readonly article: number;
  readonly start: number;
  readonly vector: Int8Array;
}

async function linesOf(source: Source, vectors: Vectors): Promise<Line[]> {
  const { library } = finish(annotatingRead(finish(reading(source.files, [], null)), null));
  const told: Told[] = [];
  for (let passage = 0; passage < library.passages.size; passage++) {
    const { article, sentences } = library.passages.at(passage);
    for (const span of sentences) {
      const vector = await vectors.of(slice(library.articles[article]!.text, span), 'passage');
      told.push({ passage, article, start: span.start, vector });
    }
  }
  const sentences = newVectors(told.length);
  for (const [at, { vector }] of told.entries()) sentences.put(at, vector);
  const lines: Line[] = [];
  for (const asked of source.questions) lines.push(await lineOf(asked, library, told, sentences, vectors));
  return lines;
}

async function lineOf(
  asked: Asked,
  library: Library,
  told: readonly Told[],
  sentences: SentenceVectors,
  vectors: Vectors,
): Promise<Line> {
  const question = understand(asked.q, library.vocabulary, library.annotations);
  const query = await vectors.of(asked.q, 'query');
  const sims = told.map(({ vector }) => similarity(query, vector));
  const simAt = new Map(told.map(({ article, start }, at) => [`${article} ${start}`, sims[at]!]));
  const order = [...told.keys()].sort((a, b) => sims[b]! - sims[a]!);
  const mean = sims.reduce((sum, sim) => sum + sim, 0) / sims.length;
  const deviation = Math.sqrt(sims.reduce((sum, sim) => sum + (sim - mean) ** 2, 0) / sims.length);

  const ours = candidates(question, library, null, null);
  const all = candidates(question, library, null, { question: query, sentences });
  const keyOf = ({ article, start, end }: Candidate) => `${article.id} ${start} ${end}`;
  const isOurs = new Set(ours.map(keyOf));
  const near = new Set(sentences.nearest(query, NEAREST).map(({ row }) => row));
  const isNear = ({ sentences }: Candidate) => sentences.some(({ number }) => near.has(number));

  const fromWords = rank(ours, contextOf(question, ours, library, null));
  const answer = answerQuestion(library, asked.q);
  const context = contextOf(question, all, library, null);

  const best3 = new Map<number, number>();
  for (const at of order) {
    const { article } = told[at]!;
    if (!best3.has(article)) {
      const first = order.filter((other) => told[other]!.article === article).slice(0, 3);
      best3.set(article, first.reduce((sum, one) => sum + sims[one]!, 0) / first.length);
    }
  }
  const rows: Row[] = [];
  for (const candidate of all) {
    const { article, passage, sentences, before, after } = candidate;
    const number = library.numberOf(article);
    const { text, title } = article;
    const simOf = ({ start }: Span) => simAt.get(`${number} ${start}`) ?? mean;
    const own = sentences.map(simOf);
    const simTo = async (text: string) => similarity(query, await vectors.of(text, 'passage'));
    const withTitle = await Promise.all(sentences.map((span) => simTo(`${title}\n${slice(text, span)}`)));
    const windows = await Promise.all(
      sentences.map((span) => {
        const at = passage.sentences.findIndex(({ start }) => start === span.start);
        const from = passage.sentences[at - 1] ?? span;
        const to = passage.sentences[at + 1] ?? span;
        return simTo(text.slice(from.start, to.end));
      }),
    );
    const afterOne = await Promise.all(
      sentences.map((span) => {
        const at = passage.sentences.findIndex(({ start }) => start === span.start);
        return simTo(`${title}\n${text.slice((passage.sentences[at - 1] ?? span).start, span.end)}`);
      }),
    );
    const ofTitle = await simTo(title);
    const rest = passage.sentences
      .filter(({ start }) => !sentences.some((one) => one.start === start))
      .map(simOf);
    const inArticle = question.terms.filter((term) => context.presence(article, term) > 0);
    const features = [
      ...LEXICAL.map((name) => SIGNALS[name].of(candidate, context)),
      expectedType(candidate, context),
      Math.max(...own),
      Math.min(...own),
      before ? simOf(before) : mean,
      after ? simOf(after) : mean,
      Math.max(...withTitle),
      ofTitle,
      passage.heading ? await simTo(slice(text, passage.heading)) : ofTitle,
      Math.max(...windows),
      await simTo(`${title}\n${slice(text, passage)}`),
      Math.max(...afterOne),
      rest.length > 0 ? Math.max(...rest) : mean,
      best3.get(number) ?? mean,
      sentences.length - 1,
    ];
    rows.push({
      r: rightness(asked, article.file, slice(text, candidate), candidate, library),
      by: isOurs.has(keyOf(candidate)) ? (isNear(candidate) ? 3 : 1) : 2,
      a: number,
      s: candidate.start,
      e: candidate.end,
      m: [
        candidate.matched,
        candidate.matchedInPassage,
        inArticle.reduce((set, { at }) => set | bit(at), candidate.matchedInPassage),
      ],
      f: features.map((value) => Math.round(value * 1e4) / 1e4),
    });
  }
  return {
    id: asked.id,
    q: asked.q,
    kind: question.kind,
    none: asked.none,
    theirs: isTheirs(question),
    terms: question.terms.map(({ written, rarity, isName, terms, corrected }) => ({
      written,
      rarity: Math.round(rarity * 1e3) / 1e3,
      name: isName,
      number: /\d/.test(written),
      known: terms.length > 0,
      corrected,
    })),
    passages: library.passages.size,
    mean,
    deviation,
    nearest: order.slice(0, 20).map((at) => Math.round(sims[at]! * 1e4) / 1e4),
    fromWords: {
      refused: answer.status === 'no-answer',
      right: answer.excerpts.map(
        ({ text, citation: { file, ...span } }) => rightness(asked, file, text, span, library) > 0,
      ),
      length: answer.excerpts[0]?.text.length ?? 0,
      expected: hasExpected(fromWords, contextOf(question, ours, library, null)),
    },
    candidates: rows,
  };
}

/** How right an excerpt is: 2 where it has half of an answer where that stands, 1 where it has its words elsewhere. */
export function rightness(
  { top, spans }: Asked,
  file: string,
  text: string,
  { start, end }: Span,
  { articles }: Library,
): Row['r'] {
  const shown = plain(text);
  if (top) return top.some((pattern) => pattern.test(shown)) ? 2 : 0;
  const isThere = spans.some((span) => {
    const shared = Math.min(span.end, end) - Math.max(span.start, start);
    return span.file === file && shared >= (span.end - span.start) / 2;
  });
  if (isThere) return 2;
  const marked = spans.map((span) => slice(articles.find((one) => one.file === span.file)!.text, span));
  return marked.some((words) => shown.includes(plain(words))) ? 1 : 0;
}

// node dist/bench/train/features.js SHARED OUT [SOURCE…]
if (process.argv[1]?.endsWith('features.js'))
  await main(process.argv[2]!, process.argv[3]!, process.argv.slice(4));
