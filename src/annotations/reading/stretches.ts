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

/** An article as the rules read it. */
export interface Reading {
  readonly stretches: readonly Stretch[];
  /** The tokens of each paragraph, those inside quotations too. */
  readonly tokens: readonly (readonly Token[])[];
  readonly quotations: readonly (readonly Quotation[])[];
}

/** The tokens of each paragraph, those inside quotations too; datelines left out. */
export const tokenRows = (article: Article): Token[][] =>
  article.paragraphs.map((one) =>
    tokens(
      article.text,
      withoutDateline(article, one),
      one.sentences.map((sentence) => sentence.start),
    ),
  );

export function read(article: Article): Reading {
  const { text, paragraphs } = article;
  const quoted = quotations(text, paragraphs);
  const all = tokenRows(article);
  const stretches = paragraphs.flatMap((paragraph, at) => {
    const units = withQuotations(text, all[at]!, quoted[at]!);
    let next = 0;
    return joined(paragraph.sentences, quoted[at]!).map((span) => {
      const from = next;
      while (next < units.length && units[next]!.start < span.end) next++;
      return {
        ...span,
        paragraph: at,
        alone: span.start === paragraph.start && span.end === paragraph.end,
        tokens: units.slice(from, next),
      };
    });
  });
  return { stretches, tokens: all, quotations: quoted };
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

function withQuotations(text: string, all: readonly Token[], quoted: readonly Quotation[]): Token[] {
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
