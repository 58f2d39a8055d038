import type { Attributed } from '../annotations/annotations.ts';
import type { Article } from '../corpus/article.ts';
import { type Span, slice } from '../text/span.ts';
import { exactWords } from '../verify/exact-words.ts';

/** A statement, and the other articles in which the same people say the same words: one of each. */
export interface Copied {
  readonly statement: Attributed;
  readonly alsoIn: readonly Attributed[];
}

/** So many statements are read at most: of what is copied everywhere there may be thousands. */
const MOST_READ = 2_000;

/**
 * Statements → each once, in their order: agencies are copied, and a statement is repeated in the next day's article.
 * @param most so many are wanted; `isMore` where that is not the end of them
 */
export function withoutCopies(
  statements: Iterable<Attributed>,
  most: number,
): { readonly all: readonly Copied[]; readonly isMore: boolean } {
  const found = new Map<string, { statement: Attributed; alsoIn: Attributed[] }>();
  let [read, isMore] = [0, false];
  for (const statement of statements) {
    if (read === MOST_READ) return { all: [...found.values()], isMore: true };
    read++;
    const key = sameness(statement);
    const copied = found.get(key);
    if (copied) {
      if (![copied.statement, ...copied.alsoIn].some(({ article }) => article === statement.article))
        copied.alsoIn.push(statement);
    } else if (found.size < most) found.set(key, { statement, alsoIn: [] });
    else isMore = true;
  }
  return { all: [...found.values()], isMore };
}

/**
 * The same for statements of the same people in the same words, as `exactWords` has them. In words that are not quoted
 * the cue counts too: “Silva said she took it” is not "Silva denied she took it".
 */
function sameness({ by, kind, article, cue, content }: Attributed): string {
  const people = by.map(({ id }) => id).sort((a, b) => a - b);
  const said = content.flatMap((piece) => exactIn(article, piece));
  const how = kind === 'direct' ? [] : cue ? exactIn(article, cue) : ['?'];
  // “👍” has no words.
  const what = said.length > 0 ? said : content.map((piece) => slice(article.text, piece));
  return JSON.stringify([people, kind, how, what]);
}

const exactIn = ({ text }: Article, span: Span): string[] =>
  exactWords(slice(text, span)).map(({ exact }) => exact);
