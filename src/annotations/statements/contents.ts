import type { Span } from '../../text/span.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { accordingContent } from './according-content.ts';
import { addresseeEnd, skipAdverbials } from './adverbials.ts';
import { contentAfter } from './content-after.ts';
import { isFronted, named, type Run, runBefore } from './content-before.ts';
import { limit } from './content-limit.ts';
import type { Cue } from './cue.ts';
import type { Clause } from './source.ts';

/** What a cue reports, as spans of the text, and how: all quoted, not quoted, or in part. */
interface Content {
  readonly spans: readonly Span[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
}

/** The content of the cue at `index` among `cues`, or null where it has none. */
export function contentOf(clause: Clause, cues: readonly Cue[], index: number): Content | null {
  const cue = cues[index]!;
  const runs =
    cue.manner === 'according' ? accordingContent(clause, cues, index) : verbContent(clause, cues, index);
  return spansOf(clause.tokens, runs);
}

function verbContent(clause: Clause, cues: readonly Cue[], index: number): Run[] {
  const { tokens } = clause;
  const cue = cues[index]!;
  if (cue.manner === 'noun') return [{ from: cue.tail + 1, to: limit(clause, cues, index) }];
  if (isAs(tokens, cue)) return afterAsClause(clause, cues, index);
  const before = runBefore(clause, cues, index);
  const after = cue.manner === 'inverted' ? null : contentAfter(clause, cue, cues);
  if (after)
    return withBefore(
      clause,
      before,
      after.quoted
        ? quotedRun(clause, after.from, cues, index)
        : { from: after.from, to: named(tokens, cue, after.from, limit(clause, cues, index, after.from)) },
      cue,
    );
  if (!before || !mayFollow(tokens, before, cue) || isMark(tokens[cue.tail], ':')) return [];
  const rest = skipAdverbials(tokens, restStart(clause, cue));
  const goesOn =
    isMark(tokens[rest], ',—–') || isSecondHalf(tokens, rest, before, cues, index)
      ? runAfter(clause, cues, index, rest + 1, before)
      : null;
  if (!goesOn && !ends(tokens, rest, before)) return [];
  return goesOn ? [before, goesOn] : [before];
}

// “…,” he said; the pool, he said, was shut; but only “…,” he snapped
const mayFollow = (tokens: readonly Token[], before: Run, { verb }: Cue): boolean =>
  verb !== null &&
  (verb.frames.has('quote') ||
    (verb.frames.has('quoted-first') && tokens[before.to - 1]!.kind === 'quotation'));

const restStart = (clause: Clause, cue: Cue): number =>
  cue.verb?.frames.has('addressee') || cue.verb?.verb === 'ask'
    ? Math.max(cue.tail, addresseeEnd(clause, cue.tail))
    : cue.tail;

// “The tank is empty, she said|; the roof will follow.|”
const isSecondHalf = (
  tokens: readonly Token[],
  at: number,
  before: Run,
  cues: readonly Cue[],
  index: number,
): boolean =>
  isMark(tokens[at], ';') && tokens[before.to - 1]!.kind !== 'quotation' && index === cues.length - 1;

// After “…,” he said: the end, another part of the sentence, or any words if a quotation came before.
const ends = (tokens: readonly Token[], at: number, before: Run): boolean =>
  at >= tokens.length || tokens[at]!.kind === 'mark' || tokens[before.to - 1]!.kind === 'quotation';

/** “As Roe told the Post, |the pool will open|.” */
const isAs = (tokens: readonly Token[], { source }: Cue): boolean =>
  tokens[source.from - 1]?.lower === 'as' && tokens[source.from - 2]?.lower !== 'such';

function afterAsClause(clause: Clause, cues: readonly Cue[], index: number): Run[] {
  const { tokens } = clause;
  const cue = cues[index]!;
  const comma = tokens.findIndex((token, at) => at >= cue.tail && isMark(token, ',:'));
  if (comma === -1 || comma > cue.tail + 12) return [];
  if (tokens[comma + 1]?.kind === 'quotation') return [quotedRun(clause, comma + 1, cues, index)];
  return tokens[cue.source.from - 1]?.first || cue.source.from <= 1
    ? [{ from: comma + 1, to: limit(clause, cues, index) }]
    : [];
}

/** What stands before and after the cue: “Peace,” he said, “comes first.” but: On Monday he said: “Yes.” */
function withBefore({ tokens }: Clause, before: Run | null, after: Run, cue: Cue): Run[] {
  const that = tokens[after.from - 1]!.lower === 'that' ? 1 : 0;
  if (!before || !isMark(tokens[after.from - 1 - that], ',—–')) {
    // “Prices fell,” she said, adding: as far as a quotation is before the cue and a clause after it, both are said.
    if (!before || tokens[before.to - 1]!.kind !== 'quotation' || cue.manner !== 'said') return [after];
    return that === 0 ? [before] : before.from === 0 ? [before, after] : [after];
  }
  if (tokens[before.to - 1]!.kind === 'quotation') return [before, after];
  const quotation = tokens[after.from]!;
  const goesOn = quotation.kind !== 'quotation' || !quotation.upper;
  return goesOn && !isFronted(tokens, before) ? [before, after] : [after];
}

/** After “…, he said, ”: the rest of what is said, unless the writer goes on alone. */
function runAfter(
  clause: Clause,
  cues: readonly Cue[],
  index: number,
  from: number,
  before: Run,
): Run | null {
  const { tokens } = clause;
  const first = tokens[from];
  if (!first) return null;
  if (first.kind === 'quotation') return quotedRun(clause, from, cues, index);
  if (tokens[before.to - 1]!.kind === 'quotation' && !/^(?:and|but)$/.test(first.lower)) return null;
  if (tokens[before.to - 1]!.kind === 'quotation') return null;
  const to = limit(clause, cues, index);
  return to > from ? { from, to } : null;
}

/** A quotation with the quotations that follow it at once; with more words after it, the content goes on. */
function quotedRun(clause: Clause, from: number, cues: readonly Cue[], index: number): Run {
  const { tokens } = clause;
  let to = from + 1;
  while (tokens[to]?.kind === 'quotation') to++;
  const next = tokens[to];
  const naming = cues[index]!.verb?.frames.has('name') ?? false; // “which he called “fair””: no more than that
  const goesOn = next !== undefined && next.kind === 'word' && !next.capital && !naming;
  return goesOn ? { from, to: Math.max(to, limit(clause, cues, index)) } : { from, to };
}

function spansOf(tokens: readonly Token[], runs: readonly Run[]): Content | null {
  const spans: Span[] = [];
  let quoted = 0;
  let plain = 0;
  for (const run of runs) {
    let { from, to } = run;
    while (to > from && isMark(tokens[to - 1], '.,;:—–-')) to--;
    while (from < to && isMark(tokens[from], '.,;:—–-)')) from++;
    if (to <= from) continue;
    spans.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    for (const token of tokens.slice(from, to)) {
      if (token.kind === 'quotation') quoted++;
      else if (token.kind === 'word' || token.kind === 'number') plain++;
    }
  }
  if (spans.length === 0 || quoted + plain === 0) return null;
  return { spans, kind: plain === 0 ? 'direct' : quoted === 0 ? 'indirect' : 'mixed' };
}
