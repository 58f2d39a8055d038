import { isMark, isPossessive, type Token } from '../reading/tokens.ts';
import { DETERMINERS, FINITE, isRole, PREPOSITIONS, PRONOUNS } from '../reading/word-classes.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Clause, Source } from './source.ts';

/** “|Jane Roe|, 54, who chairs the club, said”: back over the parts between commas to the one that is named. */
export function acrossApposition(clause: Clause, comma: number): Source | null {
  const { tokens } = clause;
  const mark = tokens[comma]!.lower;
  let end = comma;
  let best: Source | null = null;
  for (let parts = 0; parts < 5; parts++) {
    const from = opened(tokens, end, mark);
    const closed = isMark(tokens[end - 1], ')') ? parenthesis(tokens, end - 1) : end; // “Ana Silva (Leeds), 34, said”
    const head = phraseBefore(clause, closed);
    if (head && isHead(clause, head)) {
      // “The club's chair, |Jane Roe|, said”: a name is better than an office; else the part that is farthest back.
      const person = head.pronoun || head.placed?.mention.kind === 'person';
      if (person && head.to === closed && (parts > 0 || head.from === from))
        return parts === 0 ? withRole(clause, head) : head;
      if (parts > 0 && head.from === from) best = head;
    }
    if (!isMark(tokens[from - 1], mark) || !(isAppositive(clause, from, end) || head?.from === from)) break;
    end = from - 1;
  }
  return best ?? (isMark(tokens[opened(tokens, comma, mark) - 1], mark) ? null : phraseBefore(clause, comma)); // “The club's chair Jane Roe, said”: a comma too many
}

const parenthesis = (tokens: readonly Token[], close: number): number => {
  let at = close;
  while (at > 0 && !isMark(tokens[at], '(')) at--;
  return at;
};

/** Where the part between marks begins that ends before `end`. */
function opened(tokens: readonly Token[], end: number, mark: string): number {
  let from = end;
  while (from > 0 && !isMark(tokens[from - 1], `${mark};:`) && tokens[from - 1]!.kind !== 'quotation') from--;
  return from;
}

// “|Roe's lawyer,| Tim Page, said”
function withRole({ tokens, mentions }: Clause, name: Source): Source {
  const role = isMark(tokens[name.from - 1], ',')
    ? mentions.find((one) => one.to === name.from - 1 && one.mention.kind === 'office')
    : undefined;
  if (!role) return name;
  const owner = mentions.find((one) => one.to === role.from - 1 && isPossessive(tokens[one.to]));
  return { ...name, start: owner?.from ?? role.from };
}

const isHead = (clause: Clause, source: Source): boolean =>
  source.pronoun || source.placed !== null || clause.tokens[source.from]!.capital;

const APPOSITIVE =
  /^(?:who|which|whose|and|of|in|at|from|speaking|asked|writing|citing|quoting|referring|talking|then|now|also|formerly|aged?)$/;

/** Whether a part between commas tells more of the name before it: “the club's chair”, “54”, “speaking to fans”. */
function isAppositive(clause: Clause, from: number, end: number): boolean {
  const { tokens } = clause;
  const first = tokens[from];
  if (!first || from === end) return false;
  if (first.kind === 'word' && !first.capital && /(?:ing|ed)$/.test(first.lower)) return true;
  if (
    first.kind === 'number' ||
    APPOSITIVE.test(first.lower) ||
    DETERMINERS.has(first.lower) ||
    PREPOSITIONS.has(first.lower)
  )
    return true;
  return tokens.slice(from, end).some((token) => isRole(token.lower)) || (first.capital && end - from <= 4);
}

/** Past “, the club's coach”, “, QC”, “, quoting a letter” after a name. */
export function appositionEnd({ tokens, mentions }: Clause, from: number): number {
  let to = from;
  while (isMark(tokens[to], ',')) {
    let end = to + 1;
    while (end < tokens.length && tokens[end]!.kind !== 'mark' && tokens[end]!.kind !== 'quotation') end++;
    const part = tokens.slice(to + 1, end);
    if (tokens[end]?.kind === 'quotation' || part.length > 14 || !tellsMore(part)) break;
    // “According to the Post, |Professor Ana Silva|, who …, said”: another one, not more of the same.
    if (mentions.some((one) => one.from === to + 1 && one.mention.kind === 'person')) break;
    to = end;
    if (isMark(tokens[end], '(')) while (to < tokens.length && !isMark(tokens[to - 1], ')')) to++;
  }
  return to;
}

const tellsMore = (part: readonly Token[]): boolean => {
  if (
    /^(?:quoting|citing|published|released|issued|conducted|commissioned|led|seen)$/.test(
      part[0]?.lower ?? '',
    )
  )
    return true;
  if (
    part.some((token) => FINITE.has(token.lower) || PRONOUNS.has(token.lower) || /[^e]ed$/.test(token.lower))
  )
    return false;
  return (
    part.some((token) => isRole(token.lower)) ||
    (part.length <= 2 &&
      part.length > 0 &&
      part.every((token) => token.capital && token.end - token.start <= 4))
  );
};
