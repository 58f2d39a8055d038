import type { Span } from '../../text/span.ts';

/** A word, a number, the ’s of a possessive, a mark, or a whole quotation that is read as one unit. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'possessive' | 'mark' | 'quotation';
  /** Its letters in lower case and with plain apostrophes, for comparing only. */
  readonly lower: string;
  readonly capital: boolean;
  /** The first word of its sentence, where a capital says nothing. */
  readonly first: boolean;
  /** A quotation whose words begin with a capital, as a sentence does. */
  readonly upper?: boolean;
  /** A quotation that ends in a comma: its sentence goes on. */
  readonly comma?: boolean;
  /** A quotation that the next paragraph goes on with. */
  readonly open?: boolean;
}

// Initials (“U.S.”, “J.” before a name), titles with their full stop, words with inner hyphens, apostrophes and
// dots (“al-Amr”, “O’Brien”, “Gawker.com”), numbers, the possessive, and any other sign by itself.
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}(?!\p{L})`,
    String.raw`(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|Supt|Insp|Amb|Cllr|Fr|Sr|Jr)\.`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu}\p{Ll})`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:(?:[-‐‑&]|['’ʼ](?![sS](?![\p{L}\p{N}]))|\.(?=\p{Ll}{2}))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*)*`,
    String.raw`(['’ʼ][sS](?![\p{L}\p{N}]))`,
    String.raw`(\p{N}+(?:[.,:/]\p{N}+)*\p{L}*)`,
    String.raw`([^\s\p{L}\p{N}\u200B\uFEFF])`,
  ].join('|'),
  'gu',
);

/** The tokens of a part of `text`, spans in units of `text`; `sentences` are those in it, in order. */
export function tokens(text: string, span: Span, sentences: readonly Span[]): Token[] {
  const found: Token[] = [];
  let first = true;
  let sentence = 0;
  const part = text.slice(span.start, span.end);
  for (let at = 0, end = 0; ; at = end) {
    if (part.charCodeAt(at) === SPACE) at++;
    end = smallWordEnd(part, at);
    const isSmall = end > at;
    let kind: Token['kind'] = 'word';
    if (!isSmall) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(part);
      if (!match) return found;
      at = match.index;
      end = TOKEN.lastIndex;
      kind = kindOf(match, text, span.start + at);
    }
    const start = span.start + at;
    const raw = part.slice(at, end);
    for (; sentence < sentences.length && sentences[sentence]!.start <= start; sentence++) first = true;
    found.push({
      start,
      end: span.start + end,
      kind,
      lower: isSmall ? raw : lower(raw),
      capital: !isSmall && kind === 'word' && isCapital(raw),
      first: first && kind === 'word',
    });
    if (kind === 'word' || kind === 'number') first = false;
  }
}

// Most tokens are small plain letters before a space or a comma: there TOKEN would find the same, and take longer.
function smallWordEnd(text: string, from: number): number {
  for (let to = from; ; to++) {
    const code = text.charCodeAt(to);
    if (code === SPACE || code === COMMA) return to;
    if (!(code >= 97 && code <= 122)) return from;
  }
}
const SPACE = 32;
const COMMA = 44;

function kindOf(match: RegExpExecArray, text: string, at: number): Token['kind'] {
  if (match[1] !== undefined) return 'possessive';
  if (match[2] !== undefined) return 'number';
  if (match[3] === undefined) return 'word';
  return endsPlural(text, at) ? 'possessive' : 'mark';
}

// “WHO” and “US” in capitals are names, where “who” and “us” are function words.
const ACRONYM = /^(?:WHO|US|IT)$/;

// The possessive of a plural has no s of its own: “the players’ union”.
const endsPlural = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === '’') && at > 0 && /^[sS]['’]\s\p{L}/u.test(text.slice(at - 1, at + 3));

export const isPossessive = (token: Token | undefined): boolean => token?.kind === 'possessive';

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.lower);

const isCapital = (raw: string): boolean => {
  const code = raw.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(raw);
};

const lower = (raw: string): string => {
  const plain = raw.toLowerCase();
  if (ACRONYM.test(raw)) return `${plain}.`;
  return /[’ʼ]/.test(plain) ? plain.replace(/[’ʼ]/g, "'") : plain;
};
