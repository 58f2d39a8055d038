import type { Figures } from './figures.ts';
import type { Verdict } from './judge.ts';

const percent = (share: number | null): string => (share === null ? '' : `${(100 * share).toFixed(1)} %`);
const ms = (time: number | null): string => (time === null ? '' : `${time.toFixed(2)} ms`);

/** A measure to a line; those that no question of the set asks for are left out. */
export const lines = (figures: Figures): string[] =>
  Object.entries({
    questions: `${figures.questions} (${figures.answerable} answerable)`,
    good: percent(figures.good),
    'hit@1': percent(figures.hit1),
    'hit@3': percent(figures.hit3),
    'hit@5': percent(figures.hit5),
    MRR: figures.mrr?.toFixed(3) ?? '',
    cover: percent(figures.cover),
    'short answer': figures.answerGiven === null ? '' : shortOf(figures),
    differ: percent(figures.differ),
    speaker: percent(figures.speaker),
    'refused, rightly': percent(figures.refusedRightly),
    'refused, wrongly': percent(figures.refusedWrongly),
    verbatim: percent(figures.verbatim),
    'mean length': `${figures.length?.toFixed(0) ?? 0} characters`,
    latency: `p50 ${ms(figures.p50)}, p99 ${ms(figures.p99)}`,
  })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name.padEnd(18)}${value}`);

const shortOf = ({ answerGiven, answerRight }: Figures): string =>
  answerRight === null ? 'none given' : `${percent(answerRight)} right, of the ${percent(answerGiven)} given`;

const COLUMNS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['questions', ({ questions }) => String(questions)],
  ['good', ({ good }) => percent(good)],
  ['hit@1', ({ hit1 }) => percent(hit1)],
  ['hit@3', ({ hit3 }) => percent(hit3)],
  ['cover', ({ cover }) => percent(cover)],
  ['given', ({ answerGiven }) => percent(answerGiven)],
  ['short', ({ answerRight }) => percent(answerRight)],
  ['differ', ({ differ }) => percent(differ)],
  ['speaker', ({ speaker }) => percent(speaker)],
  ['refused', ({ refusedRightly }) => percent(refusedRightly)],
  ['wrongly', ({ refusedWrongly }) => percent(refusedWrongly)],
  ['verbatim', ({ verbatim }) => percent(verbatim)],
  ['p50', ({ p50 }) => ms(p50)],
];

/** A table with a row to each set. */
export function table(sets: readonly { readonly name: string; readonly figures: Figures }[]): string[] {
  const width = Math.max(...sets.map(({ name }) => name.length)) + 2;
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(width) + cells.map((cell) => cell.padStart(10)).join('');
  return [
    row(
      '',
      COLUMNS.map(([title]) => title),
    ),
    ...sets.map(({ name, figures }) =>
      row(
        name,
        COLUMNS.map(([, of]) => of(figures)),
      ),
    ),
  ];
}

/** A question, and what was right or wrong with its answer. */
export function line(verdict: Verdict): string {
  const { id, q, rank, cover, answer, differ, speaker, refused, shouldRefuse, verbatim } = verdict;
  const notes = [
    refused ? 'refused' : shouldRefuse ? 'not refused' : `rank ${rank ?? '?'}`,
    cover !== null && cover < 1 && `cover ${cover.toFixed(2)}`,
    answer === 'wrong' && 'short answer',
    differ === false && 'differ',
    speaker === false && 'speaker',
    !verbatim && 'not verbatim',
  ];
  return `  ${id}  ${q}  (${notes.filter(Boolean).join(', ')})`;
}

/** What is kept of a verdict to compare a later run with. */
export type Saved = Pick<Verdict, 'id' | 'good'>;

/** The questions that are good now and were not, and those that were and are not. */
export function compare(before: readonly Saved[], now: readonly Verdict[]): string[] {
  const old = new Map(before.map(({ id, good }) => [id, good]));
  const changed = now.filter(({ id, good }) => old.has(id) && old.get(id) !== good);
  const [gained, lost] = [changed.filter(({ good }) => good), changed.filter(({ good }) => !good)];
  const all = now.filter(({ id }) => old.has(id)).length;
  return [
    `gained: ${gained.length}, lost: ${lost.length}, of ${all} questions in both runs`,
    ...(gained.length > 0 ? ['gained', ...gained.map(line)] : []),
    ...(lost.length > 0 ? ['lost', ...lost.map(line)] : []),
  ];
}
