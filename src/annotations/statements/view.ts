import type { Span } from '../../text/span.ts';
import type { Gender, Genders } from '../mentions/genders.ts';
import { wordsOf } from '../mentions/genders.ts';
import type { Placed } from '../mentions/mentions.ts';
import type { NameEvidence } from '../mentions/name-evidence.ts';
import { isMark, isPossessive } from '../reading/tokens.ts';
import { isPlural, OPENERS, PREPOSITIONS, TIMES } from '../reading/word-classes.ts';
import type { Clause } from './source.ts';
import type { Statement } from './statement.ts';

/** One who has been named so far, as the pronouns that follow may mean them. */
export interface Known {
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
  readonly genders: Map<string, Gender>;
  readonly evidence: NameEvidence;
  /** What titles and given names tell. */
  readonly corpus: Genders;
}

export const newView = (evidence: NameEvidence, corpus: Genders): View => ({
  known: [],
  genders: new Map(),
  evidence,
  corpus,
});

const LONGEST_VIEW = 300;

/** Takes the mentions of a stretch into view, the subject of the sentence before the others. */
export function note(clause: Clause, paragraph: number, view: View): void {
  if (view.known.length > LONGEST_VIEW) view.known.splice(0, view.known.length - LONGEST_VIEW / 2);
  const opening = openingName(clause, paragraph, view);
  if (opening) view.known.push(opening);
  for (const placed of clause.mentions)
    view.known.push(
      knownOf(clause, placed, paragraph, isSubject(clause, placed) || isApposed(clause, placed) ? 1 : 0),
    );
}

/** Takes the speaker of a statement into view, before all others. */
export function noteSpeaker(text: string, { speaker }: Statement, paragraph: number, view: View): void {
  if (!speaker) return;
  const known = view.known.findLast((one) => one.span.start < speaker.end && speaker.start < one.span.end);
  const words = wordsOf(text, speaker);
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

// “|Ana Silva|, 34, left.”, “The coach, |Ana Silva|, left.”, “…, and |Ana Silva|, who left, …”: as prominent as a subject.
const isApposed = ({ tokens, mentions }: Clause, { mention, from, to }: Placed): boolean => {
  if (mention.kind !== 'person' || !isMark(tokens[to], ',')) return false;
  if (from <= 1 || tokens[to + 1]?.lower === 'who') return true;
  return (
    isMark(tokens[from - 1], ',') &&
    mentions.slice(0, 2).some((one) => one.from <= 1 && (one.to === from - 1 || isPossessive(tokens[one.to])))
  );
};

// “|Chelsea| have said no. They …”: a name that no rule knows, where the subject stands.
function openingName({ tokens, mentions }: Clause, paragraph: number, view: View): Known | null {
  let to = 0;
  while (tokens[to]?.kind === 'word' && tokens[to]!.capital && !OPENERS.has(tokens[to]!.lower) && to < 5)
    to++;
  const next = tokens[to];
  if (to === 0 || mentions[0]?.from === 0 || !next || next.kind !== 'word' || PREPOSITIONS.has(next.lower))
    return null;
  const words = tokens.slice(0, to).map((token) => token.lower);
  // “Permission was refused”, where the text has “permission” elsewhere
  if (words.every((word) => view.evidence.small.has(word) && !view.evidence.capitals.has(word))) return null;
  const kind = view.known.some((one) => one.kind === 'person' && one.words.at(-1) === words.at(-1))
    ? 'person'
    : 'either';
  return {
    span: { start: tokens[0]!.start, end: tokens[to - 1]!.end },
    kind,
    words,
    plural: false,
    paragraph,
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
