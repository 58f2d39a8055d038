import { type CueVerb, cueVerb } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { DOCUMENTS, isPlural, PREPOSITIONS } from '../reading/word-classes.ts';
import { type Cue, type CueWords, cueOf } from './cue.ts';
import { phrasal } from './phrasal.ts';
import { type Clause, isTimeWord, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { agrees, subject, supposed } from './subjects.ts';
import { verbChain } from './verb-chain.ts';

/** A verb that reports, with its subject: “Roe said”, “said Roe”, “…, adding”, “was described by Roe”. */
export function verbCue(clause: Clause, at: number, before: readonly Cue[]): Cue | null {
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
  if (inverted) return cueOf(cue, 'inverted', inverted, at, inverted.to);
  return active(clause, cue, chain.from, before);
}

type Part = CueWords & { readonly verb: CueVerb };

// “The plan was described by Roe as a gamble”
function passive(clause: Clause, cue: Part): Cue | null {
  if (!cue.verb.frames.has('name') || clause.tokens[cue.to]?.lower !== 'by') return null;
  const source = sourceAfter(clause, cue.to + 1);
  return source && cueOf(cue, 'passive', source, cue.from, source.to);
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
    if (issuer) return cueOf(cue, 'said', issuer, issuer.start ?? issuer.from);
    return source?.placed ? cueOf(cue, 'saying', source, source.from) : null;
  }
  if (from === 0 || /^(?:by|when)$/.test(tokens[from - 1]!.lower)) return null;
  const source = subject(clause, from, before);
  return source && cueOf(cue, 'saying', source, from, cue.to, true);
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
    return cueOf(cue, 'said', source, from - 1, cue.to, true);
  }
  const source = sourceBefore(clause, from);
  if (source?.pronoun && isImpersonal(tokens, source, cue)) return null;
  if (!source || supposed(tokens, source.from) || !agrees(tokens, source, cue.verb)) return null;
  return cueOf(cue, 'said', source, source.start ?? source.from);
}

// “None of this proves it. It |tells us| how much people hope.”
const isImpersonal = (tokens: readonly Token[], { from }: Source, { verb, to }: Part): boolean =>
  tokens[from]!.lower === 'it' && verb.verb === 'tell' && /^(?:us|you|me)$/.test(tokens[to]?.lower ?? '');

const isCapitals = (tokens: readonly Token[], source: Source): boolean =>
  tokens.slice(source.from, source.to).every((token) => token.capital);
