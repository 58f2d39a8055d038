import { machine, versions } from './machine.ts';
import { comparison, kindTable, memoryTable, ownTable, type Results } from './results.ts';

/**
 * What was measured, as Markdown.
 * @param plot the file of the plot, where there is one
 */
export function page(results: Results, plot: string | null): string {
  const { speed, quality, onDiscord } = results;
  const systems = new Set([...speed, ...quality].map(({ system }) => system));
  const packages = versions([...systems]);
  const blocks = [
    '# Results',
    `Measured by \`npm run bench\` on ${machine()}${packages && `, with ${packages}`}.`,
    ...['## Verbatim by size', OWN, ownTable(results)],
    ...['## Verbatim by kind of question', kindTable(results)],
    ...['## Beside other search engines', compared(quality[0]?.figures.questions), comparison(results)],
    plot && `![p50 of a question, and memory, against the number of passages](${plot})`,
    ...['## Memory', MEMORY, memoryTable(results)],
    ...['## The thread that talks to Discord', `\`\`\`\n${onDiscord.trimEnd()}\n\`\`\``],
  ];
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

const OWN =
  'A whole answer: what is asked is understood, passages are found and ranked, a refusal is weighed, excerpts are cited. The first answer is timed from the start of the process, people and statements of a large corpus being read after it, until all is known; where ten files have changed since the snapshot, until all is known again, as in a reload. The build is all of that, from the files.';

const compared = (questions: number | undefined): string =>
  `All have the same passages and are asked the same questions for ten passages each, every system in a process of its own, every question once, after two seconds of other questions. The others are given the passages in memory, and only taking them in counts as their build.${
    questions === undefined
      ? ''
      : ` Quality is of ${questions.toLocaleString('en')} questions in SQuAD’s format: the paragraph that holds the answer is first (hit@1), or among three; a refusal is a miss.`
  }`;

const MEMORY =
  'After the questions and a garbage collection. Beside the text is what the heap and the array buffers hold more than before the build, without the texts themselves. FTS5 keeps its index in a file.';
