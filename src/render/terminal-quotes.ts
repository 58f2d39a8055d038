import type { Quote } from '../library/quotes.ts';
import { citationText } from './terminal-citation.ts';
import { highlighted, type Style, visible } from './terminal-text.ts';

const INDENT = '   ';

/** Statements for a person at a terminal: by speaker, who says most first, those of nobody named last. */
export function renderQuotes(quotes: readonly Quote[], style: Style): string {
  const groups = new Map<string | null, Quote[]>();
  for (const quote of quotes) groups.set(quote.speaker, [...(groups.get(quote.speaker) ?? []), quote]);
  return [...groups]
    .sort(([a, one], [b, other]) => Number(a === null) - Number(b === null) || other.length - one.length)
    .map(([speaker, said]) => {
      const count = said.length === 1 ? '1 statement' : `${said.length} statements`;
      const heading = `${style('cyan', visible(speaker ?? 'Nobody named'))} (${count})`;
      return [heading, ...said.map((quote) => quoteText(quote, style))].join('\n\n');
    })
    .join('\n\n');
}

/** The slice that the citation names, with what is said in bold; then what is said in the paragraphs that follow. */
function quoteText({ text, content, citation }: Quote, style: Style): string {
  const { start: from, end: to } = citation;
  const bold = content
    .filter(({ start }) => start < to)
    .map(({ start, end }) => [start - from, Math.min(end, to) - from] as const);
  const beyond = content
    .filter(({ end }) => end > to)
    .map(({ text, start }) => text.slice(Math.max(0, to - start)).trim());
  const lines = [
    ...highlighted(text, bold, style).split('\n'),
    ...beyond.flatMap((rest) => style('bold', visible(rest)).split('\n')),
    style('dim', visible(citationText(citation))),
  ];
  return lines.map((line) => INDENT + line).join('\n');
}
