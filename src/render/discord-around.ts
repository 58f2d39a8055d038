import type { Around, NoLongerThere, Piece } from '../answer/around.ts';
import type { Span } from '../text/span.ts';
import { inline, place } from './discord-citation.ts';
import { LONGEST_FILE, LONGEST_TITLE, MESSAGE_TEXT } from './discord-limits.ts';
import { blockQuote } from './discord-markdown.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';

/** An excerpt in bold among what stands around it, with file and offsets; or why it cannot be shown. */
export function aroundMessage(found: Around | NoLongerThere): DiscordMessage {
  if (typeof found === 'string') return messageOf([WHY[found]]);
  const { citation, paragraph, before, after } = found;
  const { file, start, end } = citation;
  const cited = `-# ${place(citation, LONGEST_TITLE).join(', ')}\n-# ${inline(file, LONGEST_FILE)}, characters ${start} to ${end}`;
  const marked = { start: start - paragraph.start, end: end - paragraph.start };
  let room = MESSAGE_TEXT - cited.length;
  const own = paragraphBlock(paragraph, marked, room);
  room -= own.length;
  const beside = [before, after].map((piece) => {
    const block = piece ? blockQuote(piece.text) : null;
    if (block === null || block.length > room) return [];
    room -= block.length;
    return [block];
  });
  return messageOf([...beside[0]!, own, ...beside[1]!, cited]);
}

const WHY: Readonly<Record<NoLongerThere, string>> = {
  gone: 'This article is no longer among those that are served here.',
  changed:
    'This article has changed since then, and no longer has these words in that place; ask again to see what it says now.',
};

/** The paragraph, or where it is too long so many whole sentences around the excerpt as fit. */
function paragraphBlock(paragraph: Piece, marked: Span, room: number): string {
  const { text, sentences } = paragraph;
  const block = ({ start, end }: Span) => {
    const cut = [start > 0 ? CUT : '', end < text.length ? CUT : ''];
    const bold = { start: Math.max(start, marked.start), end: Math.min(end, marked.end) };
    const quote = blockQuote(text.slice(start, end), [[bold.start - start, bold.end - start]]);
    return [cut[0], quote, cut[1]].filter((line) => line !== '').join('\n');
  };
  const whole = block({ start: 0, end: text.length });
  if (whole.length <= room) return whole;
  let shown = block(marked);
  for (let span = marked; ; ) {
    const wider = widened(span, sentences);
    if (!wider || block(wider).length > room) return shown.length <= room ? shown : TOO_LONG;
    [span, shown] = [wider, block(wider)];
  }
}

/** One sentence more on each side, as far as there are any. */
function widened({ start, end }: Span, sentences: readonly Span[]): Span | null {
  const before = sentences.findLast((sentence) => sentence.start < start);
  const after = sentences.find((sentence) => sentence.end > end);
  return before || after ? { start: before?.start ?? start, end: after?.end ?? end } : null;
}

const CUT = '-# (the paragraph goes on)';
const TOO_LONG = 'This passage is too long for a message; it stands here:';
