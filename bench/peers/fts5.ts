import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isStopWord } from '../../src/text/stop-words.ts';
import { words } from '../../src/text/words.ts';
import type { Peer } from './peer.ts';

/** SQLite's FTS5 in a file, with its Porter stemmer: any of the words asked for, stop words dropped, by BM25. */
export default function open(): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-fts5-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const database = new Database(join(folder, 'passages.db'));
  database.exec("CREATE VIRTUAL TABLE passages USING fts5 (text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  const find = database
    .prepare<[string, number], number>(
      'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?',
    )
    .pluck();
  return {
    add: database.transaction((passages: readonly string[]) => {
      for (const [id, text] of passages.entries()) insert.run(id, text);
    }),
    search: (question, k) => {
      const asked = words(question).filter(({ folded }) => !isStopWord(folded));
      return asked.length === 0 ? [] : find.all(asked.map(({ folded }) => `"${folded}"`).join(' OR '), k);
    },
  };
}
