import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readFiles } from '../src/corpus/read-files.ts';
import type { Quote } from '../src/library/quotes.ts';
import { openServing } from '../src/library/serving.ts';
import { overlaps, type Span } from '../src/text/span.ts';
import { drawing } from './news/draw.ts';

/** A row of attributions.jsonl: the clause that attributes, the first unit of what is attributed, the person. */
interface Attribution {
  readonly file: string;
  readonly attribution: Span & { readonly text: string };
  readonly content: Span & { readonly text: string };
  readonly person: string | null;
}

interface StatementFigures {
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

interface Miss {
  readonly what: 'found' | 'named';
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
  texts: ReadonlyMap<string, string>,
  quotes: readonly Quote[],
  attributions: readonly Attribution[],
): StatementFigures {
  const figures = { found: 0, foundOf: 0, named: 0, namedOf: 0, direct: 0, directOf: 0 };
  const misses: Miss[] = [];
  for (const row of attributions) {
    const text = texts.get(row.file);
    if (text === undefined || !isReporting(row)) continue;
    const said = quotes.filter(({ citation }) => citation.file === row.file);
    const hits = said.filter((one) => covers(one, row));
    const hit = hits.length > 0;
    figures.foundOf++;
    if (hit) figures.found++;
    else {
      const near = said.filter((one) => one.content.some((span) => overlaps(span, row.content)));
      misses.push({ what: 'found', row, got: near.map(show).join(' / ') });
    }
    if (isQuoted(text, row)) {
      figures.directOf++;
      if (hit) figures.direct++;
    }
    if (row.person === null) continue;
    figures.namedOf++;
    if (hits.some((one) => names(one, row.person!))) figures.named++;
    else misses.push({ what: 'named', row, got: hits.map(show).join(' / ') });
  }
  return { ...figures, misses };
}

const covers = (one: Quote, row: Attribution): boolean =>
  one.source !== null &&
  overlaps(one.source, row.attribution) &&
  one.content.some((span) => overlaps(span, row.content));

const names = ({ speaker }: Quote, person: string): boolean => {
  const surname = person.replace(/%28.*/, '').trim().split(/[\s]+/).at(-1)!;
  return speaker !== null && plain(speaker).includes(plain(surname));
};

const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The content begins with a quotation mark, or an odd number of marks stands before it in its paragraph. */
function isQuoted(text: string, { content }: Attribution): boolean {
  if (/^\s*["“]/.test(content.text)) return true;
  const before = text.slice(text.lastIndexOf('\n\n', content.start) + 1, content.start);
  return (before.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

const show = ({ speaker, source, cue, kind, content }: Quote): string =>
  `[${speaker ?? '?'} < ${source?.text ?? '-'}] ${cue?.text ?? '-'} ${kind}: ${content.map(({ text }) => text).join(' | ')}`;

/** `count` statements with what stands around them, the same ones each time. */
function draw(texts: ReadonlyMap<string, string>, quotes: readonly Quote[], count: number): string[] {
  const { number } = drawing(20);
  const drawn = quotes
    .map((quote) => ({ quote, at: number() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count);
  return drawn.map(({ quote }) => {
    const { file, start, end } = quote.citation;
    const context = texts
      .get(file)!
      .slice(Math.max(0, start - 60), end + 50)
      .replace(/\s+/g, ' ');
    return `${file}\n   …${context}…\n   ${show(quote).replace(/\s+/g, ' ')}`;
  });
}

async function main(args: readonly string[]): Promise<void> {
  const [folder, file] = args.filter((one, at) => !one.startsWith('--') && args[at - 1] !== '--draw');
  const serving = await openServing({ folder: folder!, dataDir: null });
  const { quotes } = await serving.quotes();
  const texts = new Map(readFiles(folder!).files.map(({ file, text }) => [file, text]));
  if (file) {
    const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const figures = measureStatements(
      texts,
      quotes,
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
  console.log(`${quotes.length} statements in ${texts.size} articles`);
  const drawn = args.indexOf('--draw');
  if (drawn !== -1)
    for (const [at, one] of draw(texts, quotes, Number(args[drawn + 1] ?? 100)).entries())
      console.log(`${at + 1}. ${one}`);
  await serving.close();
}

// node dist/bench/statements.js FOLDER [ATTRIBUTIONS.jsonl] [--misses] [--draw N]
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
