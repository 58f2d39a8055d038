import type { Citation } from '../answer/answer.ts';

/** Where an excerpt stands, in one line: “Title · Source · 2025-10-21 · paragraph 7 · a.md [10–70]”. */
export const citationText = ({
  title,
  source,
  published,
  file,
  paragraph,
  start,
  end,
  url,
}: Citation): string =>
  [title, source, published, `paragraph ${paragraph}`, url, `${file} [${start}–${end}]`]
    .filter(Boolean)
    .join(' · ');
