import type { Article, Paragraph } from '../../corpus/article.ts';
import { contains, type Span, slice } from '../../text/span.ts';
import type { Mention } from '../mentions/mentions.ts';
import { firstAtOrAfter, indexSpans } from '../reading/span-index.ts';
import { PRONOUNS } from '../reading/word-classes.ts';
import type { Placed } from './packed-statements.ts';
import type { Statement } from './statement.ts';

/** The statements of an article with the paragraphs they begin in, and whether another one reports them. */
export function placed({ paragraphs }: Article, said: readonly Statement[]): Placed[] {
  const contents = indexSpans(said, ({ content }) => content);
  return said.map((statement) => {
    const { source, cue, content, kind, speaker } = statement;
    const around = source ? contents.overlapping(source).filter((outer) => outer !== statement) : [];
    const { number: paragraph } = paragraphAt(paragraphs, content[0]!.start);
    const isSecondHand = around.some((outer) => outer.content.some((span) => contains(span, source!)));
    return { source, cue, content, kind, speaker, paragraph, isSecondHand };
  });
}

const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): Paragraph =>
  paragraphs[firstAtOrAfter(paragraphs, offset + 1) - 1] ?? paragraphs[0]!;

/** The mentions, and those who speak whom no list of roles knows: “Axios reported”, “Bystanders said”. */
export function withSpeakers(
  { text }: Article,
  mentioned: readonly Mention[],
  found: readonly Statement[],
): readonly Mention[] {
  const known = indexSpans(mentioned, (one) => [one]);
  const others = new Map<number, Mention>();
  for (const { speaker } of found) {
    if (!speaker || others.has(speaker.start) || known.overlapping(speaker).length > 0) continue;
    if (PRONOUNS.has(slice(text, speaker).toLowerCase())) continue;
    for (const span of joined(text, speaker))
      others.set(span.start, { ...span, kind: 'office', name: null, title: span });
  }
  return [...mentioned, ...others.values()].sort((a, b) => a.start - b.start);
}

// “Smith and Jones”, whom no rule knows: two all the same
function joined(text: string, span: Span): Span[] {
  const words = slice(text, span);
  const and = words.indexOf(' and ');
  if (!/^\p{Lu}[\p{L}'’-]+ and \p{Lu}[\p{L}'’-]+$/u.test(words))
    return [{ start: span.start, end: span.end }];
  return [
    { start: span.start, end: span.start + and },
    { start: span.start + and + ' and '.length, end: span.end },
  ];
}
