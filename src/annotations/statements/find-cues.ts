import { type CueVerb, cueVerb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { DOCUMENTS, isPlural, PREPOSITIONS } from '../reading/word-classes.ts';
import type { Cue } from './cue.ts';
import { quotedAs, saying, viewIs } from './noun-cues.ts';
import { phrasal } from './phrasal.ts';
import { accordingTo, wordsOf } from './phrase-cues.ts';
import { type Clause, isTimeWord, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { agrees, subject, supposed } from './subjects.ts';
import { verbChain } from './verb-chain.ts';

/** The cues of a stretch in order, each with who speaks; those that are denied or supposed left out. */
export function findCues(clause: Clause): Cue[] {
  const found: Cue[] = [];
  for (let at = 0; at < clause.tokens.length; at++) {
    const cue =
      accordingTo(clause, at) ??
      wordsOf(clause, at) ??
      saying(clause, at) ??
      viewIs(clause, at) ??
      quotedAs(clause, at) ??
      verbCue(clause, at, found);
    if (cue) found.push(cue);
  }
  return found;
}

function verbCue(clause: Clause, at: number, before: readonly Cue[]): Cue | null {
  const { tokens } = clause;
  const token = tokens[at]!;
  const verb =
    token.kind === 'word' && !token.capital ? (phrasal(tokens, at) ?? cueVerb(token.lower)) : undefined;
  if (
    !verb ||
    /^(?:has|have|had|is|are|was|were|will|would|can|could|may|might|should)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return null;
  const chain = verbChain(tokens, at);
  if (chain.denied || (tokens[chain.from - 1]?.lower === 'as' && verb.form === 'past')) return null; // “as first reported”
  const cue = { from: at, to: at + 1 + (verb.particles ?? 0), verb };
  if (chain.passive) return passive(clause, cue);
  if (verb.form === 'participle' && !chain.progressive) return participle(clause, cue, chain.from, before);
  const inverted =
    (verb.frames.has('quote') || (verb.frames.has('quoted-first') && tokens[at - 1]?.kind === 'quotation')) &&
    !verb.frames.has('addressee') &&
    verb.form !== 'base'
      ? invertedSource(clause, at)
      : null;
  if (inverted)
    return { ...cue, manner: 'inverted', source: inverted, head: at, tail: inverted.to, shared: false };
  return active(clause, cue, chain.from, before);
}

type Part = Pick<Cue, 'from' | 'to'> & { readonly verb: CueVerb };

// “The plan was described by Roe as a gamble”
function passive(clause: Clause, cue: Part): Cue | null {
  if (!cue.verb.frames.has('name') || clause.tokens[cue.to]?.lower !== 'by') return null;
  const source = sourceAfter(clause, cue.to + 1);
  return source && { ...cue, manner: 'passive', source, head: cue.from, tail: source.to, shared: false };
}

/** “…,” |said Ana Silva|. The source comes after the verb, where a quotation or a comma comes before it. */
function invertedSource(clause: Clause, at: number): Source | null {
  const { tokens } = clause;
  const before = tokens[at - 1];
  const afterQuotation =
    before?.kind === 'quotation' || (isMark(before, ',.?!—–-') && tokens[at - 2]?.kind === 'quotation');
  if (!afterQuotation && !isMark(before, ',—–-')) return null;
  const source = sourceAfter(clause, at + 1);
  if (!source) return null;
  const next = tokens[source.to];
  if (afterQuotation) return source;
  const named = source.pronoun || source.placed?.from === source.from || isCapitals(tokens, source);
  if (!named) return null; // “Kay Orr, of Leeds, said |the plan works|”
  if (!next || isMark(next, ',.;!?—–') || isTimeWord(next)) return source;
  return PREPOSITIONS.has(next.lower) && source.placed?.from === source.from && !sourceBefore(clause, at)
    ? source
    : null;
}

/** “…, |adding| that”, “a letter |saying|”, “one poster |writing|”: whose subject it has. */
function participle(clause: Clause, cue: Part, from: number, before: readonly Cue[]): Cue | null {
  const { tokens } = clause;
  if (
    from > 0 &&
    tokens[from - 1]!.kind === 'word' &&
    !/^(?:and|but|before|after|while|by|when|whilst)$/.test(tokens[from - 1]!.lower)
  ) {
    const source = /^(?:calling|naming)$/.test(tokens[cue.from]!.lower) ? null : sourceBefore(clause, from);
    const issuer = source && issuerOf(clause, source);
    if (issuer)
      return {
        ...cue,
        manner: 'said',
        source: issuer,
        head: issuer.start ?? issuer.from,
        tail: cue.to,
        shared: false,
      };
    return source?.placed
      ? { ...cue, manner: 'saying', source, head: source.from, tail: cue.to, shared: false }
      : null;
  }
  if (from === 0 || /^(?:by|when)$/.test(tokens[from - 1]!.lower)) return null;
  const source = subject(clause, from, before);
  return source && { ...cue, manner: 'saying', source, head: from, tail: cue.to, shared: true };
}

// “|The club| issued a statement |saying| it would appeal.”
function issuerOf(clause: Clause, { from, to }: Source): Source | null {
  const { tokens } = clause;
  if (!DOCUMENTS.has(tokens[to - 1]!.lower) || !ISSUES.test(tokens[from - 1]?.lower ?? '')) return null;
  return sourceBefore(clause, verbChain(tokens, from - 1).from);
}
const ISSUES =
  /^(?:issued|released|published|posted|sent|wrote|circulated|shared|distributed|issues|releases|publishes)$/;

function active(clause: Clause, cue: Part, from: number, before: readonly Cue[]): Cue | null {
  const { tokens } = clause;
  const last = tokens[from - 1];
  if (!last) return null;
  if (
    /^(?:and|but|or|then|also)$/.test(last.lower) ||
    (isMark(last, ',') && /^(?:and|but|then)$/.test(tokens[from]!.lower))
  ) {
    const source =
      cue.verb.form === 'base' && !/^(?:base|present)$/.test(before.at(-1)?.verb?.form ?? '')
        ? null
        : subject(clause, from - 1, before);
    const several = source && tokens.slice(source.from, source.to).some((token) => isPlural(token.lower));
    if (!source || (several && cue.verb.form === 'present')) return null;
    return { ...cue, manner: 'said', source, head: from - 1, tail: cue.to, shared: true };
  }
  const source = sourceBefore(clause, from);
  if (source?.pronoun && isImpersonal(tokens, source, cue)) return null;
  if (!source || supposed(tokens, source.from) || !agrees(tokens, source, cue.verb)) return null;
  return { ...cue, manner: 'said', source, head: source.start ?? source.from, tail: cue.to, shared: false };
}

// “None of this proves it. It |tells us| how much people hope.”
const isImpersonal = (tokens: readonly Token[], { from }: Source, { verb, to }: Part): boolean =>
  tokens[from]!.lower === 'it' && verb.verb === 'tell' && /^(?:us|you|me)$/.test(tokens[to]?.lower ?? '');

const isCapitals = (tokens: readonly Token[], source: Source): boolean =>
  tokens.slice(source.from, source.to).every((token) => token.capital);
