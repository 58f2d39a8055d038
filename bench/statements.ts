import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Statement } from '../src/annotations/statements/statement.ts';
import { statements } from '../src/annotations/statements/statements.ts';
import type { Article } from '../src/corpus/article.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { overlaps, type Span, slice } from '../src/text/span.ts';

/** A row of attributions.jsonl: the clause that attributes, the first unit of what is attributed, the person. */
export interface Attribution {
  readonly file: string;
  readonly attribution: Span & { readonly text: string };
  readonly content: Span & { readonly text: string };
  readonly person: string | null;
}

export interface StatementFigures {
  /** Attributions with a reporting verb or “according to” that a statement covers, and how many there are. */
  readonly found: number;
  readonly foundOf: number;
  /** Those of them with a person, and where the speaker has that person's surname. */
  readonly named: number;
  readonly namedOf: number;
  /** Those of them whose content is within quotation marks or begins one. */
  readonly direct: number;
  readonly directOf: number;
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly what: 'found' | 'named' | 'direct';
  readonly row: Attribution;
  readonly got: string;
}

// Quirk et al. 1985, § 16.31, public verbs, as Biber 1988 lists them; with tell, ask, note, urge, tweet, call,
// describe, accuse, announce and continue, which that list leaves to other classes. The same for all systems.
const REPORTING =
  /\b(?:acknowledg|add|admit|affirm|agree|alleg|announc|argu|assert|boast|certif|claim|comment|complain|conced|confess|confid|confirm|contend|convey|declar|den(?:y|ied)|disclos|exclaim|explain|forecast|guarantee|hint|insist|intimat|maintain|mention|object|predict|proclaim|promis|pronounc|prophes|protest|remark|repeat|repl[yi]|report|retort|sa(?:y|id)|stat(?:e|ing)|submit|suggest|swear|testif|vow|warn|writ|wrote|tell|told|ask|not(?:e|ing)|urg|tweet|call|describ|accus|continu)(?:e?s|e?d|ing|t?ted|te|ten)?\b|according to/i;

const isReporting = (row: Attribution): boolean => REPORTING.test(row.attribution.text);

/** How many of the human attributions are found, name the right person, and are found where words are quoted. */
function measureStatements(
  articles: readonly Article[],
  attributions: readonly Attribution[],
): StatementFigures {
  const byFile = new Map(articles.map((article) => [article.file, { article, said: statements(article) }]));
  const figures = { found: 0, foundOf: 0, named: 0, namedOf: 0, direct: 0, directOf: 0 };
  const misses: Miss[] = [];
  for (const row of attributions) {
    const read = byFile.get(row.file);
    if (!read || !isReporting(row)) continue;
    const { article, said } = read;
    const hit = said.find((one) => covers(one, row));
    figures.foundOf++;
    if (hit) figures.found++;
    else
      misses.push({
        what: 'found',
        row,
        got: said
          .filter((one) => one.content.some((span) => overlaps(span, row.content)))
          .map((one) => show(article, one))
          .join(' / '),
      });
    if (isQuoted(article, row)) {
      figures.directOf++;
      if (hit) figures.direct++;
    }
    if (row.person === null) continue;
    figures.namedOf++;
    const named = said.some((one) => covers(one, row) && names(article, one, row.person!));
    if (named) figures.named++;
    else misses.push({ what: 'named', row, got: hit ? show(article, hit) : '' });
  }
  return { ...figures, misses };
}

const covers = (one: Statement, row: Attribution): boolean =>
  one.source !== null &&
  overlaps(one.source, row.attribution) &&
  one.content.some((span) => overlaps(span, row.content));

const names = (article: Article, one: Statement, person: string): boolean => {
  const surname = person.replace(/%28.*/, '').trim().split(/[\s]+/).at(-1)!;
  return one.speaker !== null && plain(slice(article.text, one.speaker)).includes(plain(surname));
};

const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The content begins with a quotation mark, or an odd number of marks stands before it in its paragraph. */
function isQuoted(article: Article, row: Attribution): boolean {
  const paragraph = article.paragraphs.find(
    (one) => one.start <= row.content.start && row.content.start < one.end,
  );
  if (!paragraph) return false;
  if (/^\s*["“]/.test(row.content.text)) return true;
  const before = article.text.slice(paragraph.start, row.content.start);
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

export const show = (article: Article, one: Statement): string =>
  `[${one.speaker ? slice(article.text, one.speaker) : '?'}${one.source && one.source.start !== one.speaker?.start ? ` < ${slice(article.text, one.source)}` : ''}] ${one.cue ? slice(article.text, one.cue) : '-'} ${one.kind}: ${one.content.map((span) => slice(article.text, span)).join(' | ')}`;

/** `count` findings with their sentence, the same ones each time. */
export function draw(articles: readonly Article[], count: number, seed = 20): string[] {
  const all = articles.flatMap((article) => statements(article).map((one) => ({ article, one })));
  let state = seed;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.slice(0, count).map(({ article, one }) => {
    const spans = [...one.content, one.source, one.cue].filter((span) => span !== null);
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const context = article.text.slice(Math.max(0, start - 60), end + 50).replace(/\s+/g, ' ');
    return `${article.file}\n   …${context}…\n   ${show(article, one).replace(/\s+/g, ' ')}`;
  });
}

async function main(args: readonly string[]): Promise<void> {
  const [folder, file] = args.filter((one, at) => !one.startsWith('--') && args[at - 1] !== '--draw');
  const { articles } = await readFolder(folder!);
  if (file) {
    const rows = (await readFile(join(file), 'utf8')).split('\n').filter(Boolean);
    const figures = measureStatements(
      articles,
      rows.map((row) => JSON.parse(row) as Attribution),
    );
    const share = (part: number, all: number) => `${part}/${all} ${((100 * part) / all).toFixed(1)} %`;
    console.log(
      `found ${share(figures.found, figures.foundOf)}, named ${share(figures.named, figures.namedOf)}, direct ${share(figures.direct, figures.directOf)}`,
    );
    if (args.includes('--misses'))
      for (const { what, row, got } of figures.misses)
        console.log(
          `${what} ${row.file} ${row.attribution.start} ${row.person ?? ''}\n   ${row.attribution.text} => ${row.content.text}\n   got: ${got}`,
        );
  }
  const size = articles.reduce((sum, one) => sum + one.text.length, 0);
  const started = performance.now();
  const count = articles.reduce((sum, one) => sum + statements(one).length, 0);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${count} statements in ${articles.length} articles, ${(size / 1e6 / seconds).toFixed(1)} million characters a second`,
  );
  const drawn = args.indexOf('--draw');
  if (drawn !== -1)
    for (const [at, one] of draw(articles, Number(args[drawn + 1] ?? 100)).entries())
      console.log(`${at + 1}. ${one}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
