import { setTimeout as pause } from 'node:timers/promises';
import type { Indexed } from '../search/library.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import { weighted } from '../search/meaning/vector.ts';
import { newVectors } from '../search/meaning/vectors.ts';
import { slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';
import type { Models } from './encoder-process.ts';
import { inTurns } from './in-turns.ts';
import { newestFirst } from './newest.ts';
import { type ArticleVectors, keepVectors, restoring } from './vector-file.ts';

/** What the encoder tells of a corpus, whose sentences are read in the background, those of the newest articles first. */
export interface CorpusMeaning {
  /** What a question means; null where that is not known in time: it is answered from words alone. */
  of(question: string): Promise<Meaning | null>;
  /** Of how many sentences the meaning is known, and how many there are. */
  read(): Read;
  /** Resolves when it is known of all of them. */
  readonly complete: Promise<void>;
}

export interface Read {
  readonly known: number;
  readonly size: number;
}

interface Reading {
  readonly indexed: Indexed;
  /** For each article the hash of its file. */
  readonly hashes: readonly string[];
  /** Where vectors are kept; null for nowhere. */
  readonly dataDir: string | null;
  readonly models: Pick<Models, 'encode'>;
  readonly signal: AbortSignal;
}

/** While a question waits it is read, and sentences near to it by words, so long at most, in ms. */
const PATIENCE = 100;
/** Those of so many passages. */
const NEAR = 6;
/** So long after nothing could be read it is tried again, in ms. */
const AGAIN = 1_000;
/** So often what has been read is kept, in ms. */
const KEPT_EVERY = 5 * 60_000;

export function readMeaning({ indexed, hashes, dataDir, models, signal }: Reading): CorpusMeaning {
  const { articles, passages } = indexed;
  const sentences = newVectors(passages.firstSentence(passages.size));
  const { size } = sentences;

  /** Those that were read with their title only, while a question waited. */
  const inHaste = new Set<number>();
  async function readInHaste(sentence: number): Promise<void> {
    if (sentences.has(sentence)) return;
    const vector = await models.encode(readings(sentence, indexed)[0]![1], 'passage');
    if (vector === null || sentences.has(sentence)) return;
    sentences.put(sentence, vector);
    inHaste.add(sentence);
  }

  async function read(sentence: number): Promise<boolean> {
    if (sentences.has(sentence) && !inHaste.has(sentence)) return true;
    const parts: [number, Int8Array][] = [];
    for (const [weight, text] of readings(sentence, indexed)) {
      const vector = await models.encode(text, 'passage');
      if (vector === null) return false;
      parts.push([weight, vector]);
    }
    sentences.put(sentence, weighted(parts));
    inHaste.delete(sentence);
    return true;
  }

  async function readAll(): Promise<void> {
    const all: ArticleVectors = { hashes, sentences, sentencesOf: (of) => sentencesOf(of, indexed) };
    if (dataDir !== null) await inTurns(restoring(all, dataDir), signal);
    if (sentences.known === size) return;
    let kept = performance.now();
    for (const article of newestFirst(articles.keys(), articles)) {
      const [from, to] = all.sentencesOf(article);
      for (let sentence = from; sentence < to; sentence++) await surely(() => read(sentence), signal);
      if (dataDir === null || performance.now() - kept < KEPT_EVERY) continue;
      await keep(all, dataDir);
      kept = performance.now();
    }
    if (dataDir !== null) await keep(all, dataDir);
  }

  /** Sentences that a question may be about are not left to wait for their turn. */
  async function readNear(question: string, late: number): Promise<void> {
    for (const sentence of near(question, indexed)) {
      if (performance.now() >= late) return;
      await Promise.race([readInHaste(sentence), pause(late - performance.now(), undefined, { ref: false })]);
    }
  }

  const complete = readAll();
  complete.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    async of(question) {
      const late = performance.now() + PATIENCE;
      const vector = await models.encode(question, 'query');
      if (vector === null) return null;
      if (sentences.known < size) await readNear(question, late);
      return sentences.known > 0 ? { question: vector, sentences } : null;
    },
    read: () => ({ known: sentences.known, size }),
    complete,
  };
}

async function surely(read: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  while (!(await read())) await pause(AGAIN, undefined, { signal, ref: false });
}

// Where nothing can be kept all is read again at the next start; that the folder cannot be written is said elsewhere.
const keep = (all: ArticleVectors, folder: string): Promise<void> => keepVectors(all, folder).catch(() => {});

function sentencesOf(article: number, { passages }: Indexed): [from: number, to: number] {
  return [
    passages.firstSentence(passages.first(article)),
    passages.firstSentence(passages.first(article + 1)),
  ];
}

/**
 * A sentence as it is read: under its title and heading, beside its neighbours, and alone, each counting for so much. “She left
 * early. Her train was late.”: whose story it is the title tells, and why the next one. One vector does for the three,
 * since its similarity to a question is the sum of theirs; the weights were tried on sources left out.
 */
function readings(sentence: number, { articles, passages }: Indexed): readonly (readonly [number, string])[] {
  const passage = passages.ofSentence(sentence);
  const { article, sentences, heading } = passages.at(passage);
  const { title, text } = articles[article]!;
  const at = sentence - passages.firstSentence(passage);
  const [before, own, after] = [
    sentences[at - 1] ?? sentences[at]!,
    sentences[at]!,
    sentences[at + 1] ?? sentences[at]!,
  ];
  const alone = slice(text, own);
  const among = text.slice(before.start, after.end);
  const above = heading && slice(text, heading) !== title ? `${title}\n${slice(text, heading)}` : title;
  const named = [0.68, `${above}\n${alone}`] as const;
  return among === alone ? [named, [0.32, alone]] : [named, [0.2, among], [0.12, alone]];
}

/** The sentences of the passages that are best by the words of a question. */
function* near(question: string, { index, passages }: Indexed): Iterable<number> {
  const asked = new Map(terms(question).map(({ term }) => [term, 1]));
  for (const { passage } of index.search(asked, NEAR))
    for (let at = passages.firstSentence(passage); at < passages.firstSentence(passage + 1); at++) yield at;
}
