import { contains, overlaps, type Span, slice } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';

/**
 * Words that answer, made whole by what is known of names, dates and amounts: of “the coach, Ana Silva,” the reader may take
 * “Silva”, of “8,000 euros” the number. To take less than the reader does was right less often.
 * @returns whether they hold something of the kind that is asked for too; null where no kind is
 */
export function whole(
  span: Span,
  { article, sentences }: Candidate,
  { spots, question, library }: Context,
): Span & { readonly fits: boolean | null } {
  const sentence = sentences.find((one) => overlaps(one, span)) ?? sentences[0]!;
  const isPart = (part: Span): boolean =>
    overlaps(part, span) && contains(sentence, part) && part.end - part.start <= LONGEST;
  const kind = [...spots(sentence, article)].filter((spot) => spot.fits > 0.5 && isPart(spot));
  const names = library.annotations
    .mentions(article)
    .flatMap(({ name }) => (name && isPart(name) ? [name] : []));
  const parts = [span, ...kind, ...names];
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const fits = question.expects === null ? null : kind.length > 0;
  return { ...trimmed(article.text, { start, end }), fits };
}
/** A longer name or date is a mistake. */
const LONGEST = 60;

// “, the harbour.”: marks at the ends of an answer are none of it.
function trimmed(text: string, { start, end }: Span): Span {
  const words = slice(text, { start, end });
  const [before] = /^[\s“”"‘’'(,;:.–—-]*/.exec(words)!;
  const [after] = /[\s“”"‘’'(,;:.–—!?-]*$/.exec(words)!;
  const left = { start: start + before.length, end: end - after.length };
  return left.start < left.end ? left : { start, end };
}
