import type { QuoteAndCopies, QuotePage } from '../library/quote-pages.ts';
import type { Quote } from '../library/quotes.ts';
import type { Served } from '../library/serving.ts';
import { customId } from './custom-id.ts';
import { alsoIn, inline, place } from './discord-citation.ts';
import { LONGEST_CHOICE, LONGEST_NAME, LONGEST_SHORT_TITLE, MESSAGE_TEXT } from './discord-limits.ts';
import { blockQuote, type Ranges } from './discord-markdown.ts';
import { type DiscordMessage, messageOf, type Named, rowOf } from './discord-message.ts';
import { namedText } from './discord-named.ts';
import { pageOf, turnButtons } from './discord-pages.ts';
import { deleteButton, type Shown } from './discord-shown.ts';
import { articles, listed } from './wording.ts';

/** Whose statements are wanted, and on what where that was said. */
export interface AskedQuotes {
  readonly speaker: string;
  readonly topic: string;
}

/** A page of what somebody says, or why there is nothing. */
export function quotesMessage(found: QuotePage, asked: AskedQuotes, shown: Shown): DiscordMessage {
  const head = [titleOf(found), ...askedBlocks(asked)];
  const deletion = deleteButton(shown);
  if (found.total === 0) return messageOf([nothing(found, asked), ...rowOf(deletion)]);
  const room =
    MESSAGE_TEXT - head.map((block) => (typeof block === 'string' ? block : block.text)).join('').length;
  return messageOf([
    ...head,
    ...fitting(found, room),
    ...rowOf([...turnButtons(found, (page) => customId('quotes', page, shown.asker)), ...deletion]),
  ]);
}

/** Why there are no statements yet: it is still being read who says what. */
export const notYetMessage = ({ annotated, articles: all }: Served, shown: Shown): DiscordMessage =>
  messageOf([
    `It is still being read who says what: ${annotated} of ${articles(all)} are done. Ask again in a minute.`,
    ...rowOf(deleteButton(shown)),
  ]);

// “### Ana Silva and Rui Silva: 12 statements, page 1 of 3”
function titleOf(found: QuotePage): string {
  const { speakers, total, isMore } = found;
  const names = speakers.slice(0, MOST_PEOPLE).map((name) => inline(name, LONGEST_NAME));
  const more = speakers.length - names.length;
  const who = listed(more > 0 ? [...names, `${more} more of that name`] : names);
  const counted = total === 1 ? '1 statement' : `${total} statements`;
  const count = isMore ? `${counted} from the newest articles` : counted;
  return `### ${who}: ${[count, ...pageOf(found)].join(', ')}`;
}
const MOST_PEOPLE = 3;

const SPEAKER = { id: 12, label: '-# Said by: ' };
const TOPIC = { id: 13, label: '-# About: ' };

function askedBlocks({ speaker, topic }: AskedQuotes): Named[] {
  const block = ({ id, label }: typeof SPEAKER, text: string): Named[] =>
    text.trim() === '' ? [] : [{ id, text: `${label}${inline(text, LONGEST_CHOICE)}` }];
  return [...block(SPEAKER, speaker), ...block(TOPIC, topic)];
}

/** What was asked for a message of `quotesMessage`. */
export const readAskedQuotes = (components: readonly unknown[]): AskedQuotes => ({
  speaker: namedText(SPEAKER.id, SPEAKER.label, components) ?? '',
  topic: namedText(TOPIC.id, TOPIC.label, components) ?? '',
});

/** The quotes, what is said in bold where so many marks fit. */
function fitting({ quotes, speakers }: QuotePage, room: number): string[] {
  const texts = (boldIn: (quote: Quote) => Ranges) =>
    quotes.map((quote) => `${blockQuote(quote.text, boldIn(quote))}\n${citedLine(quote, speakers)}`);
  const marked = texts(contentOf);
  return marked.join('').length <= room ? marked : texts(() => []);
}

// A quotation that was cut, or that another paragraph goes on with, does not hold all of the content.
const contentOf = ({ text, content, citation: { start } }: Quote): Ranges =>
  content
    .map((piece) => [piece.start - start, Math.min(piece.end - start, text.length)] as const)
    .filter(([from, to]) => from >= 0 && from < to);

const KINDS = {
  direct: 'direct speech',
  indirect: 'indirect speech',
  mixed: 'partly direct speech',
} as const;

function citedLine(
  { kind, speaker, citation, alsoIn: others }: QuoteAndCopies,
  speakers: readonly string[],
): string {
  const isClear = speakers.length === 1 && speaker === speakers[0];
  const who = speaker && !isClear ? `${inline(speaker, LONGEST_NAME)} — ` : '';
  return `-# ${who}${[KINDS[kind], ...place(citation, LONGEST_SHORT_TITLE), ...alsoIn(citation, others)].join(', ')}`;
}

function nothing({ speakers, instead }: QuotePage, { speaker, topic }: AskedQuotes): string {
  const bold = (name: string) => `**${inline(name, LONGEST_CHOICE)}**`;
  const others = listed(instead.map((name) => inline(name, LONGEST_NAME)));
  const isNamed = inline(speaker, LONGEST_CHOICE) !== '';
  if (speakers.length === 0)
    return [
      isNamed ? `Nobody called ${bold(speaker)} is known here.` : 'Name somebody whose words you want.',
      ...(others === '' ? [] : [`People who speak in the articles: ${others}.`]),
    ].join(' ');
  const who = listed(speakers.slice(0, MOST_PEOPLE).map(bold));
  if (topic.trim() === '') return `The articles mention ${who}, but report no words of theirs.`;
  return `The articles report no words of ${who} about ${bold(topic)}.${others === '' ? '' : ` They are quoted about: ${others}.`}`;
}
