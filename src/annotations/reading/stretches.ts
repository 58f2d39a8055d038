import type { Article } from '../../corpus/article.ts';
import { contains, type Span } from '../../text/span.ts';
import { withoutDateline } from './dateline.ts';
import { type Quotation, quotations } from './quotations.ts';
import { type Token, tokens } from './tokens.ts';

/** A sentence, or the sentences that one quotation holds together: “It rained. We lost,” said the captain. */
export interface Stretch extends Span {
  /** Which paragraph it is in, counted from 0. */
  readonly paragraph: number;
  /** It is all that its paragraph has. */
  readonly alone: boolean;
  /** Its tokens, each quotation being one. */
  readonly tokens: readonly Token[];
}

/** The tokens of each paragraph, those inside quotations too; datelines left out. */
export const tokenRows = (article: Article): Token[][] =>
  article.paragraphs.map((one) => tokens(article.text, withoutDateline(article, one), one.sentences));

/** The stretches of an article, out of the tokens of its paragraphs. */
export function stretches({ text, paragraphs }: Article, rows: readonly (readonly Token[])[]): Stretch[] {
  const quoted = quotations(text, paragraphs);
  return paragraphs.flatMap((paragraph, at) => {
    const units = withQuotations(text, rows[at]!, quoted[at]!);
    let next = 0;
    return joined(paragraph.sentences, quoted[at]!).map(({ start, end }) => {
      const from = next;
      while (next < units.length && units[next]!.start < end) next++;
      const alone = start === paragraph.start && end === paragraph.end;
      return { start, end, paragraph: at, alone, tokens: units.slice(from, next) };
    });
  });
}

/** No sentence has more quotations across its ends; where marks are in disorder, reading goes on sentence by sentence. */
const MOST_JOINS = 20;

/** Joins the sentences between which a quotation goes on. */
function joined(sentences: readonly Span[], quoted: readonly Quotation[]): Span[] {
  const found: { start: number; end: number }[] = [];
  let next = 0;
  let joins = 0;
  let joinedBy: Quotation | null = null;
  for (const { start, end } of sentences) {
    const last = found.at(-1);
    while (next < quoted.length && quoted[next]!.end <= start) next++;
    const crossing = quoted[next];
    if (last && crossing && crossing.start < last.end && crossing.end > start && joins < MOST_JOINS) {
      if (crossing !== joinedBy) joins++;
      joinedBy = crossing;
      last.end = end;
    } else {
      found.push({ start, end });
      joins = 0;
    }
  }
  return found;
}

function asToken(text: string, { start, end, open }: Quotation): Token {
  const upper = /^\p{Lu}/u.test(text.slice(start + 1, start + 6).replace(/^[^\p{L}\p{N}]+/u, ''));
  return {
    start,
    end,
    kind: 'quotation',
    lower: '“”',
    capital: false,
    upper,
    first: false,
    open,
    comma: /,\s?.$/u.test(text.slice(end - 3, end)),
  };
}

function withQuotations(text: string, all: readonly Token[], quoted: readonly Quotation[]): readonly Token[] {
  if (quoted.length === 0) return all;
  const found: Token[] = [];
  let next = 0;
  for (const token of all) {
    while (next < quoted.length && quoted[next]!.end <= token.start) next++;
    const quotation = quoted[next];
    if (!quotation || !contains(quotation, token)) found.push(token);
    else if (token.start === quotation.start || found.at(-1)?.start !== quotation.start)
      found.push(asToken(text, quotation));
  }
  return found;
}
