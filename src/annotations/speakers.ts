import type { Span } from '../text/span.ts';
import type { Clause, Source } from './source.ts';
import { isPossessive } from './tokens.ts';
import type { Known, View } from './view.ts';
import { DOCUMENTS, isBody, isRole, PREPOSITIONS } from './word-classes.ts';

const FARTHEST = 4;

const HE = /^(?:mr|mr\.|sir|lord|he|king|prince|spokesman|chairman|father|son|brother|husband|man|boy)$/;

const SHE =
  /^(?:mrs|ms|mrs\.|ms\.|miss|dame|lady|queen|princess|spokeswoman|chairwoman|mother|daughter|sister|wife|woman|girl|actress)$/;

/** The name that a source stands for: itself where it is one, else who is in view. */
export function speakerOf(clause: Clause, source: Source, paragraph: number, view: View): Span | null {
  const span = spanOf(clause, source);
  if (source.pronoun) {
    const pronoun = clause.tokens[source.from]!.lower;
    if (pronoun === 'i' || pronoun === 'we') return span;
    return resolve(pronoun, clause, source, paragraph, view) ?? span;
  }
  const owner = writer(clause, source);
  if (owner) return owner;
  const words = clause.tokens.slice(source.from, source.to).filter((token) => token.kind === 'word');
  if (words[0]?.lower === 'the' && words.every((token) => !token.capital || token === words[0])) {
    const noun = words.findLast((token) => isRole(token.lower) || isBody(token.lower))?.lower;
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
  if (weight === 2 && at > 0 && at < 3 && !isRole(next) && !isBody(next)) return true; // “a person close to the club”
  return at !== -1 && (kind === 'person' || at === words.length - 1 || PREPOSITIONS.has(words[at + 1]!));
};

function resolve(
  pronoun: string,
  clause: Clause,
  source: Source,
  paragraph: number,
  view: View,
): Span | null {
  const fits = (one: { plural: boolean; kind: string }, words: readonly string[]): boolean => {
    if (pronoun === 'they')
      return (
        one.plural || (one.kind === 'office' && !words.some((word) => DOCUMENTS.has(word) || isRole(word)))
      );
    if (pronoun === 'it') return one.kind !== 'person' && !one.plural;
    if (one.plural) return false;
    const gender = genderOf(words, view);
    return gender === null || gender === pronoun;
  };
  const best = candidates(clause, source, paragraph, view)
    .filter(
      (one) =>
        fits(one, one.words) &&
        (one.kind !== 'office' || pronoun === 'they' || pronoun === 'it' || one.words.some(isRole)),
    )
    .reduce<Known | null>((top, one) => (top === null || one.weight >= top.weight ? one : top), null);
  if (!best) return null;
  if (pronoun === 'he' || pronoun === 'she') view.genders.set(best.words.at(-1)!, pronoun);
  return best.span;
}

/** Those named within the last paragraphs, weighed by how near and how prominent they are. */
function candidates(clause: Clause, source: Source, paragraph: number, view: View): Known[] {
  const start = clause.tokens[source.from]!.start;
  const found: Known[] = [];
  for (const one of view.known) {
    const far = paragraph - one.paragraph;
    if (far > FARTHEST || one.span.start >= start) continue;
    // “Talks begin where the armies stand, they said”: who is named inside what is said is hardly the speaker.
    const aside = one.weight === 0 ? 0.5 : 0;
    const inside = one.weight === 0 && one.span.start >= clause.tokens[0]!.start ? 3 : 0;
    found.push({
      ...one,
      weight:
        one.weight -
        2 * far -
        aside -
        inside -
        (one.kind === 'office' ? 1 : one.kind === 'either' && one.weight < 2 ? 0.5 : 0),
    });
  }
  return found;
}

function genderOf(words: readonly string[], view: View): 'he' | 'she' | null {
  if (words.some((word) => HE.test(word))) return 'he';
  if (words.some((word) => SHE.test(word))) return 'she';
  return view.genders.get(words.at(-1) ?? '') ?? null;
}

export const spanOf = (clause: Clause, source: Source): Span => ({
  start: clause.tokens[source.from]!.start,
  end: clause.tokens[source.to - 1]!.end,
});
