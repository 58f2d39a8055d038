import type { Span } from '../text/span.ts';
import type { Placed } from './mentions.ts';
import type { Clause, Source } from './source.ts';
import type { Statement } from './statement.ts';
import { isMark, isPossessive } from './tokens.ts';
import { DOCUMENTS, isBody, isPlural, isRole, OPENERS, PREPOSITIONS, TIMES } from './word-classes.ts';

/** One who has been named so far, as the pronouns that follow may mean them. */
interface Known {
  readonly span: Span;
  /** Either where the text leaves it open: “KCNA”, “Roe”. */
  readonly kind: 'person' | 'office' | 'either';
  /** The words of the mention in lower case: “the official” is the last one that has “official” among them. */
  readonly words: readonly string[];
  readonly plural: boolean;
  readonly paragraph: number;
  /** It stood where the subject stands, or it spoke. */
  readonly weight: number;
}

/** Who is in view while an article is read from its beginning to its end. */
export interface View {
  readonly known: Known[];
  /** Whether a name has been “he” or “she”. */
  readonly genders: Map<string, 'he' | 'she'>;
}

export const newView = (): View => ({ known: [], genders: new Map() });

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
    const inside = one.weight === 0 && one.span.start >= clause.tokens[0]!.start ? 3 : 0;
    found.push({
      ...one,
      weight:
        one.weight -
        2 * far -
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

const LONGEST_VIEW = 300;

/** Takes the mentions of a stretch into view, the subject of the sentence before the others. */
export function note(clause: Clause, paragraph: number, view: View): void {
  if (view.known.length > LONGEST_VIEW) view.known.splice(0, view.known.length - LONGEST_VIEW / 2);
  const opening = openingName(clause, view);
  if (opening) view.known.push({ ...opening, paragraph });
  for (const placed of clause.mentions)
    view.known.push(knownOf(clause, placed, paragraph, isSubject(clause, placed) ? 1 : 0));
}

/** Takes the speaker of a statement into view, before all others. */
export function noteSpeaker(text: string, { speaker }: Statement, paragraph: number, view: View): void {
  if (!speaker) return;
  const known = view.known.findLast((one) => one.span.start < speaker.end && speaker.start < one.span.end);
  const words = text
    .slice(speaker.start, speaker.end)
    .toLowerCase()
    .split(/[^\p{L}.'’-]+/u)
    .filter(Boolean);
  const plural = known ? known.plural && known.words.length >= words.length - 2 : false;
  const several =
    words.includes('and') || words.some((word) => isPlural(word) && words.indexOf(word) === words.length - 1);
  const kind =
    known?.kind ??
    (/^\p{Lu}/u.test(text.slice(speaker.start, speaker.end)) && !OPENERS.has(words[0] ?? '')
      ? 'either'
      : 'office');
  view.known.push({ span: speaker, kind, words, plural: plural || several, paragraph, weight: 2 });
}

// “|The board| met.”, “Last week |the board| met.”, “After the match, |the coach| left.”
export const isSubject = ({ tokens }: Clause, { from, to }: Placed): boolean =>
  tokens[to]?.kind === 'word' &&
  (from <= 1 || isMark(tokens[from - 1], ',') || TIMES.has(tokens[from - 1]!.lower)) &&
  !PREPOSITIONS.has(tokens[from - 1]?.lower ?? '');

// “|Chelsea| have said no. They …”: a name that no rule knows, where the subject stands.
function openingName({ tokens, mentions }: Clause, view: View): Omit<Known, 'paragraph'> | null {
  let to = 0;
  while (tokens[to]?.kind === 'word' && tokens[to]!.capital && !OPENERS.has(tokens[to]!.lower) && to < 5)
    to++;
  const next = tokens[to];
  if (to === 0 || mentions[0]?.from === 0 || !next || next.kind !== 'word' || PREPOSITIONS.has(next.lower))
    return null;
  const words = tokens.slice(0, to).map((token) => token.lower);
  const kind = view.known.some((one) => one.kind === 'person' && one.words.at(-1) === words.at(-1))
    ? 'person'
    : 'either';
  return {
    span: { start: tokens[0]!.start, end: tokens[to - 1]!.end },
    kind,
    words,
    plural: false,
    weight: 1,
  };
}

function knownOf(clause: Clause, placed: Placed, paragraph: number, weight: number): Known {
  const tokens = clause.tokens.slice(placed.from, placed.to);
  const { mention } = placed;
  const plural = mention.kind === 'office' && tokens.some((token) => isPlural(token.lower));
  return {
    span: mention,
    kind: mention.kind,
    words: tokens.filter((token) => token.kind === 'word').map((token) => token.lower),
    plural,
    paragraph,
    weight,
  };
}

export const spanOf = (clause: Clause, source: Source): Span => ({
  start: clause.tokens[source.from]!.start,
  end: clause.tokens[source.to - 1]!.end,
});
