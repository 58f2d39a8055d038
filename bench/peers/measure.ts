import { readParagraphs } from '../corpus.ts';
import { bytesOf, report, type System } from '../measure.ts';
import type { Peer } from './peer.ts';

/** A peer as a system: it is given the paragraphs in memory, and nothing but taking them in is timed. */
function systemOf({ add, search }: Peer): System {
  // Held as long as the index is, since some share the strings.
  let paragraphs: string[] = [];
  return {
    search,
    async build(corpus) {
      paragraphs = await readParagraphs(corpus);
      const started = performance.now();
      await add(paragraphs);
      const took = performance.now() - started;
      return { took, texts: paragraphs.reduce((sum, text) => sum + bytesOf(text), 0) };
    },
  };
}

// node --expose-gc bench/dist/bench/peers/measure.js FILE CORPUS: only the one that is measured is loaded
const { default: open } = (await import(`./${process.argv[2]}.js`)) as { default: () => Peer };
await report(systemOf(open()));
