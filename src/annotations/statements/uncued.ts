import type { Span } from '../../text/span.ts';
import type { Stretch } from '../reading/stretches.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { isRole, PRONOUNS } from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';
import { type Clause, type Source, sourceOf } from './source.ts';
import { sourceBefore } from './source-before.ts';
import { spanOf, speakerOf } from './speakers.ts';
import type { Statement } from './statement.ts';
import { isSubject, type View } from './view.ts';

/** A stretch as it was read: what it says, and the last statement in it or carried on by it. */
export interface Read {
  readonly stretch: Stretch;
  readonly clause: Clause;
  readonly cues: readonly Cue[];
  readonly last: Statement | null;
}

/** The quotations of a stretch in which no cue has content: whose they are, as far as the text before tells. */
export function uncued(now: Omit<Read, 'last'>, before: Read | null, view: View): Statement | null {
  return (
    signed(now, view) ??
    afterColon(now, view) ??
    cueAlone(now, before, view) ??
    cueBefore(now, before, view) ??
    goesOn(now, before)
  );
}

// “We never had a chance.” — Ana Silva
function signed({ clause, stretch }: Omit<Read, 'last'>, view: View): Statement | null {
  const { tokens, mentions } = clause;
  const first = tokens[0];
  if (first?.kind !== 'quotation' || !isMark(tokens[1], '—–-')) return null;
  const name = mentions.find((one) => one.from === 2 && one.mention.kind === 'person');
  if (
    !name ||
    (name.to < tokens.length &&
      !isMark(tokens[name.to], '.') &&
      !tokens.slice(name.to).some((token) => isRole(token.lower)))
  )
    return null;
  return direct(clause, sourceOf(clause, name.from, name.to), [first], stretch, view);
}

// Ana Silva: “We never had a chance.” The coach was clear: “We never had a chance.”
function afterColon({ clause, stretch }: Omit<Read, 'last'>, view: View): Statement | null {
  const { tokens, mentions } = clause;
  const colon = tokens.findIndex((token, at) => isMark(token, ':') && tokens[at + 1]?.kind === 'quotation');
  if (colon < 1) return null;
  const quoted = tokens.slice(colon + 1).filter((token) => token.kind === 'quotation');
  if (!quoted[0]!.upper || quoted[0]!.end - quoted[0]!.start < SENTENCE) return null;
  const direct_ = sourceBefore(clause, colon);
  const subject = mentions.find(
    (one) => isSubject(clause, one) || (one.from <= 1 && isMark(tokens[one.to], ',')),
  );
  const opens = PRONOUNS.has(tokens[0]!.lower) && tokens[0]!.lower !== 'it';
  const source: Source | null =
    direct_ && direct_.from === 0
      ? direct_
      : opens
        ? { from: 0, to: 1, placed: null, pronoun: true }
        : subject && subject.from < 12
          ? sourceOf(clause, subject.from, subject.to)
          : null;
  return source && direct(clause, source, quoted, stretch, view);
}

const SENTENCE = 12;

// “Why us?” | Silva asked. The mark of the question ended the sentence before the cue.
function cueAlone(
  { clause, stretch, cues }: Omit<Read, 'last'>,
  before: Read | null,
  view: View,
): Statement | null {
  const cue = cues[0];
  const quotation = before?.clause.tokens.at(-1);
  if (!cue || cue.manner === 'according' || !before || before.last || quotation?.kind !== 'quotation')
    return null;
  if (before.stretch.paragraph !== stretch.paragraph || cue.head > 0 || !cue.verb?.frames.has('quote'))
    return null;
  return { ...direct(clause, cue.source, [quotation], stretch, view), cue: cueSpan(clause, cue) };
}

// Silva said: | “We never had a chance.” The quotation has a paragraph of its own.
function cueBefore(
  { clause, stretch }: Omit<Read, 'last'>,
  before: Read | null,
  view: View,
): Statement | null {
  const cue = before?.cues.at(-1);
  if (!cue || !before || before.last || !isMark(before.clause.tokens.at(-1), ':,')) return null;
  const quoted = allQuoted(clause.tokens);
  if (!quoted) return null;
  return {
    source: spanOf(before.clause, cue.source),
    cue: cueSpan(before.clause, cue),
    content: quoted,
    kind: 'direct',
    speaker: speakerOf(before.clause, cue.source, stretch.paragraph, view),
  };
}

// “We lost,” Silva said. | “It hurts.” Also where the quotation goes on in a paragraph that is nothing else.
function goesOn({ clause, stretch }: Omit<Read, 'last'>, before: Read | null): Statement | null {
  if (!before?.last?.speaker) return null;
  const quoted = allQuoted(clause.tokens);
  if (!quoted) return null;
  const near = stretch.paragraph - before.stretch.paragraph;
  const afterSaid =
    before.last.kind !== 'indirect' && (before.last.cue !== null || before.last.source === null);
  const open = before.clause.tokens.at(-1)?.open === true;
  if (near > 1 || (near === 1 && !open && !(stretch.alone && afterSaid))) return null;
  return { source: null, cue: null, content: quoted, kind: 'direct', speaker: before.last.speaker };
}

/** The quotations of a stretch that is nothing else, each a sentence or the rest of one. */
function allQuoted(tokens: readonly Token[]): Span[] | null {
  if (tokens.some((token) => token.kind === 'word' || token.kind === 'number')) return null;
  const quoted = tokens.filter((token) => token.kind === 'quotation');
  return quoted.length > 0 ? quoted.map(({ start, end }) => ({ start, end })) : null;
}

function direct(
  clause: Clause,
  source: Source,
  quoted: readonly Token[],
  stretch: Stretch,
  view: View,
): Statement {
  return {
    source: spanOf(clause, source),
    cue: null,
    content: quoted.map(({ start, end }) => ({ start, end })),
    kind: 'direct',
    speaker: speakerOf(clause, source, stretch.paragraph, view),
  };
}

const cueSpan = (clause: Clause, cue: Cue): Span => ({
  start: clause.tokens[cue.from]!.start,
  end: clause.tokens[cue.to - 1]!.end,
});
