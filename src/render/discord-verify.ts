import type { Standing, Verification, Wording } from '../verify/verification.ts';
import { inline, place, placeLine } from './discord-citation.ts';
import { contextId } from './discord-context-id.ts';
import { oneLine } from './discord-cut.ts';
import { LONGEST_NAME, LONGEST_TITLE, MESSAGE_TEXT, MOST_WORDINGS_EACH } from './discord-limits.ts';
import { blockQuote, type Ranges } from './discord-markdown.ts';
import { type Block, type DiscordMessage, messageOf, rowOf, type Section } from './discord-message.ts';
import { deleteButton, type Shown } from './discord-shown.ts';
import { articles } from './wording.ts';

/** Whether a quotation is in the articles, and the wording of each. */
export const verifyMessage = (verification: Verification, shown: Shown): DiscordMessage =>
  messageOf([
    ...verificationBlocks(verification, MESSAGE_TEXT, verification.wordings.length),
    ...rowOf(deleteButton(shown)),
  ]);

/** The same of several quotations, at most `MOST_QUOTATIONS`. */
export function quotationsMessage(verifications: readonly Verification[]): DiscordMessage {
  const room = Math.floor(MESSAGE_TEXT / verifications.length);
  const blocks = verifications.flatMap((one) => verificationBlocks(one, room, MOST_WORDINGS_EACH));
  return messageOf(buttonsOnce(blocks));
}

function verificationBlocks(
  { quote, verdict, wordings, others }: Verification,
  longest: number,
  most: number,
): Block[] {
  if (verdict === 'absent' && !/[\p{L}\p{N}]/u.test(quote)) return [WORDLESS];
  const head = `${quoteBlock(quote, wordings[0]?.added ?? [], longest)}\n${VERDICTS[verdict]}`;
  let room = longest - head.length - MORE_LENGTH;
  const sections: Section[] = [];
  for (const wording of wordings.slice(0, most)) {
    const lead = wording.standing === verdict ? '' : `${ELSEWHERE[wording.standing]}\n`;
    const forms = wordingForms(wording).map((form) => lead + form);
    const text = forms.find(({ length }) => length <= room) ?? (sections.length === 0 ? forms.at(-1)! : null);
    if (text === null) break;
    room -= text.length;
    sections.push({ text, button: contextButton(wording) });
  }
  const more = wordings.length - sections.length + others;
  return [head, ...sections, ...(more > 0 ? [`-# It is in at least ${articles(more)} more.`] : [])];
}

const MORE_LENGTH = 60;

const IGNORED =
  '-# Capitals, punctuation and the kinds of quotation marks, apostrophes and dashes do not count.';
const VERDICTS: Readonly<Record<Verification['verdict'], string>> = {
  verbatim: `### Word for word\nThe articles have this, word for word.\n${IGNORED}`,
  cut: `### Cut short\nThe words are the articles’ own; in bold is what the quotation leaves out around them.\n${IGNORED}`,
  altered: '### Altered\nThe articles have this in other words; in bold, above and below, is what differs.',
  absent:
    '### Not found\nNo article has this passage in these words, and none was found that has nearly the same. They may still tell of it: try **/ask**.',
};
/** “🎉” may be in many articles, and is no quotation. */
const WORDLESS = 'There are no words in this to look for: paste what somebody is said to have said.';
/** Said of an article that has it otherwise than the best. */
const ELSEWHERE: Readonly<Record<Standing, string>> = {
  verbatim: 'Word for word:',
  cut: 'Here the quotation would be cut short; what it leaves out is in bold:',
  altered: 'Here the words in bold differ:',
};

/** The quotation as it was given, or its beginning: the wordings need the room more. */
function quoteBlock(quote: string, added: Ranges, longest: number): string {
  const forms = [blockQuote(quote, added), blockQuote(quote)];
  return (
    forms.find(({ length }) => length <= 0.4 * longest) ?? blockQuote(oneLine(quote, Math.floor(longest / 8)))
  );
}

/** The article's own words and where they stand, from their best form to the shortest. */
function wordingForms(wording: Wording): string[] {
  const { text, speaker, citation } = wording;
  const said = speaker ? `${inline(speaker, LONGEST_NAME)} — ` : '';
  const cited = `-# ${said}${place(citation, LONGEST_TITLE).join(', ')}`;
  return [
    `${blockQuote(text, boldIn(wording))}\n${cited}`,
    `${blockQuote(text)}\n${cited}`,
    `This passage is too long for a message; it stands here:\n${placeLine(citation)}`,
  ];
}

function boldIn({ standing, text, found, differing, leftOut }: Wording): Ranges {
  if (standing === 'altered') return differing;
  if (standing === 'cut') return leftOut;
  return found[0] > 0 || /[\p{L}\p{N}]/u.test(text.slice(found[1])) ? [found] : [];
}

function contextButton({ citation, text, inParagraph }: Wording): Section['button'] {
  const shown = { ...citation, end: citation.start + inParagraph };
  return { label: 'Context', customId: contextId(shown, text.slice(0, inParagraph)) };
}

/** Two quotations of one passage: a button may be in a message once. */
function buttonsOnce(blocks: readonly Block[]): Block[] {
  const met = new Set<string>();
  return blocks.map((block) => {
    if (typeof block === 'string' || !('button' in block) || !('customId' in block.button)) return block;
    const { customId } = block.button;
    if (met.has(customId)) return block.text;
    met.add(customId);
    return block;
  });
}
