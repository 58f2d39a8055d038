import type { Excerpt } from '../answer/answer.ts';
import { sentences } from '../text/sentences.ts';
import { slice } from '../text/span.ts';
import { citationLine, placeLine } from './discord-citation.ts';
import { contextId } from './discord-context-id.ts';
import { EXCERPTS_ON_PAGE } from './discord-limits.ts';
import { blockQuote } from './discord-markdown.ts';
import type { Section } from './discord-message.ts';

/**
 * Excerpts → pages of sections, each with its citation and a button that shows its context. As many as a page may
 * have are on it where they can be made to fit: whole if possible, else shorter, the longest first.
 * @param room how many characters a page has
 */
export function excerptPages(excerpts: readonly Excerpt[], room: number): Section[][] {
  const pages: Section[][] = [];
  for (let done = 0; done < excerpts.length; ) {
    const page = fitting(excerpts.slice(done, done + EXCERPTS_ON_PAGE).map(forms), room);
    pages.push(page.map((text, at) => sectionOf(text, excerpts[done + at]!)));
    done += page.length;
  }
  return pages;
}

/** One form of each, from the first on, so that they fit; of one alone the shortest form always does. */
function fitting(all: readonly (readonly string[])[], room: number): string[] {
  for (let count = all.length; count > 1; count--) {
    const taken = all.slice(0, count).map((forms) => ({ forms, at: 0 }));
    const length = ({ forms, at }: (typeof taken)[number]) => forms[at]!.length;
    for (;;) {
      if (taken.reduce((sum, one) => sum + length(one), 0) <= room)
        return taken.map(({ forms, at }) => forms[at]!);
      const shortenable = taken.filter(({ forms, at }) => at < forms.length - 1);
      if (shortenable.length === 0) break;
      shortenable.reduce((most, one) => (length(one) > length(most) ? one : most)).at++;
    }
  }
  const [first = []] = all;
  return [first.find((form) => form.length <= room) ?? first.at(-1)!];
}

/** An excerpt from its best form to its shortest; where it is cut, at the end of a sentence. */
function forms(excerpt: Excerpt): string[] {
  const { text, highlights, citation } = excerpt;
  const [cited, place] = [citationLine(excerpt), placeLine(citation)];
  const [first] = sentences(text, { start: 0, end: text.length });
  const isOne = first === undefined || first.end === text.length;
  return [
    `${blockQuote(text, highlights)}\n${cited}`,
    `${blockQuote(text)}\n${cited}`,
    `${blockQuote(text)}\n${place}`,
    ...(isOne ? [] : [`${blockQuote(slice(text, first))}\n-# It goes on, see Context.\n${place}`]),
    `This passage is too long for a message; it stands here:\n${place}`,
  ];
}

const sectionOf = (text: string, { citation, text: quoted }: Excerpt): Section => ({
  text,
  button: { label: 'Context', customId: contextId(citation, quoted) },
});
