import type { Annotations } from '../annotations/annotations.ts';
import { cite } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { contains, type Span, slice } from '../text/span.ts';
import type { Compared, Comparison } from './compare.ts';
import type { ExactWord } from './exact-words.ts';
import type { Ranges, Wording } from './verification.ts';

/** Comparison → the passage in the article's own words, in whole sentences, and who says it there. */
export function wordingOf(found: Comparison, quote: Compared, annotations: Annotations): Wording {
  const { standing, stretch, words, differing, leftOut, added } = found;
  const [first, last] = [words[found.first]!, words[found.last]!];
  const { article, passages } = stretch;
  const sentences = passages.flatMap(({ sentences }) => sentences);
  const [from, to] = [sentences[first.sentence]!, sentences[last.sentence]!];
  const { start, end } = { start: from.start, end: to.end };
  const { paragraph } = passages.find((passage) => contains(passage, from))!;
  const paragraphEnd = passages.findLast((passage) => passage.paragraph === paragraph)!.end;
  return {
    standing,
    text: slice(article.text, { start, end }),
    found: [first.start - start, last.end - start],
    differing: ranges(words, differing, start),
    added: ranges(quote.words, added, 0),
    leftOut: ranges(words, leftOut, start),
    speaker: speakerIn(article, { start: first.start, end: last.end }, annotations),
    citation: cite(article, paragraph, { start, end }),
    inParagraph: Math.min(end, paragraphEnd) - start,
  };
}

/** Where words stand, those in a run together, as offsets from `start` on. */
function ranges(words: readonly ExactWord[], numbers: readonly number[], start: number): Ranges {
  const found: [number, number][] = [];
  numbers.forEach((number, at) => {
    const end = words[number]!.end - start;
    if (at > 0 && numbers[at - 1] === number - 1) found.at(-1)![1] = end;
    else found.push([words[number]!.start - start, end]);
  });
  return found;
}

// Where it is the statement of two, “they agreed,” said one, and the other denied it, it is nobody's.
function speakerIn(article: Article, span: Span, annotations: Annotations): string | null {
  const own = annotations
    .within(article, span)
    .filter(({ by, isSecondHand }) => by.length > 0 && !isSecondHand)
    .map(({ by }) => by.map(({ name }) => name).join(', '));
  return new Set(own).size === 1 ? own[0]! : null;
}
