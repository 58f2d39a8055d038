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

/** The tokens of a part of `text`, spans in units of `text`. `starts` are the offsets at which sentences begin, in order. */
export function tokens(text: string, span: Span, starts: readonly number[]): Token[] {
  const found: Token[] = [];
  let first = true;
  let sentence = 0;
  const part = text.slice(span.start, span.end);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(part); match; match = TOKEN.exec(part)) {
    const start = span.start + match.index;
    const raw = match[0];
    const kind =
      match[1] !== undefined || endsPlural(text, start)
        ? 'possessive'
        : match[2] !== undefined
          ? 'number'
          : match[3] !== undefined
            ? 'mark'
            : 'word';
    for (; sentence < starts.length && starts[sentence]! <= start; sentence++) first = true;
    const capital = kind === 'word' && isCapital(raw);
    found.push({
      start,
      end: start + raw.length,
      kind,
      lower: capital && ACRONYM.test(raw) ? `${raw.toLowerCase()}.` : lower(raw),
      capital,
      first: first && kind === 'word',
    });
    if (kind === 'word' || kind === 'number') first = false;
  }
  return found;
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
  return /[’ʼ]/.test(plain) ? plain.replace(/[’ʼ]/g, "'") : plain;
};
