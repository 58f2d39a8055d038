import type { Attributed } from '../annotations/annotations.ts';
import { slice } from '../text/span.ts';
import { words } from '../text/words.ts';

/** A statement, and the other articles in which the same people say the same words: one of each. */
export interface Copied {
  readonly statement: Attributed;
  readonly alsoIn: readonly Attributed[];
}

/** So many times the number that is wanted are read at most: of what is copied everywhere there may be thousands. */
const COPIES = 4;

/**
 * Statements → each once, in their order: agencies are copied, and a statement is repeated in the next day's article.
 * @param most so many are wanted; `isMore` where that is not the end of them
 */
export function withoutCopies(
  statements: Iterable<Attributed>,
  most: number,
): { readonly all: readonly Copied[]; readonly isMore: boolean } {
  const found = new Map<string, { statement: Attributed; alsoIn: Attributed[] }>();
  let read = 0;
  for (const statement of statements) {
    const key = wordsOf(statement);
    const copied = found.get(key);
    const isEnough = read++ === most * COPIES || (!copied && found.size === most);
    if (isEnough) return { all: [...found.values()], isMore: true };
    if (!copied) found.set(key, { statement, alsoIn: [] });
    else if (![copied.statement, ...copied.alsoIn].some(({ article }) => article === statement.article))
      copied.alsoIn.push(statement);
  }
  return { all: [...found.values()], isMore: false };
}

/** Who says it, and the words of it, whatever their case and the marks between them. */
function wordsOf({ by, article, content }: Attributed): string {
  const said = content.flatMap((piece) => words(slice(article.text, piece)).map(({ folded }) => folded));
  return `${by.map(({ id }) => id).join()}: ${said.join(' ')}`;
}
