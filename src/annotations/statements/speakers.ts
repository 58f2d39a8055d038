import type { Span } from '../../text/span.ts';
import { isPossessive } from '../reading/tokens.ts';
import { canSpeak, DOCUMENTS, isRole, PREPOSITIONS } from '../reading/word-classes.ts';
import type { Clause, Source } from './source.ts';
import type { Known, View } from './view.ts';

const FARTHEST = 4;

const POSSESSIVE: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' };

/** The name that a source stands for: itself where it is one, else who is in view. */
export function speakerOf(clause: Clause, source: Source, paragraph: number, view: View): Span | null {
  const span = spanOf(clause, source);
  if (source.pronoun) {
    const word = clause.tokens[source.from]!.lower;
    const pronoun = POSSESSIVE[word] ?? word; // “|Her| view is that …”
    if (pronoun === 'i' || pronoun === 'we') return span;
    return resolve(pronoun, clause, source, paragraph, view) ?? span;
  }
  const owner = writer(clause, source);
  if (owner) return owner;
  const words = clause.tokens.slice(source.from, source.to).filter((token) => token.kind === 'word');
  if (words[0]?.lower === 'the' && words.every((token) => !token.capital || token === words[0])) {
    const noun = words.findLast(({ lower }) => canSpeak(lower))?.lower;
    if (noun && words.length <= 3) return sameRole(noun, words.length, view) ?? span;
  }
  return span;
}

// “|Silva|'s statement added”: a document speaks for the person whose it is.
function writer({ tokens, mentions }: Clause, source: Source): Span | null {
  if (!DOCUMENTS.has(tokens[source.to - 1]!.lower)) return null;
  const owner = mentions.find((one) => one.from === source.from && one.mention.kind === 'person');
  return owner && isPossessive(tokens[owner.to]) ? owner.mention : null;
}

/** “the official” after “a senior council official”, “the coach” after “coach Ana Silva”. */
function sameRole(noun: string, length: number, view: View): Span | null {
  const fuller = view.known.findLast(
    (one) =>
      hasHead(one, noun) &&
      one.words.length >= length &&
      (one.words[0] !== 'the' || one.words.length > length),
  );
  return fuller?.span ?? null;
}

// “the report” is not “the report's authors”, but it is “a report by the council”.
const hasHead = ({ words, kind, weight }: Known, noun: string): boolean => {
  const at = words.lastIndexOf(noun);
  const next = words[at + 1] ?? '';
  if (weight === 2 && at > 0 && at < 3 && !canSpeak(next)) return true; // “a person close to the club”
  return at !== -1 && (kind === 'person' || at === words.length - 1 || PREPOSITIONS.has(words[at + 1]!));
};

function resolve(
  pronoun: string,
  clause: Clause,
  source: Source,
  paragraph: number,
  view: View,
): Span | null {
  const others = pronoun === 'he' || pronoun === 'she' ? namedAfter(clause, source) : NOBODY;
  const start = clause.tokens[0]!.start;
  let best: Known | null = null;
  let most = IMPOSSIBLE;
  for (const one of inView(clause, source, paragraph, view)) {
    const near = nearness(one, paragraph, start);
    if (!fits(one, near, pronoun) || others.has(one.words.at(-1)!)) continue;
    const weight = near + genderWeight(one, pronoun, view);
    if (weight === IMPOSSIBLE || weight < most) continue;
    best = one;
    most = weight;
  }
  if (!best) return null;
  const name = best.words.at(-1)!;
  if ((pronoun === 'he' || pronoun === 'she') && !view.genders.has(name)) view.genders.set(name, pronoun);
  return best.span;
}

const CLAUSE = 40;
const NOBODY: ReadonlySet<string> = new Set();

// “He said that Roe had left”: he is not Roe.
const namedAfter = ({ tokens }: Clause, { to }: Source): ReadonlySet<string> =>
  new Set(tokens.slice(to, to + CLAUSE).flatMap(({ capital, lower }) => (capital ? lower : [])));

// Who may be “they”: more than one, or a body; “it”: a body; “he” and “she”: one person, named or by a role.
function fits({ kind, plural, words }: Known, weight: number, pronoun: string): boolean {
  if (pronoun === 'they')
    return plural || (kind === 'office' && !words.some((word) => DOCUMENTS.has(word) || isRole(word)));
  if (plural) return false;
  // “The publisher, Delta Interactive, admitted it. The contract, it said, …”: what was taken for a person, just now
  if (pronoun === 'it') return kind !== 'person' || weight >= JUST_SPOKE;
  return kind !== 'office' || words.some(isRole);
}

const JUST_SPOKE = 2;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** A “she” in a title is never “he”; a given name may be anybody's, so it only weighs. */
function genderWeight({ kind, words }: Known, pronoun: string, view: View): number {
  if (pronoun === 'they') return 0;
  const guess = view.corpus.of(words, kind !== 'office');
  if (pronoun === 'it')
    return kind !== 'person' ? 0 : guess || view.genders.has(words.at(-1)!) ? IMPOSSIBLE : -1;
  if (guess?.sure) return guess.gender === pronoun ? 0 : IMPOSSIBLE;
  const before = view.genders.get(words.at(-1) ?? '');
  if (before && kind !== 'office') return before === pronoun ? 0 : IMPOSSIBLE;
  if (guess) return guess.gender === pronoun ? 0 : -2.5;
  return kind === 'either' ? -1.5 : 0;
}

/** Those named before the source, within the last paragraphs. */
function inView({ tokens }: Clause, { from }: Source, paragraph: number, { known }: View): readonly Known[] {
  const near = known.findLastIndex((one) => paragraph - one.paragraph > FARTHEST);
  return known.slice(near + 1).filter(({ span }) => span.start < tokens[from]!.start);
}

/** How near and how prominent somebody in view is; `start` is where the stretch of the source begins. */
function nearness({ kind, paragraph, span, weight }: Known, now: number, start: number): number {
  // “Talks begin where the armies stand, they said”: who is named inside what is said is hardly the speaker.
  const inside = weight > 0 ? 0 : span.start >= start ? 3.5 : 0.5;
  const vague = kind === 'office' ? 1.1 : kind === 'either' && weight < 2 ? 0.5 : 0;
  return weight - 2 * (now - paragraph) - inside - vague;
}

export const spanOf = (clause: Clause, source: Source): Span => ({
  start: clause.tokens[source.from]!.start,
  end: clause.tokens[source.to - 1]!.end,
});
