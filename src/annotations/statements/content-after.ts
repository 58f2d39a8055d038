import type { Frame } from '../reading/cues.ts';
import { isMark, type Token } from '../reading/tokens.ts';
import { FINITE, PREPOSITIONS } from '../reading/word-classes.ts';
import { addresseeEnd, LOOK_AHEAD, skipAdverbials } from './adverbials.ts';
import { isClause } from './clause-after.ts';
import type { Cue } from './cue.ts';
import { afterAs, beginsObject, blaming, naming, objectNamed, ordering, quotedObject } from './objects.ts';
import type { Clause } from './source.ts';

/** Where the content begins after a cue, and whether it is no more than the quotation that stands there. */
export interface After {
  readonly from: number;
  readonly quoted: boolean;
}

/**
 * The content that follows a verb, tried by the frames of the verb in turn.
 * @returns null where nothing that is said follows: “…,” she told reporters.
 */
export function contentAfter(clause: Clause, cue: Cue, cues: readonly Cue[]): After | null {
  const { tokens } = clause;
  const has = (frame: Frame) => cue.verb?.frames.has(frame) ?? false;
  let at = cue.tail;
  if (cue.manner === 'passive') return afterAs(tokens, at);
  if (cue.verb?.verb === 'put') return introduced(tokens, cue.to + 1);
  const person = has('addressee') || has('order') || has('question') ? addresseeEnd(clause, at) : at;
  if (has('intent') && tokens[at]?.lower === 'to') return { from: at, quoted: false };
  if (person === at && NEEDS_LISTENER.test(cue.verb?.verb ?? '') && tokens[at]?.lower === 'that') return null;
  const next = skipAdverbials(tokens, aside(tokens, cues, cue, person));
  const plain = introduced(tokens, next);
  if (plain && (has('clause') || has('quote') || has('finding'))) return plain;
  if (has('name')) return objectNamed(tokens, at, cue) ?? naming(tokens, at, cue);
  if (has('blame')) return blaming(tokens, at);
  if (has('question') && !cue.source.pronoun && tokens[person]?.lower === 'about') return null;
  if (has('question') && /^(?:whether|if|how|why|what|who|where|when)$/.test(tokens[person]?.lower ?? ''))
    return { from: person, quoted: false };
  const whether = has('question') ? whetherAfter(tokens, person) : -1;
  if (whether !== -1) return { from: whether, quoted: false };
  if (has('order')) {
    const order = ordering(tokens, at, cue);
    if (order) return order;
  }
  const told = tokens[addresseeEnd(clause, at)];
  if (
    /^(?:promise|warn|caution|swear|guarantee|signal)$/.test(cue.verb?.verb ?? '') &&
    told?.lower === 'that'
  )
    return introduced(tokens, addresseeEnd(clause, at)); // “warned fans that”
  if (has('addressee') && person > at) at = person;
  else if (cue.verb?.verb === 'tell') return null;
  if ((has('clause') || has('finding')) && (!has('question') || person > at)) {
    const from = skipAdverbials(tokens, at);
    if (cue.manner === 'saying' && !cue.shared) return null; // “a letter asking schools”
    if (!has('clause') && cue.source.placed?.mention.kind !== 'office' && !cue.source.pronoun) return null;
    if (isClause(tokens, from, cue)) return { from, quoted: false };
  }
  if (has('noun') && (beginsObject(tokens[at]) || cue.verb?.verb === 'put at'))
    return { from: at, quoted: false };
  if (cue.verb?.verb === 'warn' && tokens[at]?.lower === 'of') return { from: at + 1, quoted: false };
  if (has('praise') || has('noun')) return quotedObject(tokens, at);
  return null;
}

// “wondered from the stage on Sunday |whether the town was asleep|”
function whetherAfter(tokens: readonly Token[], from: number): number {
  if (!PREPOSITIONS.has(tokens[from]?.lower ?? '')) return -1;
  for (let at = from; at < Math.min(from + LOOK_AHEAD, tokens.length); at++) {
    if (tokens[at]!.lower === 'whether') return at;
    if (tokens[at]!.kind === 'mark' || FINITE.has(tokens[at]!.lower)) return -1;
  }
  return -1;
}

// “conceded, |according to the Post,| that”, “concluded, |officials said,| that”
function aside(tokens: readonly Token[], cues: readonly Cue[], cue: Cue, at: number): number {
  if (!isMark(tokens[at], ',')) return at;
  const other = cues.find((one) => one !== cue && one.head === at + 1);
  return other && isMark(tokens[other.tail], ',') ? other.tail + 1 : at;
}

// “was stopped and told that …”: with nobody who is told, the subject is no speaker.
const NEEDS_LISTENER = /^(?:tell|inform|assure|remind|notify|reassure)$/;

/** A conjunction or a quotation at `at`, or after a comma or a colon: that …, “…”, : “…”. */
function introduced(tokens: readonly Token[], at: number): After | null {
  const token = tokens[at];
  if (token?.lower === 'that' && token.kind === 'word')
    return startsClause(tokens, at + 1) ? { from: at + 1, quoted: false } : null;
  if (token?.kind === 'quotation') return { from: at, quoted: true };
  if (isMark(token, ',:;—–-') && tokens[at + 1]?.kind === 'quotation') return { from: at + 1, quoted: true };
  if (isMark(token, ',') && tokens[at + 1]?.lower === 'that') return { from: at + 2, quoted: false };
  if (isMark(token, ':') && at + 3 < tokens.length) return { from: at + 1, quoted: false };
  return null;
}

// “that the pool”, but not “announced the sites that would close”
const startsClause = (tokens: readonly Token[], at: number): boolean =>
  at < tokens.length &&
  !(FINITE.has(tokens[at]!.lower) && !/'/.test(tokens[at]!.lower)) &&
  !(tokens[at]?.kind === 'mark' && isMark(tokens[at], '.;?!'));
