import type { Attributed } from '../annotations/annotations.ts';
import type { Person } from '../annotations/people/people.ts';
import type { Citation } from '../answer/answer.ts';
import { cite } from '../answer/citation.ts';
import { speakersNamed } from '../question/asked-speaker.ts';
import type { Library } from '../search/library.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { terms } from '../text/terms.ts';

/** A piece of a file in its own words. */
export interface Piece extends Span {
  readonly text: string;
}

/** A statement as it can be shown: who says it, with the slices of its file, and where it stands. */
export interface Quote {
  readonly speaker: string | null;
  readonly kind: Attributed['kind'];
  readonly source: Piece | null;
  readonly cue: Piece | null;
  readonly content: readonly Piece[];
  /** From the first of these pieces to the last, as far as the paragraph goes in which the content begins. */
  readonly citation: Citation;
  /** What the citation leads to. */
  readonly text: string;
}

/** Which statements are wanted; all of them where nothing is said. */
export interface QuoteFilter {
  /** By whom, in any words that a question could use for them. */
  readonly speaker?: string | undefined;
  /** About what: each of its terms is in the content or in the rest of its sentences. */
  readonly topic?: string | undefined;
}

/** The statements that were wanted. */
export interface Quotes {
  /** Who is meant by the speaker of the filter; null where it names none. */
  readonly speakers: readonly string[] | null;
  /** In the order of the files, second-hand ones too. */
  readonly quotes: readonly Quote[];
}

/** Library → its statements, as slices. */
export function quotesOf(library: Library, { speaker, topic }: QuoteFilter): Quotes {
  const { annotations, articles } = library;
  const people = speaker === undefined ? null : named(speaker, library);
  const asked = new Set(terms(topic ?? '').map(({ term }) => term));
  const quotes = articles
    .flatMap((article) => annotations.of(article))
    .filter(({ by }) => people === null || by.some((person) => people.has(person)))
    .filter((statement) => asked.size === 0 || isAbout(statement, asked))
    .map(quote);
  return { speakers: people && [...people].map(({ name }) => name), quotes };
}

/** Everybody whom the words for a speaker may mean. */
export const named = (speaker: string, { annotations }: Library): Set<Person> =>
  speakersNamed(speaker, { start: 0, end: speaker.length }, annotations);

/** Whether each of the terms is in the content or in the rest of its sentences. */
export function isAbout({ article, content }: Attributed, asked: ReadonlySet<string>): boolean {
  const sentences = article.paragraphs
    .filter((paragraph) => content.some((piece) => overlaps(piece, paragraph)))
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => content.some((piece) => overlaps(piece, sentence)));
  const found = [...content, ...sentences].flatMap((span) => terms(slice(article.text, span)));
  const has = new Set(found.map(({ term }) => term));
  return [...asked].every((term) => has.has(term));
}

/** A statement as slices of its file. */
export function quote(statement: Attributed): Quote {
  const { article, paragraph, by, kind, source, cue, content } = statement;
  const piece = ({ start, end }: Span): Piece => ({ text: slice(article.text, { start, end }), start, end });
  const hull = hullOf(statement);
  return {
    speaker: by.length > 0 ? by.map(({ name }) => name).join(', ') : null,
    kind,
    source: source && piece(source),
    cue: cue && piece(cue),
    content: content.map(piece),
    citation: cite(article, paragraph, hull),
    text: slice(article.text, hull),
  };
}

/** From the first piece of a statement to the last, as far as its paragraph goes. */
function hullOf({ article, paragraph, source, cue, content }: Attributed): Span {
  const { start, end } = article.paragraphs.find(({ number }) => number === paragraph)!;
  const pieces = [source, cue, ...content].filter((span) => span !== null);
  return {
    start: Math.max(start, Math.min(...pieces.map((span) => span.start))),
    end: Math.min(end, Math.max(...pieces.map((span) => span.end))),
  };
}
