import type { LeftOut, Metadata } from '../corpus/article.ts';
import type { Drafts, GivenFile, Imported, ImportedArticle, Wrong } from './imported.ts';
import { READERS } from './readers.ts';
import { partsOfName } from './safe-name.ts';
import { originalOf, writeDown } from './write-down.ts';
import { unzip } from './zip.ts';

/**
 * file → the articles in it, ready to be stored, and what is none. It may take seconds, and a hostile file longer:
 * whoever serves people meanwhile calls it on a thread that can be ended.
 * @param says metadata that is to stand in every article instead of what its file says
 */
export async function importFile(given: GivenFile, says: Partial<Metadata> = {}): Promise<Imported> {
  const unpacked = await filesOf(given);
  const articles: ImportedArticle[] = [];
  const leftOut = [...unpacked.leftOut];
  const taken = new Set<string>();
  for (const file of unpacked.files) {
    const read = await draftsOf(file);
    const original = originalOf(file);
    leftOut.push(...read.leftOut);
    for (const draft of read.drafts) {
      const article = writeDown(file, original, draft, says, taken);
      if ('wrong' in article) leftOut.push(because(file, article));
      else {
        articles.push(article);
        taken.add(article.file);
      }
    }
  }
  return { articles, leftOut };
}

async function filesOf(
  given: GivenFile,
): Promise<{ files: readonly GivenFile[]; leftOut: readonly LeftOut[] }> {
  if (partsOfName(given.name).extension !== '.zip') return { files: [given], leftOut: [] };
  const unzipped = await unzip(given);
  return 'wrong' in unzipped ? { files: [], leftOut: [because(given, unzipped)] } : unzipped;
}

async function draftsOf(file: GivenFile): Promise<Drafts> {
  const read = (await READERS.get(partsOfName(file.name).extension)?.(file)) ?? { wrong: UNKNOWN };
  return 'wrong' in read ? { drafts: [], leftOut: [because(file, read)] } : read;
}

const UNKNOWN = `is none of ${[...READERS.keys()].join(', ')} and .zip`;

const because = ({ name }: GivenFile, { wrong }: Wrong): LeftOut => ({ file: name, reason: wrong });
