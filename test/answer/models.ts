import { afterAll, beforeAll } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Models } from '../../src/library/encoder-process.ts';
import { openServing, type Serving } from '../../src/library/serving.ts';
import { openEncoder } from '../../src/search/meaning/encoder.ts';
import { openTokenizer } from '../../src/search/meaning/model-files.ts';
import { openReader, type Reading } from '../../src/search/meaning/reader.ts';
import { type Files, sharedFolder } from '../temp-folder.ts';

const MODEL = 'models/e5-small-v2';

/** Asks articles as they are served, with both models, which take the time that they need. */
export function asking(files: Files): (question: string) => Promise<Answer> {
  let serving: Serving;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const models = await openModels();
    close = models.close;
    serving = await openServing({ folder: sharedFolder(files), dataDir: null, models });
    await serving.meant;
  });
  afterAll(async () => {
    await serving.close();
    await close();
  });
  return (question) => serving.ask(question);
}

async function openModels(): Promise<Models & { close(): Promise<void> }> {
  const [encoder, reader] = [
    await openEncoder(MODEL),
    await openReader('models/reader', openTokenizer(MODEL)),
  ];
  return {
    encode: encoder.encode,
    async read(question, texts) {
      const readings: Reading[] = [];
      for (const text of texts) readings.push(await reader.read(question, text));
      return readings;
    },
    async close() {
      await encoder.close();
      await reader.close();
    },
  };
}
