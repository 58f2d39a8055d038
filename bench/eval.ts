import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answer/answer-question.ts';
import type { Article } from '../src/corpus/article.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { buildLibrary } from '../src/search/library.ts';
import { judge, type Verdict } from './judge.ts';
import { type Expected, readQuestions, readSquad } from './question-set.ts';

const { values: options } = parseArgs({
  options: {
    questions: { type: 'string' },
    corpus: { type: 'string', default: './seeds' },
    squad: { type: 'string' },
    'leave-out': { type: 'boolean', default: false },
    save: { type: 'string' },
    compare: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});

async function load(): Promise<{ articles: readonly Article[]; questions: Expected[] }> {
  if (options.squad) return readSquad(options.squad, options['leave-out']);
  if (!options.questions) throw new Error('Give --questions FILE, with --corpus DIR, or --squad FILE.');
  return {
    articles: (await readFolder(options.corpus)).articles,
    questions: readQuestions(options.questions),
  };
}

function run(articles: readonly Article[], questions: readonly Expected[]): Verdict[] {
  const library = buildLibrary({ articles, leftOut: [] });
  const byFile = new Map(articles.map((article) => [article.file, article]));
  for (const { q } of questions.slice(0, 50)) answerQuestion(library, q);
  return questions.map((expected) => {
    const started = performance.now();
    const answer = answerQuestion(library, expected.q);
    return judge(expected, answer, byFile, performance.now() - started);
  });
}

function report(verdicts: readonly Verdict[]): void {
  const ranked = verdicts.filter(({ rank }) => rank !== null);
  const hit = (k: number) => percent(ranked, ({ rank }) => rank! <= k);
  const times = verdicts.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const lengths = verdicts.flatMap(({ length }) => length ?? []);
  const rows: Record<string, string> = {
    questions: `${verdicts.length} (${ranked.length} answerable)`,
    'hit@1': hit(1),
    'hit@3': hit(3),
    'hit@5': hit(5),
    MRR: mean(ranked.map(({ rank }) => (rank === null ? 0 : 1 / rank))).toFixed(3),
    cover: percent(
      verdicts.filter(({ cover }) => cover !== null),
      ({ cover }) => cover!,
    ),
    'short answer': percent(
      verdicts.filter(({ answer }) => answer !== null),
      ({ answer }) => answer!,
    ),
    differ: percent(
      verdicts.filter(({ differ }) => differ !== null),
      ({ differ }) => differ!,
    ),
    speaker: percent(
      verdicts.filter(({ speaker }) => speaker !== null),
      ({ speaker }) => speaker!,
    ),
    'refused, rightly': percent(
      verdicts.filter(({ shouldRefuse }) => shouldRefuse),
      ({ refused }) => refused,
    ),
    'refused, wrongly': percent(
      verdicts.filter(({ shouldRefuse }) => !shouldRefuse),
      ({ refused }) => refused,
    ),
    verbatim: percent(verdicts, ({ verbatim }) => verbatim),
    'mean length': `${mean(lengths).toFixed(0)} characters`,
    latency: `p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`,
  };
  for (const [name, value] of Object.entries(rows))
    if (value !== '') console.log(`${name.padEnd(18)}${value}`);
}

function compare(before: readonly Verdict[], now: readonly Verdict[]): void {
  const old = new Map(before.map((verdict) => [verdict.id, isGood(verdict)]));
  const gained = now.filter((verdict) => isGood(verdict) && old.get(verdict.id) === false);
  const lost = now.filter((verdict) => !isGood(verdict) && old.get(verdict.id) === true);
  for (const [title, list] of [
    ['gained', gained],
    ['lost', lost],
  ] as const) {
    console.log(`\n${title}: ${list.length}`);
    for (const verdict of list) console.log(line(verdict));
  }
}

/** Good all round: the right excerpt first and all else that the question asks for, or a refusal where it is due. */
function isGood(verdict: Verdict): boolean {
  if (verdict.shouldRefuse || verdict.refused) return verdict.shouldRefuse && verdict.refused;
  const { rank, cover, answer, differ, speaker } = verdict;
  return (rank ?? 1) === 1 && (cover ?? 1) === 1 && answer !== false && differ !== false && speaker !== false;
}

function line({ id, q, rank, cover, answer, differ, speaker, refused, shouldRefuse }: Verdict): string {
  const notes = [
    refused ? 'refused' : shouldRefuse ? 'not refused' : `rank ${rank ?? '?'}`,
    cover !== null && cover < 1 && `cover ${cover.toFixed(2)}`,
    answer === false && 'short answer',
    differ === false && 'differ',
    speaker === false && 'speaker',
  ];
  return `  ${id}  ${q}  (${notes.filter(Boolean).join(', ')})`;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const percent = <T>(items: readonly T[], fits: (item: T) => boolean | number): string =>
  items.length === 0 ? '' : `${(100 * mean(items.map((item) => Number(fits(item))))).toFixed(1)} %`;
const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);

const { articles, questions } = await load();
const verdicts = run(articles, questions);
report(verdicts);
if (options.misses) for (const miss of verdicts.filter((one) => !isGood(one))) console.log(line(miss));
if (options.save) writeFileSync(options.save, JSON.stringify(verdicts));
if (options.compare) compare(JSON.parse(readFileSync(options.compare, 'utf8')) as Verdict[], verdicts);
