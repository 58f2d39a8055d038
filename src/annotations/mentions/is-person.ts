import { isMark, type Token } from '../reading/tokens.ts';
import { canSpeak, isNameBody, isRole } from '../reading/word-classes.ts';
import { type NameEvidence, runKey } from './name-evidence.ts';

const PLACE_WORDS =
  /^(?:north|south|east|west|new|saint|united|central|upper|lower|great|greater|los|las|san|santa|st|st\.|mount|lake|port|fort|cape|northern|southern|eastern|western)$/;

/** Whether two to four capitalised words without a title are a person, or one word a person's known name. */
export function isPerson(tokens: readonly Token[], at: number, to: number, evidence: NameEvidence): boolean {
  const last = tokens[to - 1]!.lower;
  const words = tokens.slice(at, to).filter((token) => token.capital);
  if (followedByRole(tokens, to)) return false; // “Manchester United players”
  if (words.length === 1) return evidence.people.has(last);
  if (words.length > 4 || tokens.slice(at, to).some((token) => isNameBody(token.lower))) return false;
  if (evidence.people.has(last) || introduced(tokens, to)) return true;
  if (tokens[at - 1]?.lower === 'the' || PLACE_WORDS.test(tokens[at]!.lower)) return false;
  if (words.every((token) => evidence.small.has(token.lower))) return false;
  if (
    words.some(
      (token) =>
        /^\p{L}[\p{L}.]*$/u.test(token.lower) && token.lower.includes('.') && token.end - token.start > 3,
    )
  )
    return false;
  return !evidence.places.has(runKey(tokens, at, to));
}

// “Ana Silva, 34, …”, “Ana Silva, who …”, “Ana Silva, the club’s coach, …”
function introduced(tokens: readonly Token[], to: number): boolean {
  if (!isMark(tokens[to], ',')) return false;
  const next = tokens[to + 1];
  if (next?.kind === 'number') return /^\d\d,?$/.test(next.lower) && isMark(tokens[to + 2], ',');
  if (next?.lower === 'who') return true;
  for (let at = to + 1; at < to + 8 && tokens[at]; at++) {
    if (tokens[at]!.kind === 'mark') return false;
    if (isRole(tokens[at]!.lower)) return true;
  }
  return false;
}

export const followedByRole = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to];
  return next !== undefined && next.kind === 'word' && !next.capital && canSpeak(next.lower);
};
