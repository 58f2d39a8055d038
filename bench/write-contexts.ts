import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { sentences } from '../src/text/sentences.ts';
import { slice } from '../src/text/span.ts';
import { squadArticles } from './squad.ts';

const Line = z.object({
  set: z.string(),
  title: z.string().optional(),
  context: z.string().optional(),
  sentences: z.array(z.string()).optional(),
});

/** As long as a paragraph of news. */
const SENTENCES = 2;
/** An article of a set that names none is so many contexts. */
const CONTEXTS = 10;

/**
 * Writes real text as articles: those of a file in SQuAD's format, then the contexts of gzipped sets of questions, each
 * once, in paragraphs of two sentences, until there are so many passages.
 */
export function writeContexts(folder: string, squad: string, sets: string, passages: number): void {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const { name, texts } of articles(squad, sets)) {
    const paragraphs = texts.flatMap(split).slice(0, passages - written);
    if (paragraphs.length > 0) writeFileSync(join(folder, `${name}.txt`), paragraphs.join('\n\n'));
    written += paragraphs.length;
  }
}

function* articles(squad: string, sets: string): Iterable<{ name: string; texts: string[] }> {
  const seen = new Set<string>();
  for (const [at, { paragraphs }] of squadArticles(squad).entries())
    yield { name: `squad-${at}`, texts: paragraphs.map(({ context }) => context) };
  for (const file of readdirSync(sets).filter((one) => one.endsWith('.jsonl.gz')))
    for (const [at, texts] of [...byTitle(join(sets, file), seen)].entries())
      yield { name: `${file.replace(/\..*/, '')}-${at}`, texts };
}

function byTitle(file: string, seen: Set<string>): Iterable<string[]> {
  const titles = new Map<string, string[]>();
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  for (const line of lines.filter(Boolean)) {
    const { title = '', context, sentences = [] } = Line.parse(JSON.parse(line));
    const text = context ?? sentences.join(' ');
    if (seen.has(text)) continue;
    seen.add(text);
    const part = `${title} ${titles.size}`;
    const last = titles.get(title);
    if (last && last.length < CONTEXTS) last.push(text);
    else {
      if (last) titles.set(part, last);
      titles.set(title, [text]);
    }
  }
  return titles.values();
}

function split(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const found = sentences(flat, { start: 0, end: flat.length });
  return found.flatMap((first, at) => {
    if (at % SENTENCES > 0) return [];
    const last = found[Math.min(at + SENTENCES, found.length) - 1]!;
    return slice(flat, { start: first.start, end: last.end });
  });
}

// node dist/bench/write-contexts.js DIR SQUAD.json SETS [PASSAGES]
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, squad, sets, passages = '100000'] = process.argv.slice(2) as [
    string,
    string,
    string,
    string?,
  ];
  writeContexts(folder, squad, sets, Number(passages));
}
