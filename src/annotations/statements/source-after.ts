import { isAdverb } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import { DETERMINERS, isRole, PREPOSITIONS } from '../reading/word-classes.ts';
import { bounds, type Clause, isTimeWord, PERSONAL, type Source, sourceOf } from './source.ts';

/** The noun phrase that begins at `from`: said |Ana Silva|, according to |the Environment Agency|. */
export function sourceAfter(clause: Clause, from: number): Source | null {
  const { tokens } = clause;
  const first = tokens[from];
  if (first?.kind !== 'word') return null;
  if (PERSONAL.has(first.lower)) return { from, to: from + 1, placed: null, pronoun: true };
  const mention = clause.mentions.find(
    (one) =>
      one.from >= from &&
      one.from <= from + 3 &&
      !tokens.slice(from, one.from).some((token) => token.kind !== 'word' || PREPOSITIONS.has(token.lower)),
  );
  if (mention && mention.to > from) return sourceOf(clause, from, mention.to);
  let to = from;
  while (to < tokens.length && to - from < 10 && !bounds(tokens, to) && !endsAfter(tokens, from, to)) to++;
  if (to === from) return null;
  if (
    to === from + 1 &&
    DETERMINERS.has(first.lower) &&
    !/^(?:one|some|many|another|others)$/.test(first.lower)
  )
    return null;
  return first.capital || DETERMINERS.has(first.lower) || isRole(first.lower)
    ? sourceOf(clause, from, to)
    : null;
}

const endsAfter = (tokens: readonly Token[], from: number, to: number): boolean => {
  const token = tokens[to]!;
  if (to === from) return false;
  if (isTimeWord(token) || isAdverb(token.lower)) return true;
  if (token.lower === 'of' || token.lower === 'by') return false;
  if (PREPOSITIONS.has(token.lower)) return true;
  // “According to Roe |the pool| closed”: a name ends where small words begin.
  return tokens[to - 1]!.capital && DETERMINERS.has(token.lower);
};
