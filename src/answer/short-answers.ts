import type { Person } from '../annotations/people/people.ts';
import type { Article } from '../corpus/article.ts';
import { isMeasured } from '../question/expected-type.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Passage } from '../search/passage.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { ShortAnswer } from './answer.ts';
import type { Candidate, Sentence } from './candidate.ts';
import { cite } from './citation.ts';
import type { Context } from './context.ts';
import type { Ranked } from './rank.ts';
import { asksWhoSomebodyIs } from './signals/definition.ts';
import type { Spot } from './spots.ts';

/** A span that may be the short answer, and how much speaks for it. */
interface Found extends Span {
  readonly article: Article;
  readonly text: string;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly person: Person | null;
  readonly words: ReadonlySet<string>;
  readonly score: number;
}

/** How many candidates are looked at; those with less than this share of the best score give no answer. */
const LOOKED_AT = 20;
const GOOD = 0.6;
/** How much more a better sentence counts: the power of its share of the best score. */
const SURE = 4;
/** Below this more answers are wrong than right. */
const CONFIDENT = 0.2;
const SHOWN = 3;
/** An answer with less than this share of the best one's score is not shown beside it. */
const NEARLY = 0.3;
/** What a further article that gives the same answer adds to it. */
const AGREEMENT = 0.3;

/**
 * ranked → the short answers, best first, each with the articles that give it; none for kinds that have none.
 * Every article gives the answer that it supports best: where articles differ, all their answers are there.
 */
export function shortAnswers(ranked: readonly Ranked[], context: Context): ShortAnswer[] {
  const { expects } = context.question;
  if (expects === null || expects === 'cause' || asksWhoSomebodyIs(context)) return [];
  const found = spotsOf(ranked, context);
  const groups: Found[][] = [];
  for (const spot of found.filter(isBestOfArticle)) {
    const group = groups.find((others) => others.some((other) => isSame(other, spot)));
    if (group) group.push(spot);
    else groups.push([spot]);
  }
  const scored = groups
    .map((group) => withSupport(group, found))
    .map((group) => ({ group, score: group[0]!.score * (1 + AGREEMENT * (group.length - 1)) }))
    .sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score >= Math.max(CONFIDENT, NEARLY * scored[0]!.score))
    .slice(0, SHOWN)
    .map(({ group }) => ({
      text: group[0]!.text,
      support: group.length,
      in: group.map(({ article, passage, sentence }) => cite(article, passage.paragraph, sentence)),
    }));
}

const isBestOfArticle = (spot: Found, at: number, found: readonly Found[]): boolean =>
  found.findIndex(({ article }) => article === spot.article) === at;

// An article supports an answer that it gives too, even where it gives another one better.
function withSupport(group: readonly Found[], found: readonly Found[]): Found[] {
  const same = found.filter((spot) => group.some((one) => isSame(one, spot)));
  return [...group, ...same].filter(isBestOfArticle);
}

function spotsOf(ranked: readonly Ranked[], context: Context): Found[] {
  const seen = new Set<Sentence>();
  const found: Found[] = [];
  const best = ranked[0]?.score ?? 0;
  for (const { candidate, score } of ranked.slice(0, LOOKED_AT).filter(({ score }) => score >= GOOD * best))
    for (const sentence of candidate.sentences) {
      if (seen.has(sentence)) continue;
      seen.add(sentence);
      const share = (score / best) ** SURE;
      for (const span of context.spots(sentence, candidate.article))
        found.push(
          spotAt(
            span,
            sentence,
            candidate,
            share * plausibility(span, sentence, candidate.article, context),
            context,
          ),
        );
    }
  return found.sort((a, b) => b.score - a.score);
}

function spotAt(
  span: Span,
  sentence: Sentence,
  { article, passage }: Candidate,
  score: number,
  { library }: Context,
): Found {
  const text = slice(article.text, span);
  const person = library.annotations.at(article, span.start);
  const key = new Set(words(text).map(({ folded }) => folded));
  return {
    ...span,
    article,
    text,
    passage,
    sentence,
    person,
    words: key,
    score,
  };
}

// How near it stands to the words asked for. Whoever does what is asked, as the source of its cue, stands nearest:
// “Who urged the council …?”; so does the number right before what is counted: “How many seats …?” “12 seats”.
function plausibility(
  spot: Spot,
  sentence: Sentence,
  article: Article,
  { question, statements }: Context,
): number {
  const { passage, from, to, matches } = sentence;
  let [sum, weight] = [0.1, 1];
  for (const { start, end, asked } of matches) {
    const gap = start < spot.start ? spot.start - end : start - spot.end;
    sum += asked.rarity / (1 + Math.max(0, gap) / NEAR);
    weight += asked.rarity;
  }
  const acts = statements(sentence, article).some(
    ({ source, cue }) =>
      source && cue && overlaps(source, spot) && matches.some((match) => overlaps(match, cue)),
  );
  const focus = question.expects === null ? undefined : question.terms[0];
  const counted = matches.find(({ start, asked }) => asked === focus && start >= spot.end);
  const ahead = () => passage.starts.slice(from, to).filter((start) => start >= spot.end);
  const distance = counted ? ahead().indexOf(counted.start) : FAR;
  const isOf = question.expects === 'name' || question.expects === 'list';
  const named = !isOf || nearTo(focus, spot, sentence) ? 1 : 0.2;
  const counts = isMeasured(question.expects) && distance < FAR ? 2 - 0.2 * distance : 1;
  return spot.fits * (sum / weight) * (acts ? 2 : 1) * counts * named * side(spot, sentence, question);
}
const NEAR = 25;
/** So many terms further on nothing is counted. */
const FAR = 5;

// “Which two towns form the county?”: “Ayle and Brook, the two towns that …”, “the towns of Ayle and Brook”.
const nearTo = (focus: QuestionTerm | undefined, spot: Spot, { matches }: Sentence): boolean =>
  matches.some(
    ({ start, end, asked }) => asked === focus && start < spot.end + NEAR && end > spot.start - NEAR,
  );

// “Who beat Denver?” is answered before the words asked for, “Whom did Denver beat?” after them.
function side(spot: Spot, { matches }: Sentence, { text, expects }: Question): number {
  if (expects !== 'person') return 1;
  const isBefore = matches.filter(({ start }) => start > spot.start).length >= matches.length / 2;
  return isBefore === !/^\s*whom?\s+(?:did|does|do|will|had|has|have)\b/i.test(text) ? 1.3 : 1;
}

// “Rubio” and "Marco Rubio", “Budapest” and "Budapest, Hungary": one has all the words of the other.
function isSame(a: Found, b: Found): boolean {
  if (a.person && a.person === b.person) return true;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return small.size > 0 && [...small].every((word) => large.has(word));
}
