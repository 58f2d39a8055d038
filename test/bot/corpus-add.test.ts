import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { given } from '../import/imported.ts';
import { column, pdf } from '../import/pdf.ts';
import { zip } from '../import/zip.ts';
import { botInServer, buttonOf, problems, restarted, textOf } from './bot.ts';
import { answered, corpus, press, status } from './moderating.ts';

const file = (name: string) => ({ name, data: given(name).bytes });
const harbour = {
  name: 'harbour.md',
  data: '# Harbour\n\nMayor Ana Silva of Zyxburg said the harbour was safe.\n',
};

/** With a page that cannot be read. */
const damaged = (bytes: Buffer) =>
  Buffer.from(bytes).fill(0xff, bytes.indexOf('stream\n') + 200, bytes.indexOf('stream\n') + 220);

test('a file of each kind is shown first, and is served when it is kept', async () => {
  const scene = await botInServer();
  const rows: [name: string, title: string, question: string, answer: string][] = [
    [
      'wire.txt',
      'Storm tears buoys from their chains',
      'what did Brodie tell skippers?',
      'east of the channel',
    ],
    ['notice.md', 'Notice: harbour closed on 9 November', 'who examines the breakwater?', 'divers'],
    [
      'page.html',
      'Ferry to Skellan stops running in winter',
      'what about the ferry to Skellan?',
      'Kestrel Bay Chronicle',
    ],
    [
      'report.pdf',
      'Auditors find no minutes for the breakwater',
      'what did Halloran say?',
      'three different answers',
    ],
    ['articles.jsonl', 'Skellan: island without a shop', 'what did Maud Ellery say?', 'seventy'],
  ];
  for (const [name, title, question, answer] of rows) {
    const preview = await corpus(scene, 'add', { file: file(name) });
    expect(textOf(preview)).toContain(title);
    expect(textOf(preview)).toMatch(/\d+ paragraphs?, \d+ (?:people|person), \d+ statements?, in /);
    expect(await answered(scene, question)).not.toContain(answer);
    expect(textOf(await press(scene, preview, 'Keep'))).toMatch(/^What you added is served from now on/);
    expect(await answered(scene, question)).toContain(answer);
  }
  expect(await status(scene)).toContain(
    'added/auditors-find-no-minutes-for-the-breakwater-at-kestrel-bay.md',
  );
  expect(problems(scene.discord)).toEqual([]);
});

test('of several files in a zip the good ones can be kept, and each other one is named with its reason', async () => {
  const scene = await botInServer();
  const archive = zip([
    { name: 'news/wire.txt', content: given('wire.txt').bytes },
    { name: 'news/report.pdf', content: given('report.pdf').bytes },
    { name: 'news/empty.md', content: '' },
    { name: 'news/cat.gif', content: 'GIF89a' },
  ]);
  const preview = await corpus(scene, 'add', { file: { name: 'news.zip', data: archive } });
  expect(textOf(preview)).toContain('### 2 articles to add');
  expect(textOf(preview)).toMatch(
    /\*\*Refused \(2\)\*\*\n- news\/empty\.md is empty\n- news\/cat\.gif is none of/,
  );
  expect(textOf(await press(scene, preview, 'Keep'))).toContain('7 articles are served now.');
  expect(problems(scene.discord)).toEqual([]);
});

test('what is previewed can be kept after a restart, and stays after another', async () => {
  const scene = await botInServer();
  const preview = await corpus(scene, 'add', { file: harbour });
  await restarted(scene);
  expect(textOf(await press(scene, preview, 'Keep'))).toMatch(/\*\*Added \(1\)\*\*\n- added\/harbour\.md/);
  await restarted(scene);
  expect(await answered(scene, 'what did Silva of Zyxburg say?')).toContain('Zyxburg');
  expect(problems(scene.discord)).toEqual([]);
});

test('what is discarded, or is given another title, is so', async () => {
  const scene = await botInServer();
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
  expect(await answered(scene, 'what did Silva of Zyxburg say?')).toContain('**Zyxburg speaks**, The Wire');
  expect(problems(scene.discord)).toEqual([]);
});

test('hostile and broken files are refused with a reason each, and corpus and service stay as they were', async () => {
  const scene = await botInServer();
  const page = [column(['The ferry stopped.'])];
  const rows: [name: string, data: string | Uint8Array, reason: string | RegExp][] = [
    ['a.docx', 'PK', 'is none of .md, .txt'],
    ['a.md', '', 'is empty'],
    ['a.txt', Buffer.from('Caf\xE9', 'latin1'), 'is not UTF-8'],
    ['a.md', '---\ntitle: [\n---\nText.', 'is not valid YAML'],
    ['a.html', '<script>document.write("news")</script>', 'holds no article'],
    ['a.html', '<div>'.repeat(5_000), 'nested too deeply'],
    ['a.pdf', '%PDF-1.4 and no more', /is no PDF, or a broken one/],
    ['a.pdf', damaged(given('report.pdf').bytes), /is a broken PDF/],
    ['a.pdf', pdf(page, { isEncrypted: true }), 'is encrypted; save it without a password'],
    ['a.pdf', pdf([[]]), 'holds no text, only pictures'],
    ['a.jsonl', '{"title": ', 'is not JSON'],
    ['a.zip', 'PK and no more', 'is no zip, or a broken one'],
    ['a.zip', zip([{ name: '../../etc/a.md', content: 'x' }]), 'holds a path that leads out of it'],
    ['a.zip', zip([{ name: 'a.md', content: '/etc/passwd', mode: 0o120777 }]), 'is a link, not a file'],
    ['a.zip', zip([{ name: 'a.md', content: 'a'.repeat(9_000_000), size: 3 }]), 'is damaged'],
    ['a.zip', zip([{ name: 'a.md', content: 'x', size: 900_000_000 }]), 'would unpack to more than 100 MB'],
    ['a.zip', zip([{ name: 'a.md', content: 'x', isEncrypted: true }]), 'is encrypted; pack it without'],
    ['a.zip', Buffer.alloc(50_000_001), 'larger than 50 MB'],
  ];
  for (const [name, data, reason] of rows) {
    const refused = await corpus(scene, 'add', { file: { name, data } });
    expect(textOf(refused)).toMatch(/^Nothing (?:can be|was) added/);
    expect(textOf(refused)).toMatch(reason);
    expect(() => buttonOf(refused, 'Keep')).toThrow();
  }
  expect(await status(scene)).toMatch(/^### 5 articles\n/);
  expect(await answered(scene, 'what did Lavrov say about peace?')).toContain('sustainable');
  const desk = JSON.parse(await readFile(join(scene.folder, 'data/desk.json'), 'utf8'));
  expect(desk.added).toEqual([]);
  expect(problems(scene.discord)).toEqual([]);
});
