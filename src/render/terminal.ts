import type { Answer, Citation, Excerpt, Refusal } from '../answer/answer.ts';

/** Marks up a piece of text for the terminal, or leaves it as it is where colours are off. */
export type Style = (format: 'bold' | 'dim' | 'cyan', text: string) => string;

/** Answer → text for a person at a terminal, without a line break at its end. */
export function renderTerminal(answer: Answer, style: Style): string {
  if (answer.reason) return visible(refusalText(answer.reason));
  const short = answer.answers.map(
    ({ text, support }) => `${style('bold', visible(text))} (${articles(support)})`,
  );
  const excerpts = answer.excerpts.map((excerpt, at) => excerptText(excerpt, at + 1, style));
  return [...(short.length > 0 ? [short.join(' · ')] : []), ...excerpts].join('\n\n');
}

function excerptText(excerpt: Excerpt, number: number, style: Style): string {
  const { citation, speaker, alsoIn } = excerpt;
  const indent = '   ';
  const lines = [
    ...(speaker ? [style('cyan', visible(speaker))] : []),
    ...highlighted(excerpt, style).split('\n'),
    style('dim', visible(citationText(citation))),
    ...alsoIn.map((also) => style('dim', visible(`also in ${citationText(also)}`))),
  ];
  return lines
    .map((line, at) => (at === 0 ? `${String(number).padStart(2)} ${line}` : indent + line))
    .join('\n');
}

function highlighted({ text, highlights }: Excerpt, style: Style): string {
  let shown = '';
  let done = 0;
  for (const [start, end] of highlights) {
    shown += visible(text.slice(done, start)) + style('bold', visible(text.slice(start, end)));
    done = end;
  }
  return shown + visible(text.slice(done));
}

const citationText = ({ title, source, published, file, paragraph, start, end, url }: Citation): string =>
  [title, source, published, `paragraph ${paragraph}`, url, `${file} [${start}–${end}]`]
    .filter(Boolean)
    .join(' · ');

/** Why there is no answer, in words. */
export function refusalText({ unknown, nearest }: Refusal): string {
  const lines = ['No answer to this in the articles.'];
  if (unknown.length > 0) lines.push(`They never mention ${list(unknown)}.`);
  if (nearest.length > 0) lines.push(`The nearest they have: ${list(nearest)}.`);
  return lines.join(' ');
}

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

// A terminal obeys control characters: those of an article or a question are shown as pictures instead.
const visible = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD',
    );
