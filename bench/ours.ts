import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../src/corpus/read-files.ts';
import { openServing, type Serving } from '../src/library/serving.ts';
import { reading } from '../src/search/kept.ts';
import type { Indexed } from '../src/search/library.ts';
import { finish } from '../src/text/steps.ts';
import { terms } from '../src/text/terms.ts';
import type { Corpus } from './corpus.ts';
import { bytesOf, report, type System } from './measure.ts';

/** The bot as it serves a corpus, short of Discord: from a folder of files to whole answers. */
function wholeAnswer(): System {
  let serving: Serving;
  let first: Corpus['first'] = {};
  return {
    async build({ folder, first: known }) {
      first = known;
      const started = performance.now();
      serving = await openServing({ folder, dataDir: null });
      await serving.complete;
      const took = performance.now() - started;
      await serving.settled; // a bot is at rest for nearly all of its life
      return { took, texts: textsOf(folder, Object.keys(first)) };
    },
    async search(question) {
      const { excerpts } = await serving.ask(question);
      return [...new Set(excerpts.map(({ citation }) => first[citation.file]! + citation.paragraph - 1))];
    },
  };
}

/** Its passage index alone, asked for the terms of a question. */
function indexAlone(): System {
  let indexed: Indexed;
  let first: Corpus['first'] = {};
  return {
    async build({ folder, first: known }) {
      first = known;
      const started = performance.now();
      indexed = finish(reading(readFiles(folder).files, [], null)).indexed;
      return { took: performance.now() - started, texts: textsOf(folder, Object.keys(first)) };
    },
    search(question, k) {
      const { articles, passages, index } = indexed;
      return index.search(new Map(terms(question).map(({ term }) => [term, 1])), k).map((hit) => {
        const { article, paragraph } = passages.at(hit.passage);
        return first[articles[article]!.file]! + paragraph - 1;
      });
    },
  };
}

/** The texts of all articles, which are held whole, in bytes of memory. */
const textsOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + bytesOf(readFileSync(join(folder, file), 'utf8')), 0);

// node --expose-gc dist/bench/ours.js answer|index CORPUS
if (process.argv[1] === fileURLToPath(import.meta.url))
  await report(process.argv[2] === 'answer' ? wholeAnswer() : indexAlone());
