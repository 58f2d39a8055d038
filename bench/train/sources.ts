import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, type SourceFile } from '../../src/corpus/read-files.ts';
import type { Span } from '../../src/text/span.ts';
import { plain } from '../judge.ts';
import { type Expected, everySet } from '../question-set.ts';
import { readJson } from '../read-json.ts';
import { fileOf } from '../source-file.ts';
import { CORPORA, qaTrain } from './qa-train.ts';

/** A question of a source, and what is right; nothing is where the corpus does not answer it. */
export interface Asked {
  readonly id: string;
  readonly q: string;
  readonly none: boolean;
  /** An excerpt that one of these fits is right, once it is `plain`. */
  readonly top: readonly RegExp[] | null;
  /** A short answer that one of these fits is right, once it is `plain`. */
  readonly short: readonly RegExp[];
  /** Where answers stand: an excerpt that has half of one is right. */
  readonly spans: readonly (Span & { readonly file: string })[];
}

/** Articles and questions from one place; sources of one group are left out together. */
export interface Source {
  readonly name: string;
  readonly group: string;
  /** Whether a model that is shipped may be trained on it. */
  readonly mayTrain: boolean;
  readonly files: readonly SourceFile[];
  readonly questions: readonly Asked[];
}

/** Every source by its name, read when it is asked for. */
export function sources(shared: string): ReadonlyMap<string, () => Promise<readonly Source[]>> {
  const squad = join(shared, 'data/xquad/xquad.en.json');
  return new Map<string, () => Promise<readonly Source[]>>([
    ['open-dev', async () => [openDev(shared)]],
    ['xquad', async () => [xquad(squad, 'whole')]],
    ['xquad-half', async () => [xquad(squad, 'half')]],
    ['own', ownSets],
    ...CORPORA.map((corpus) => [corpus.name, async () => qaTrain(shared, corpus)] as const),
  ]);
}

function openDev(shared: string): Source {
  const folders = ['data/gum-news/articles', 'data/open-texts'].map((folder) => join(shared, folder));
  const files = folders.flatMap((folder) => readFiles(folder).files);
  const lines = readFileSync(join(shared, 'questions/open-dev.jsonl'), 'utf8').split('\n').filter(Boolean);
  const questions = lines.map((line) => JSON.parse(line)).flatMap(ofPatterns);
  return { name: 'open-dev', group: 'open-dev', mayTrain: false, files, questions };
}

const ownSets = async (): Promise<Source[]> =>
  everySet().map(({ name, folder, questions }) => ({
    name: `own-${name}`,
    group: 'own',
    mayTrain: true,
    files: readFiles(folder).files,
    questions: questions.flatMap((one) => ofPatterns({ ...one, top: one.top?.map(escaped) })),
  }));

// Our own sets have words where others have patterns.
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Some questions ask for a short answer or a speaker only: no excerpt of theirs is right or wrong.
const ofPatterns = ({ id, q, none, top, answer }: Expected): Asked[] =>
  none || top
    ? [
        {
          id,
          q,
          none: none === true,
          top: top?.map((pattern) => new RegExp(plain(pattern))) ?? null,
          short: answer === undefined ? [] : [new RegExp(plain(answer))],
          spans: [],
        },
      ]
    : [];

interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string;
        readonly question: string;
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

/** @param part `half`: every second article is left out of the corpus, and its questions have no answer there */
function xquad(file: string, part: 'whole' | 'half'): Source {
  const files: SourceFile[] = [];
  const questions: Asked[] = [];
  for (const [at, { paragraphs }] of (readJson(file) as Squad).data.entries()) {
    const name = `${String(at).padStart(3, '0')}.txt`;
    const isOut = part === 'half' && at % 2 === 1;
    if (!isOut) files.push(fileOf(name, paragraphs.map(({ context }) => context).join('\n\n')));
    let from = 0;
    for (const { context, qas } of paragraphs) {
      for (const { id, question, answers } of qas) {
        const spans = answers.map(({ text, answer_start }) => {
          const start = from + [...context].slice(0, answer_start).join('').length;
          return { file: name, start, end: start + text.length };
        });
        questions.push({ id, q: question, none: isOut, top: null, short: [], spans: isOut ? [] : spans });
      }
      from += context.length + 2;
    }
  }
  return {
    name: part === 'whole' ? 'xquad' : 'xquad-half',
    group: 'xquad',
    mayTrain: true,
    files,
    questions,
  };
}
