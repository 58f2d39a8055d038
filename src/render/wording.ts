import type { Answer, Citation, Excerpt } from '../answer/answer.ts';

/** "1 article", "5 articles". */
export const articles = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

/** “tomahwks” read as “Tomahawks”: what the answer stands on where the question was not taken as it is. */
export const correction = (corrected: Answer['corrected'], show: (word: string) => string): string | null =>
  corrected.length === 0
    ? null
    : listed(corrected.map(({ asked, readAs }) => `“${show(asked)}” read as “${show(readAs)}”`));

/** "a", "a and b", "a, b and c"; or with "or" in place of "and". */
export const listed = (names: readonly string[], join: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${join} ${names.at(-1)}`;

/** What a reader tells an article from another by: who published it, else its title, else its file. */
const articleName = ({ source, title, file }: Citation, beside: Citation | null): string =>
  [source, title].find(
    (name) => name !== null && /[^\s\p{C}]/u.test(name) && name !== beside?.source && name !== beside?.title,
  ) ?? file;

/** The names of articles, beside another one or by themselves, each once, the first of them as they are shown and then "2 more". */
export function articleNames(
  places: readonly Citation[],
  beside: Citation | null,
  most: number,
  show: (name: string) => string,
): string[] {
  const names = [...new Set(places.map((place) => articleName(place, beside)))];
  const more = names.length - most;
  return [...names.slice(0, most).map(show), ...(more > 0 ? [`${more} more`] : [])];
}

/** Every other article that says the same, by its first place there. */
export function otherArticles({ citation, alsoIn }: Excerpt): Citation[] {
  const first = new Map<string, Citation>();
  for (const place of alsoIn)
    if (place.article !== citation.article && !first.has(place.article)) first.set(place.article, place);
  return [...first.values()];
}

/** "3 articles, 2 independent": said only where some of them copy one another. */
export function independence(excerpt: Excerpt): string | null {
  const count = 1 + otherArticles(excerpt).length;
  return excerpt.independent < count ? `${articles(count)}, ${excerpt.independent} independent` : null;
}
