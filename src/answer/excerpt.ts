import type { Attributed } from '../annotations/annotations.ts';
import { overlaps, slice } from '../text/span.ts';
import type { Excerpt } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { cite } from './citation.ts';
import type { Context } from './context.ts';
import { independent } from './independent.ts';
import { type Ranked, signalsOf } from './rank.ts';
import { answerIn } from './short-answers.ts';
import { isByAsked } from './signals/statement.ts';
import { tellOtherwise } from './tell-otherwise.ts';

/** What scores less than this share of the best excerpt is noise beside it. */
const WORTH_SHOWING = 0.35;
const TELLING = 4;
const CONTAINED = 0.8;
const ALIKE = 0.65;

/** ranked → Excerpts: the best different ones, each with the places where others say the same. */
export function excerptsOf(ranked: readonly Ranked[], context: Context, limit: number): Excerpt[] {
  const chosen: { ranked: Ranked; terms: ReadonlySet<number>; same: Candidate[] }[] = [];
  for (const one of ranked) {
    const { candidate, score } = one;
    if (chosen.length > 0 && score < WORTH_SHOWING * ranked[0]!.score) break;
    if (
      chosen.some(({ ranked, same }) =>
        [ranked.candidate, ...same].some((other) => isPartOf(other, candidate)),
      )
    )
      continue;
    const terms = termSet(candidate);
    const twin = chosen.find(
      (other) =>
        saysTheSame(other.terms, terms) && !tellOtherwise(textOf(other.ranked.candidate), textOf(candidate)),
    );
    if (twin) twin.same.push(candidate);
    else if (chosen.length < limit) chosen.push({ ranked: one, terms, same: [] });
  }
  // The sum of the signals may pass 1; the best then counts as 1, and the others beside it.
  const most = Math.max(1, ranked[0]?.score ?? 0);
  return chosen.map(({ ranked, same }) => excerptOf(ranked, same, most, context));
}

function excerptOf(
  { candidate, score }: Ranked,
  same: readonly Candidate[],
  most: number,
  context: Context,
): Excerpt {
  const { article, passage } = candidate;
  const others = otherArticles(candidate, same);
  return {
    text: textOf(candidate),
    highlights: highlightsOf(candidate, context),
    speaker: speakerOf(candidate, context),
    score: Math.max(0, score / most),
    citation: cite(article, passage.paragraph, candidate),
    alsoIn: others.map((twin) => cite(twin.article, twin.passage.paragraph, twin)),
    independent:
      others.length === 0
        ? 1
        : independent([article, ...others.map((twin) => twin.article)], context.library),
    signals: signalsOf(candidate, context),
  };
}

const textOf = (candidate: Candidate): string => slice(candidate.article.text, candidate);

const isPartOf = (a: Candidate, b: Candidate): boolean => a.article === b.article && overlaps(a, b);

// Whose words these are: of several statements those of somebody whom the question names; nobody's where two people
// speak and it names neither, or where somebody else speaks in the other sentence.
function speakerOf(
  { sentences, article }: Candidate,
  { question, people, statements }: Context,
): string | null {
  const ofEach = sentences.map((sentence) =>
    statements(sentence, article).filter(({ by, isSecondHand }) => by.length > 0 && !isSecondHand),
  );
  const own = ofEach.flat();
  const asked =
    own.find((one) => isByAsked(one, question.speaker)) ??
    own.find(({ by }) => by.some((person) => people.has(person)));
  if (asked) {
    const isTheirs = ({ by }: Attributed) => by.some((person) => asked.by.includes(person));
    return ofEach.every((found) => found.length === 0 || found.some(isTheirs)) ? nameOf(asked) : null;
  }
  const speakers = new Set(own.map(nameOf));
  return speakers.size === 1 ? [...speakers][0]! : null;
}

const nameOf = ({ by }: Attributed): string => by.map(({ name }) => name).join(', ');

// Two excerpts say the same where nearly all terms of the shorter one are in the other; a very short one has too
// few to tell, so that both must be nearly alike (Jaccard).
function saysTheSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  if (small.size >= TELLING) return shared / small.size >= CONTAINED;
  return shared > 0 && shared / (one.size + other.size - shared) >= ALIKE;
}

function termSet({ sentences }: Candidate): Set<number> {
  const found = new Set<number>();
  for (const { passage, from, to } of sentences)
    for (let at = from; at < to; at++) found.add(passage.numbers[at]!);
  return found;
}

const otherArticles = (candidate: Candidate, same: readonly Candidate[]): Candidate[] =>
  same.filter(
    ({ article }, at) =>
      article !== candidate.article && same.findIndex((other) => other.article === article) === at,
  );

// The words that answer, or else those that were asked for.
function highlightsOf(candidate: Candidate, context: Context): [number, number][] {
  const answer = answerIn(candidate, context);
  const words = answer ? [answer] : candidate.sentences.flatMap(({ matches }) => matches);
  return words.map(({ start, end }) => [start - candidate.start, end - candidate.start]);
}
