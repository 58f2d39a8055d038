import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { given } from '../import/imported.ts';
import { zip } from '../import/zip.ts';
import { buttonOf, textOf } from './bot.ts';
import { answered, corpus, press, status } from './moderating.ts';
import { botOfFile } from './shared-bot.ts';
import { STARTS } from './started-once.ts';

const place = botOfFile({});

test(
  'a file of each kind is shown first, and is served when it is kept; each that is refused is named with its reason',
  async () => {
    const scene = place();
    const rows: [name: string, question: string, answer: string][] = [
      ['wire.txt', 'what did Brodie tell skippers?', 'east of the channel'],
      ['notice.md', 'who examines the breakwater?', 'divers'],
      ['page.html', 'what about the ferry to Skellan?', 'Kestrel Bay Chronicle'],
      ['report.pdf', 'what did Halloran say?', 'three different answers'],
      ['articles.jsonl', 'what did Maud Ellery say?', 'seventy'],
    ];
    const archive = zip([
      ...rows.map(([name]) => ({ name: `news/${name}`, content: given(name).bytes })),
      { name: 'news/empty.md', content: '' },
      { name: 'news/cat.gif', content: 'GIF89a' },
    ]);
    const preview = await corpus(scene, 'add', { file: { name: 'news.zip', data: archive } });
    expect(textOf(preview)).toContain('### 6 articles to add');
    expect(textOf(preview)).toContain('Ferry to Skellan stops running in winter');
    expect(textOf(preview)).toMatch(/\d+ paragraphs?, \d+ (?:people|person), \d+ statements?, in /);
    expect(textOf(preview)).toMatch(/\*\*Refused \(\d\)\*\*\n- /);
    for (const refused of ['empty.md is empty', 'cat.gif is none of', 'articles.jsonl, line 3 '])
      expect(textOf(preview)).toContain(`\n- news/${refused}`);
    for (const [, question, answer] of rows) expect(await answered(scene, question)).not.toContain(answer);
    const report = textOf(await press(scene, preview, 'Keep'));
    expect(report).toMatch(/^What you added is served from now on .*; \d+ articles are served now\./);
    for (const [, question, answer] of rows) expect(await answered(scene, question)).toContain(answer);
    expect(await status(scene)).toContain(
      'added/auditors-find-no-minutes-for-the-breakwater-at-kestrel-bay.md',
    );
  },
  STARTS,
);

const harbour = {
  name: 'harbour.md',
  data: '# Harbour\n\nMayor Ana Silva of Zyxburg said the harbour was safe.\n',
};
const QUESTION = 'what did Silva of Zyxburg say?';

test(
  'what is discarded, or given another title, is so',
  async () => {
    const scene = place();
    const preview = await corpus(scene, 'add', { file: harbour });
    expect(textOf(await press(scene, preview, 'Discard'))).toBe('Discarded; nothing was added.');
    const wrong = await corpus(scene, 'add', { file: harbour, date: 'someday' });
    expect(textOf(wrong)).toBe('Nothing was added: field "published" is not a date, such as 2024-05-31.');
    const said = {
      title: 'Zyxburg speaks',
      source: 'The Wire',
      date: '2024-05-31',
      url: 'https://a.example/b',
    };
    const named = await corpus(scene, 'add', { file: harbour, ...said });
    expect(textOf(named)).toContain('**Zyxburg speaks**\n-# The Wire, 2024-05-31, [open the article]');
    await press(scene, named, 'Keep');
    expect(await answered(scene, QUESTION)).toContain('**Zyxburg speaks**, The Wire');
    const asks = await corpus(scene, 'remove', { article: 'Zyxburg speaks' });
    expect(textOf(asks)).toContain('It was added from Discord and goes.');
    const by = `"by":"${scene.moderator.user.id}"`;
    expect(scene.bot.output()).toContain(
      `${by},"what":"add","outcome":"Served: 1 added (added/zyxburg-speaks.md); `,
    );
  },
  STARTS,
);

/** With a page that cannot be read. */
const damaged = (bytes: Buffer) =>
  Buffer.from(bytes).fill(0xff, bytes.indexOf('stream\n') + 200, bytes.indexOf('stream\n') + 220);

// How each kind of file can be wrong is a matter of test/import; here one for each place where it can end.
test(
  'hostile and broken files are refused with a reason, and corpus and service stay as they were',
  async () => {
    const scene = place();
    const servedBefore = (await status(scene)).split('\n')[0];
    const desk = async () => JSON.parse(await readFile(join(scene.folder, 'data/desk.json'), 'utf8')).added;
    const addedBefore = await desk();
    const rows: [name: string, data: string | Uint8Array, reason: string | RegExp][] = [
      ['a.pdf', damaged(given('report.pdf').bytes), /is a broken PDF/],
      ['a.zip', zip([{ name: '../../etc/a.md', content: 'x' }]), 'holds a path that leads out of it'],
      ['a.zip', Buffer.alloc(50_000_001), 'larger than 50 MB'],
    ];
    for (const [name, data, reason] of rows) {
      const refused = await corpus(scene, 'add', { file: { name, data } });
      expect(textOf(refused)).toMatch(/^Nothing (?:can be|was) added/);
      expect(textOf(refused)).toMatch(reason);
      expect(() => buttonOf(refused, 'Keep')).toThrow();
    }
    expect((await status(scene)).split('\n')[0]).toBe(servedBefore);
    expect(await answered(scene, 'what did Lavrov say about peace?')).toContain('sustainable');
    expect(await desk()).toEqual(addedBefore);
  },
  STARTS,
);
