import { isMark, type Token } from '../reading/tokens.ts';
import { FINITE, OPENERS, PREPOSITIONS } from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';
import type { Clause } from './source.ts';

/** Tokens from `from` up to `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The words before a cue that its content may be: a quotation, or a part that a comma ends. */
export function runBefore(clause: Clause, cues: readonly Cue[], index: number): Run | null {
  const { tokens } = clause;
  const cue = cues[index]!;
  if (cue.manner !== 'inverted' && cue.manner !== 'said') return null;
  if (cue.shared) return null;
  let to = cue.head;
  while (to > 0 && /^(?:as|and|but)$/.test(tokens[to - 1]!.lower)) return null;
  const comma = isMark(tokens[to - 1], ',—–-.');
  if (comma) to--;
  if (to === 0) return null;
  const quotation = tokens[to - 1]!.kind === 'quotation';
  if (!comma && !quotation) return null;
  const floor = index > 0 ? cues[index - 1]!.tail : 0;
  let from = to;
  while (
    from > floor &&
    !isMark(tokens[from - 1], ';:') &&
    !(from < to && tokens[from - 1]!.kind === 'quotation' && quotation)
  )
    from--;
  if (quotation && (startsUtterance(clause, to - 1) || from === to)) from = to - 1;
  while (from < to - 1 && (tokens[from]!.kind === 'mark' || /^(?:and|but|so)$/.test(tokens[from]!.lower)))
    from++;
  const before = cues[index - 1];
  if (before && from <= floor && !quotation) {
    if (cue.head !== floor + 1) return null;
    from = before.head === 0 || before.shared ? 0 : before.head; // “They met and concluded, |officials said|, that …”
  }
  return from < to ? { from, to } : null;
}

// A quotation that is a sentence of its own: “We won,” … and not: It was a “disaster”, …
const startsUtterance = (clause: Clause, at: number): boolean => {
  const before = clause.tokens[at - 1];
  return before === undefined || before.kind === 'mark' || before.kind === 'quotation';
};

// “In a statement”, “Asked by fans”, “After the match”: words that tell when or where, not what.
export function isFronted(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.from]!;
  if (
    !PREPOSITIONS.has(first.lower) &&
    !(
      OPENERS.has(first.lower) &&
      /^(?:asked|speaking|writing|quoting|citing|talking|responding|replying|commenting|discussing|earlier|later|yesterday|today|when|while|despite|meanwhile|however|as|after|before)$/.test(
        first.lower,
      )
    )
  )
    return false;
  return (
    !tokens.slice(run.from, run.to).some((token, at) => at > 0 && FINITE.has(token.lower)) ||
    /^(?:asked|when|while|as|after|before)$/.test(first.lower)
  );
}

// “what she calls |the “root” of it|”, “called it |“a mess”|, although …”: a name ends with its quotation.
export function named(tokens: readonly Token[], cue: Cue, from: number, to: number): number {
  if (!cue.verb?.frames.has('name') && !cue.verb?.frames.has('praise')) return to;
  const quotation = tokens.findIndex((token, at) => at >= from && at < to && token.kind === 'quotation');
  if (quotation === -1) return to;
  return tokens[cue.head - 1]?.lower === 'what' ||
    isMark(tokens[quotation + 1], ',') ||
    tokens[quotation]!.comma
    ? quotation + 1
    : to;
}
