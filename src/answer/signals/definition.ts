import { hasTerm } from '../../question/term-set.ts';
import { overlaps, slice } from '../../text/span.ts';
import type { Candidate } from '../candidate.ts';
import type { Context } from '../context.ts';

const ASKS_WHO = /^\s*who(?:['’]s| is| was| are| were)\b/i;
const ASKS_WHAT = /^\s*what(?:['’]s| is| was| are| were)\b/i;

/**
 * Whether it tells who or what somebody or something is: “The club's coach, Ana Silva, …” for "Who is Ana Silva?",
 * “A lido is an open-air pool” for "What is a lido?".
 */
export function definition(candidate: Candidate, context: Context): number {
  const { text } = context.question;
  if (asksWhoSomebodyIs(context)) return introduces(candidate, context);
  return ASKS_WHAT.test(text) && explains(candidate, context) ? 1 : 0;
}

/** “Who is Ana Silva?”, or just "Ana Silva": the person is named, and who they are is wanted. */
export const asksWhoSomebodyIs = ({ question: { kind, text, terms }, people }: Context): boolean =>
  people.size > 0 &&
  terms.length <= 2 &&
  terms.every(({ isName }) => isName) &&
  (kind === 'topic' || ASKS_WHO.test(text));

const HONORIFIC = /^(?:mr|mrs|ms|mx|miss|dr|sir|dame|lord|lady)\.?$/i;
const APPOSED = /^,?\s+(?:an?\s|the\s)?$/;

// 1 where the office stands beside the full name, half where at least the name is full.
function introduces({ article, start, end }: Candidate, { people, library }: Context): number {
  const all = library.annotations.mentions(article);
  let most = 0;
  for (const [at, { name, title, ...mention }] of all.entries()) {
    if (!name || !overlaps(mention, { start, end })) continue;
    const person = library.annotations.at(article, mention.start);
    if (person === null || !people.has(person)) continue;
    const [before, after] = [all[at - 1], all[at + 1]];
    const gap = (from: number, to: number) => APPOSED.test(article.text.slice(from, to));
    const apposed =
      (before && !before.name && gap(before.end, mention.start)) ||
      (after && !after.name && gap(mention.end, after.start));
    const titled = title !== null && !HONORIFIC.test(slice(article.text, title));
    most = Math.max(most, titled || apposed ? 1 : slice(article.text, name).includes(' ') ? 0.5 : 0);
  }
  return most;
}

// After the last of the words asked for: “is a”, “, the”, “means”.
const EXPLAINS =
  /^["”’')\]]*(?:\s*\([^)]*\))?(?:,? (?:is|are|was|were) (?:an?|the|one)\b|, (?:an?|the|one)\b|,? (?:means|stands for|refers to)\b)/;

function explains({ sentences, article }: Candidate, { question }: Context): boolean {
  return sentences.some(({ matches, end, matched }) => {
    const last = matches.at(-1); // “What was it that she said?” asks for no word
    if (!last || !question.terms.every(({ at }) => hasTerm(matched, at))) return false;
    return EXPLAINS.test(article.text.slice(last.end, Math.min(end, last.end + 80)));
  });
}
