import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from '../mentions/mentions.ts';

/**
 * Who speaks where a span names who: “Smith and Jones” are two; “a spokesman for Smith” is one, and not Smith;
 * “Smith, president of the league,” and “analyst Smith of Delta Securities” are Smith alone.
 * @param inside the mentions in the span, in the order of the text
 * @returns those of them that name a speaker
 */
export function speakersIn({ text }: Article, span: Span, inside: readonly Mention[]): Mention[] {
  const heads = inside.filter(
    (mention) =>
      (!BELONGS_TO.test(text.slice(span.start, mention.start)) ||
        SOME_OF.test(text.slice(span.start, mention.start))) &&
      (mention.end >= span.end || !/^['’]s?\s/.test(text.slice(mention.end, mention.end + 3))),
  );
  return heads.filter((mention, at) => mention.name !== null || !isApposed(text, heads, at));
}

const BELONGS_TO = /\b(?:of|for|at|from|in|with|to|by|behind|on)\s+(?:the\s+)?$/i;

// “two of the three reviewers”
const SOME_OF =
  /^(?:one|two|three|four|five|some|many|most|both|several|all|each|none|half|members?) of (?:the )?$/i;

// “the club's coach, |Ana Silva|”, “|Ana Silva|, the club's coach”
function isApposed(text: string, heads: readonly Mention[], at: number): boolean {
  const [before, one, after] = [heads[at - 1], heads[at]!, heads[at + 1]];
  return (
    (before?.name != null && /^,\s+(?:\d\d,\s+)?$/.test(text.slice(before.end, one.start))) ||
    (after?.name != null && /^,?\s+$/.test(text.slice(one.end, after.start)))
  );
}
