import type { Placed } from '../mentions/mentions.ts';
import { AUXILIARIES, cueVerb } from '../reading/cues.ts';
import type { Token } from '../reading/tokens.ts';
import { BREAKS, DOCUMENTS, FINITE, isBody, PRONOUNS, TIMES } from '../reading/word-classes.ts';

/** The tokens that name who speaks, and the mention among them if there is one. */
export interface Source {
  readonly from: number;
  readonly to: number;
  readonly placed: Placed | null;
  readonly pronoun: boolean;
  /** Where the words begin that belong to it, if before `from`: |the club's chair,| Jane Roe. */
  readonly start?: number;
}

/** The tokens of a stretch with the mentions in them. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Placed[];
}

export const sourceOf = (clause: Clause, from: number, to: number): Source => ({
  from,
  to,
  placed: clause.mentions.findLast((one) => one.from >= from && one.to <= to && one.from < to) ?? null,
  pronoun: false,
});

export const isTimeWord = (token: Token): boolean =>
  TIMES.has(token.lower) && (token.capital || !/^(?:may|march|sun|sat|second)$/.test(token.lower));

export const bounds = (tokens: readonly Token[], at: number): boolean => {
  const { kind, lower, capital } = tokens[at]!;
  if (kind === 'quotation' || kind === 'possessive') return kind === 'quotation';
  if (kind === 'mark') return !/^[&@#'’%$/-]$/.test(lower);
  if (capital && !tokens[at]!.first) return false; // “the Met Office”
  if (BREAKS.has(lower) || FINITE.has(lower) || AUXILIARIES.has(lower) || PRONOUNS.has(lower)) return true;
  return (
    !capital &&
    cueVerb(lower) !== undefined &&
    !isBody(lower) &&
    !DOCUMENTS.has(lower) &&
    !/^(?:claims|reports|comments|notes|remarks|chief|posting|writing|warning|finding|ruling)$/.test(lower)
  );
};

export const PERSONAL = new Set(['he', 'she', 'they', 'it']);
