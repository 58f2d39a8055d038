import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import type { Mention } from '../mentions/mentions.ts';
import { ROLES } from '../reading/word-classes.ts';

/** A mention with all the words around it that say who that is. */
export interface Introduced extends Mention {
  readonly titles: readonly Span[];
  /** Where the offices begin that are the same person: “|the club's coach|, Ana Silva”. */
  readonly aliases: readonly number[];
}

/** The mentions of an article, an office in apposition being part of the one whose it is. */
export function introduced(article: Article, mentions: readonly Mention[]): Introduced[] {
  const taken = new Set<Mention>();
  const found = mentions.map((mention, at): Introduced => {
    const { start, end, kind, name, title } = mention;
    const titles: Span[] = title ? [title] : [];
    if (!name) return { start, end, kind, name, title, titles, aliases: NONE };
    const offices = officesOf(article.text, mentions, at).filter((office) => !taken.has(office));
    for (const office of offices) taken.add(office);
    titles.push(...offices);
    const employer = employerOf(article.text, mention);
    if (employer) titles.push(employer);
    return { start, end, kind, name, title, titles, aliases: offices.map((office) => office.start) };
  });
  return taken.size === 0 ? found : found.filter((_, at) => !taken.has(mentions[at]!));
}

const NONE: readonly number[] = [];

function officesOf(text: string, mentions: readonly Mention[], at: number): Mention[] {
  const mention = mentions[at]!;
  const [before, after, second] = [mentions[at - 1], mentions[at + 1], mentions[at + 2]];
  const beside = mention.title ? AFTER_COMMA : APPOSED;
  if (before && beside.test(text.slice(before.end, mention.start)) && isOffice(text, before)) return [before];
  if (!after || !COMMA.test(text.slice(mention.end, after.start)) || !isOffice(text, after)) return [];
  const isJoined = second && AND.test(text.slice(after.end, second.start)) && isOffice(text, second);
  return isJoined ? [after, second] : [after];
}

// “the club's coach Ana Silva”, “the club's coach, Ana Silva”, “the vicar of St Mary's, the Rev. Ana Silva”
const APPOSED = /^(?:['’]s?)?,?\s+$/;
const AFTER_COMMA = /^(?:['’]s?)?,\s+$/;
// “Ana Silva, the club's coach”, “Ana Silva, 44, the club's coach”, “Ana Silva, who is the club's coach”
const COMMA = /^,\s+(?:\d\d,\s+)?(?:who (?:is|was) )?$/;
// “the founder and chairman of Delta”
const AND = /^ and $/;

/** What one person may be: “the coach”, not “players” or “the club”. */
const isOffice = (text: string, mention: Mention): boolean =>
  mention.name === null && words(slice(text, mention)).some(({ folded }) => ROLES.has(folded));

// “Ana Silva |of Delta Securities|”, “Tom Roe |from the Port Authority|”
function employerOf(text: string, { end }: Mention): Span | null {
  const match = EMPLOYER.exec(text.slice(end, end + 80));
  return match && { start: end, end: end + match[0].length };
}
const EMPLOYER =
  /^\s(?:of|from|at)\s(?:the\s)?\p{Lu}[\p{L}'’&.-]*(?:\s(?:(?:of|for)\s)?\p{Lu}[\p{L}'’&.-]*){0,4}/u;
