import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceFile } from '../../src/corpus/read-files.ts';
import { fileOf } from '../source-file.ts';
import type { Asked, Source } from './sources.ts';

/** How a small corpus is drawn from a public set of questions. */
interface Draw {
  readonly name: string;
  readonly files: readonly string[];
  readonly mayTrain: boolean;
  /** So many texts, and of their questions so many that have an answer and that have none. */
  readonly texts: number;
  readonly questions: number;
  readonly none: number;
  /** What texts are of one article, in the order of their texts; each is its own where it is left out. */
  readonly articleOf?: (row: Row) => string;
  /** At most so many texts of an article. */
  readonly ofArticle?: number;
  /** Whether articles have their titles. */
  readonly titled?: boolean;
  readonly only?: (row: Row) => boolean;
}

/** A row of a set in either of its two forms. */
export interface Row {
  readonly id: string;
  readonly title?: string;
  readonly question: string;
  readonly context?: string;
  readonly answers?: readonly { readonly text: string; readonly start: number }[];
  readonly none?: boolean;
  readonly sentences?: readonly string[];
  readonly right?: readonly number[];
}

const byTitle = ({ title }: Row): string => title!;

/** Drawn so that retrieval is real and the vectors of all of them are made in a quarter of an hour. */
export const CORPORA: readonly Draw[] = [
  {
    name: 'squad2',
    files: ['squad_train_parts', 'squad_train_aligned', 'squad2_train_unanswerable_matched'],
    mayTrain: true,
    texts: 90,
    questions: 150,
    none: 80,
  },
  {
    name: 'new-wiki',
    files: ['squadshifts_new_wiki'],
    mayTrain: true,
    texts: 90,
    questions: 150,
    none: 0,
    articleOf: byTitle,
    ofArticle: 5,
    titled: true,
  },
  { name: 'reddit', files: ['squadshifts_reddit'], mayTrain: true, texts: 60, questions: 120, none: 0 },
  {
    name: 'amazon',
    files: ['squadshifts_amazon_reviews'],
    mayTrain: true,
    texts: 60,
    questions: 120,
    none: 0,
  },
  {
    name: 'onestop',
    files: ['onestopqa_guardian'],
    mayTrain: true,
    texts: 120,
    questions: 150,
    none: 0,
    articleOf: byTitle,
    titled: true,
    only: ({ id }) => id.includes('-Adv-'),
  },
  {
    name: 'qamr',
    files: ['qamr'],
    mayTrain: true,
    texts: 200,
    questions: 120,
    none: 0,
    articleOf: ({ id }) => id.split(':').slice(0, 3).join(':'),
  },
  { name: 'timeqa', files: ['timeqa_human'], mayTrain: true, texts: 40, questions: 100, none: 40 },
  {
    name: 'nq',
    files: ['qed_nq'],
    mayTrain: true,
    texts: 110,
    questions: 110,
    none: 0,
    titled: true,
    articleOf: byTitle,
  },
  { name: 'covid', files: ['covidqa_deepset'], mayTrain: true, texts: 60, questions: 120, none: 0 },
  {
    name: 'fairytales',
    files: ['fairytaleqa_explicit'],
    mayTrain: true,
    texts: 50,
    questions: 130,
    none: 0,
    articleOf: byTitle,
    ofArticle: 8,
    titled: true,
  },
  { name: 'tweets', files: ['tweetqa'], mayTrain: true, texts: 150, questions: 150, none: 0 },
  { name: 'friends', files: ['friendsqa'], mayTrain: false, texts: 15, questions: 110, none: 0 },
  {
    name: 'wikiqa',
    files: ['wikiqa_train_all_sentences'],
    mayTrain: false,
    texts: 130,
    questions: 90,
    none: 90,
  },
  { name: 'selqa', files: ['selqa_dev_sentences'], mayTrain: true, texts: 60, questions: 100, none: 0 },
  {
    name: 'city',
    files: ['omosqa_integreat_en_sentences'],
    mayTrain: true,
    texts: 60,
    questions: 110,
    none: 50,
  },
  { name: 'clapnq', files: ['clapnq_dev_sentences'], mayTrain: true, texts: 80, questions: 60, none: 60 },
];

/** The same draw every time. */
export const lot = (text: string): string => createHash('sha1').update(text).digest('hex');
const textOf = ({ context, sentences }: Row): string => context ?? [...new Set(sentences)].join('\n');

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A corpus drawn from the sets in `../shared/data/qa-train`. */
export function qaTrain(shared: string, draw: Draw): Source[] {
  const { name, mayTrain, only = () => true, articleOf = textOf } = draw;
  const byFile = draw.files.map((file) =>
    rowsOf(join(shared, 'data/qa-train', `${file}.jsonl.gz`)).filter(only),
  );
  // The texts of the last file are drawn from: only some of those of the others have questions without an answer.
  const groups = grouped(byFile.at(-1)!, articleOf);
  const chosen = new Map<string, string>();
  for (const key of [...groups.keys()].sort((a, b) => (lot(a) < lot(b) ? -1 : 1))) {
    if (chosen.size >= draw.texts) break;
    const texts = [...new Set(groups.get(key)!.map(textOf))];
    for (const text of texts.slice(0, draw.ofArticle)) chosen.set(text, key);
  }
  const rows = byFile.flat().filter((row) => chosen.has(textOf(row)));
  rows.sort((a, b) => (lot(a.id + a.question) < lot(b.id + b.question) ? -1 : 1));
  const { files, places } = filesOf(chosen, rows, draw);
  const asked = rows.flatMap((row) => askedOf(row, places.get(textOf(row))!));
  const questions = [
    ...asked.filter(({ none }) => !none).slice(0, draw.questions),
    ...asked.filter(({ none }) => none).slice(0, draw.none),
  ];
  return [{ name, group: name, mayTrain, files, questions }];
}

export const rowsOf = (file: string): Row[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

interface Place {
  readonly file: string;
  readonly start: number;
}

function filesOf(chosen: ReadonlyMap<string, string>, rows: readonly Row[], { titled }: Draw) {
  const titles = new Map(rows.map((row) => [textOf(row), row.title ?? '']));
  const files: SourceFile[] = [];
  const places = new Map<string, Place>();
  const keys = grouped(chosen.keys(), (text) => chosen.get(text)!);
  for (const [at, [, texts]] of [...keys].entries()) {
    const file = `${String(at).padStart(3, '0')}.md`;
    const title = titles.get(texts[0]!)!.replace(/[_-]/g, ' ');
    let text = titled ? `# ${title}\n\n` : '';
    for (const one of texts) {
      places.set(one, { file, start: text.length });
      text += `${one}\n\n`;
    }
    files.push(fileOf(file, text));
  }
  return { files, places };
}

/** Answers longer than this are no answers but texts. */
const LONGEST = 300;

function askedOf(row: Row, { file, start }: Place): Asked[] {
  const { id, question, context, answers = [], sentences = [], right = [] } = row;
  const spans = context
    ? answers
        .filter(({ text }) => text.length <= LONGEST)
        .map(({ text, start: at }) => {
          const from = start + [...context].slice(0, at).join('').length;
          return { file, start: from, end: from + text.length };
        })
    : right.map((at) => {
        const from = start + textOf(row).indexOf(sentences[at]!);
        return { file, start: from, end: from + sentences[at]!.length };
      });
  const none = row.none ?? right.length === 0;
  return none || spans.length > 0
    ? [{ id, q: question.trim(), none, top: null, short: [], spans: none ? [] : spans }]
    : [];
}
