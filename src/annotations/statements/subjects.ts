import { type CueVerb, HYPOTHETICAL } from '../reading/cues.ts';
import { isPossessive, type Token } from '../reading/tokens.ts';
import {
  DETERMINERS,
  isBody,
  isPlural,
  isRole,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  ROLES,
} from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';
import { type Clause, type Source, sourceOf } from './source.ts';

/** Whose verb it is where no subject stands before it: that of the cue before, else the sentence's. */
export function subject(clause: Clause, at: number, before: readonly Cue[]): Source | null {
  const last = before.findLast((one) => one.manner !== 'according' && one.manner !== 'noun');
  const nearer = subordinate(clause, last?.tail ?? 0, at);
  if (nearer) return nearer;
  if (last && last.from < at) return last.source;
  const first = clause.mentions.find((one) => one.from < at);
  const opening = clause.tokens.findIndex((token) => token.kind !== 'mark');
  if (PRONOUNS.has(clause.tokens[opening]?.lower ?? ''))
    return { from: opening, to: opening + 1, placed: null, pronoun: true };
  if (!first || first.from > opening + 1) return openingName(clause, opening);
  // “|Silva and Roe| met and said …”, “|Silva's group| met and said …”
  const second = clause.mentions.find(
    (one) =>
      one.from === first.to + 1 &&
      (clause.tokens[first.to]!.lower === 'and' || isPossessive(clause.tokens[first.to])),
  );
  return sourceOf(clause, first.from, second?.to ?? first.to);
}

// “|Okoro| thanked the crews and said …”: a name that no rule knows, at the head of the sentence.
function openingName(clause: Clause, from: number): Source | null {
  let to = from;
  while (clause.tokens[to]?.capital && !OPENERS.has(clause.tokens[to]!.lower)) to++;
  return to > from ? sourceOf(clause, from, to) : null;
}

// “She left after |the board| had met and said …”: the subject of the clause that is nearer.
function subordinate(clause: Clause, from: number, to: number): Source | null {
  const inner = clause.mentions.findLast(
    (one) =>
      one.from > from &&
      one.to < to &&
      /^(?:after|before|when|while|because|since|as|where)$/.test(clause.tokens[one.from - 1]!.lower) &&
      clause.tokens[one.to]!.kind === 'word' &&
      !PREPOSITIONS.has(clause.tokens[one.to]!.lower),
  );
  return inner ? sourceOf(clause, inner.from, inner.to) : null;
}

// “If the board says …”, “whether the coach said”
export const supposed = (tokens: readonly Token[], from: number): boolean =>
  HYPOTHETICAL.has(tokens[from - 1]?.lower ?? '');

// “member |states|”, “all team |reports|”: no noun in the singular is a subject without a determiner.
const isBare = (tokens: readonly Token[], source: Source): boolean => {
  const first = tokens[source.from]!;
  const last = tokens[source.to - 1]!;
  if (last.capital || !ROLES.has(last.lower)) return false;
  return (
    source.to - source.from === 1 ||
    /^(?:all|many|several|some|both|few|most|other|two|three)$/.test(first.lower)
  );
};

// “They say”, not “the say”; “Roe claims that”, not “her claims that”.
export function agrees(tokens: readonly Token[], source: Source, verb: CueVerb): boolean {
  const last = tokens[source.to - 1]!;
  const several = tokens.slice(source.from, source.to).some((token) => token.lower === 'and');
  if (verb.form === 'base')
    return (
      (several && (last.capital || isPlural(last.lower))) ||
      isPlural(last.lower) ||
      /^(?:they|we|i|who)$/.test(last.lower) ||
      source.placed?.mention.kind === 'office' ||
      (verb.verb === 'say' && last.capital)
    );
  if (verb.form === 'present' && isBare(tokens, source)) return false;
  if (verb.form === 'present')
    return (
      verb.verb === 'say' ||
      source.pronoun ||
      last.capital ||
      isRole(last.lower) ||
      isBody(last.lower) ||
      last.lower === 'who'
    );
  return (
    !DETERMINERS.has(last.lower) ||
    source.to - source.from > 1 ||
    /^(?:others|one|many|some|both)$/.test(last.lower)
  );
}
