import type { Article } from '../../corpus/article.ts';
import { isPossessive, type Token } from '../reading/tokens.ts';
import { canSpeak, isNameBody, isRole } from '../reading/word-classes.ts';
import { capitalRun } from './capital-run.ts';
import { followedByRole, isPerson } from './is-person.ts';
import { isTitle, type NameEvidence } from './name-evidence.ts';
import { handled, hasHandle } from './nicknames.ts';
import { isPlainNoun, phraseEnd, phraseStart, titleStart } from './noun-phrases.ts';
import { type Mention, office, type Placed, person } from './placed.ts';
import { type Reading, readArticle } from './read-article.ts';

export type { Mention, Placed } from './placed.ts';

/** Every mention in an article, quotations included, in the order of the text; they do not overlap. */
export const mentions = (article: Article, surnames?: ReadonlySet<string>): Mention[] =>
  mentionsIn(readArticle(article, surnames));

/** The same of an article that is read already. */
export const mentionsIn = ({ tokens, evidence }: Reading): Mention[] =>
  tokens.flatMap((paragraph) => placedMentions(paragraph, evidence).map((one) => one.mention));

/** The mentions in a row of tokens. */
export function placedMentions(tokens: readonly Token[], evidence: NameEvidence): Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at < tokens.length; ) {
    // Nothing begins with other words, and they are nearly all.
    if (!tokens[at]!.capital && !canSpeak(tokens[at]!.lower)) {
      at++;
      continue;
    }
    const to = capitalRun(tokens, at, evidence);
    const one = hasHandle(tokens, at)
      ? handled(tokens, at)
      : to > at
        ? named(tokens, at, to, evidence)
        : unnamed(tokens, at, evidence);
    if (one && isEmployer(tokens, found.at(-1), one, evidence)) {
      found.push(office(tokens, one.from, one.to));
    } else if (one) {
      while (found.length > 0 && found.at(-1)!.to > one.from && !isOwner(tokens, found.at(-1)!, one))
        found.pop();
      const owner = found.at(-1);
      found.push(owner && owner.to > one.from ? startingAt(tokens, one, owner.to + 1) : one);
    }
    at = Math.max(to, one?.to ?? 0, at + 1);
  }
  return found;
}

// “analyst Ana Silva of |Delta Securities|”: two words with capitals, and nobody
const isEmployer = (
  tokens: readonly Token[],
  before: Placed | undefined,
  { mention, from, to }: Placed,
  evidence: NameEvidence,
): boolean =>
  mention.kind === 'person' &&
  mention.title === null &&
  before?.mention.kind === 'person' &&
  before.to === from - 1 &&
  tokens[from - 1]!.lower === 'of' &&
  !evidence.people.has(tokens[to - 1]!.lower);

// “|Silva|'s |lawyer|”: a person is named there too, beside the one who is hers.
const isOwner = (tokens: readonly Token[], { mention, to }: Placed, next: Placed): boolean =>
  mention.kind === 'person' && isPossessive(tokens[to]) && to + 1 < next.to;

function startingAt(tokens: readonly Token[], { mention, to }: Placed, from: number): Placed {
  const start = tokens[from]!.start;
  const title = mention.title && mention.title.end > start ? { start, end: mention.title.end } : null;
  return { from, to, mention: { ...mention, start, title } };
}

/** A run of capitalised words: a person with or without a title, an office, a body, or nothing that speaks. */
function named(tokens: readonly Token[], at: number, to: number, evidence: NameEvidence): Placed | null {
  const run = tokens.slice(at, to);
  const nameFrom = at + nameStart(run, evidence);
  const before = tokens[at - 1];
  const domain = domainTitle(tokens, at);
  const titled =
    nameFrom > at || domain !== -1 || (before?.kind === 'word' && !before.first && isTitle(before.lower));
  const body = tokens.slice(nameFrom, to).some((token) => isNameBody(token.lower));
  const last = tokens[to - 1]!.lower;
  const isGroup = isRole(last) && !isTitle(last); // “Police”
  if (nameFrom === to || isGroup || (body && nameFrom === at)) {
    // “the Russian Foreign Ministry”, “Prime Minister”; or “Kremlin officials”, where the noun is still to come.
    if (followedByRole(tokens, to)) return null;
    return isTitle(last) || isGroup || body
      ? office(tokens, phraseStart(tokens, at), phraseEnd(tokens, to))
      : null;
  }
  if (!titled && !isPerson(tokens, at, to, evidence)) return null;
  const title = domain !== -1 ? domain : nameFrom > at ? at : at - 1;
  return person(tokens, titled ? titleStart(tokens, title) : at, nameFrom, to);
}

// “the |head of finance| Ana Silva”, “|chief of medical services| Ana Silva”: the role, where its field stands before the name.
function domainTitle(tokens: readonly Token[], at: number): number {
  for (let of = at - 2; of >= Math.max(1, at - 3); of--)
    if (
      tokens[of]!.lower === 'of' &&
      isRole(tokens[of - 1]!.lower) &&
      (!tokens[of - 1]!.capital || tokens[of - 1]!.first)
    )
      return tokens.slice(of + 1, at).every(isPlainNoun) ? of - 1 : -1;
  return -1;
}

/** Where the name begins in “Secretary of State Marco Rubio”: after the title and what belongs to it. */
function nameStart(run: readonly Token[], evidence: NameEvidence): number {
  // “the Refugee Council”: a role in the name of a body is no title
  const title = run.findLastIndex(
    (token, at) => isTitle(token.lower) && !(run[at + 1] && isNameBody(run[at + 1]!.lower)),
  );
  if (title === -1) return 0;
  // “Emma Bishop”: a surname that is a title too, where the text has “Ms Bishop” as well.
  if (title === run.length - 1 && title > 0 && evidence.people.has(run[title]!.lower)) return 0;
  const rest = run.length - title - 1;
  if (!/^(?:of|for|to)$/.test(run[title + 1]?.lower ?? '')) return title + 1;
  const tail = run.slice(title + 2).filter((token) => token.capital).length;
  if (tail >= 3) return run.length - 2; // Minister of Education Stefania Giannini
  return tail === 2 && rest > 2 && evidence.people.has(run.at(-1)!.lower) ? run.length - 1 : run.length;
}

/** A role or a body in small letters: “a senior European diplomat”, “police”, “the report's authors”. */
function unnamed(tokens: readonly Token[], at: number, evidence: NameEvidence): Placed | null {
  const token = tokens[at]!;
  if (token.kind !== 'word' || (token.capital && !token.first)) return null;
  if (!canSpeak(token.lower)) return null;
  if (at + 1 < tokens.length && followedByRole(tokens, at + 1)) return null; // “government officials”
  if (isTitle(token.lower) && tokens[at + 1] && capitalRun(tokens, at + 1, evidence) > at + 1) return null; // “coach Ana Silva”
  return office(tokens, phraseStart(tokens, at), phraseEnd(tokens, at + 1));
}
