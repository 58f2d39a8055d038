import type { Token } from '../reading/tokens.ts';
import { ALL_ROLES, HONORIFICS, isNameBody, isRole, PLACE_PREPOSITIONS } from '../reading/word-classes.ts';
import { capitalRun } from './capital-run.ts';
import { genderOfGivenName } from './given-names.ts';

/** What the rest of a text (or of a corpus) tells about the words that have a capital in it. */
export interface NameEvidence {
  /** Words with a capital that are written small elsewhere: at the beginning of a sentence they are no name. */
  readonly small: ReadonlySet<string>;
  /** Words that have a capital within a sentence. */
  readonly capitals: ReadonlySet<string>;
  /** First and last words of people's names: “Guardiola” once the text has “Pep Guardiola” or “Mr Guardiola”. */
  readonly people: ReadonlySet<string>;
  /** Names that follow a preposition of place: in Los Angeles. */
  readonly places: ReadonlySet<string>;
}

/**
 * Reads the evidence from the tokens of a text's paragraphs.
 * @param surnames that other articles have with given names, in lower case
 */
export function nameEvidence(
  paragraphs: readonly (readonly Token[])[],
  surnames: ReadonlySet<string>,
): NameEvidence {
  const capitals = new Set<string>();
  const firsts = new Set<string>();
  for (const tokens of paragraphs)
    for (const { capital, first, lower } of tokens) if (capital) (first ? firsts : capitals).add(lower);
  const all = new Set([...capitals, ...firsts]);
  const small = new Set<string>();
  for (const tokens of paragraphs)
    for (const { capital, lower } of tokens) if (!capital && all.has(lower)) small.add(lower);
  const people = new Set<string>();
  const places = new Set<string>();
  const found = { small, capitals, people, places };
  for (const tokens of paragraphs) readRuns(tokens, found);
  // “Pugh said”, where only another article has “Ana Pugh”
  if (surnames.size > 0)
    for (const word of all) if (surnames.has(word) && !small.has(word) && !places.has(word)) people.add(word);
  return found;
}

interface Growing extends NameEvidence {
  readonly people: Set<string>;
  readonly places: Set<string>;
}

function readRuns(tokens: readonly Token[], found: Growing): void {
  for (let at = 0; at < tokens.length; at++) {
    const to = tokens[at]!.capital ? capitalRun(tokens, at, found) : at;
    if (to === at) continue;
    const before = tokens[at - 1];
    if (before && PLACE_PREPOSITIONS.has(before.lower)) found.places.add(runKey(tokens, at, to));
    const run = tokens.slice(at, to);
    const titled = run.findLastIndex((token) => isTitle(token.lower));
    const name = run.slice(titled + 1);
    const introduced = titled !== -1 || (before !== undefined && !before.capital && isRole(before.lower));
    const isPerson = introduced || (name.length === run.length && isGiven(run, before));
    if (name.length > 0 && name.length <= 4 && !name.some((token) => isNameBody(token.lower)) && isPerson) {
      found.people.add(name.at(-1)!.lower);
      if (name.length > 1 && introduced) found.people.add(name[0]!.lower);
    }
    at = to - 1;
  }
}

// “Malcolm Silva wrote”: a given name that is known, and a surname
const isGiven = (run: readonly Token[], before: Token | undefined): boolean =>
  run.length > 1 &&
  run.length < 4 &&
  before?.lower !== 'the' &&
  !(before && PLACE_PREPOSITIONS.has(before.lower)) &&
  genderOfGivenName(run[0]!.lower) !== null;

// “wrote to staff |Ana Silva| …”: groups are no titles, as “ministers” may be.
const NO_TITLE =
  /^(?:staff|people|men|women|children|police|media|troops|crew|families|relatives|locals|sources)$/;

const TITLES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...[...ALL_ROLES].filter((role) => !NO_TITLE.test(role)),
]);
export const isTitle = (lower: string): boolean => TITLES.has(lower);

export const runKey = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
