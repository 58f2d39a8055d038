import type { Person } from '../annotations/people/people.ts';
import type { Library } from '../search/library.ts';
import { slice } from '../text/span.ts';
import { stem, terms } from '../text/terms.ts';
import type { Citation } from './answer.ts';
import { cite } from './citation.ts';

const SHOWN = 3;

/** Where somebody is spoken of: the sentences that have their name, or the words for their office. */
export function mentionsOf(people: ReadonlySet<Person>, library: Library): Citation[] {
  const names = [...people].flatMap(({ surnames, designations }) =>
    surnames.size > 0 ? [...surnames].map((name) => stem(name)) : [...designations],
  );
  const found: Citation[] = [];
  for (const { passage } of library.index.search(new Map(names.map((name) => [name, 1])), SHOWN)) {
    const { article: at, paragraph, sentences } = library.passages.at(passage);
    const article = library.articles[at]!;
    const sentence = sentences.find((span) =>
      terms(slice(article.text, span)).some(({ term }) => names.includes(term)),
    );
    if (sentence) found.push(cite(article, paragraph, sentence));
  }
  return found;
}
