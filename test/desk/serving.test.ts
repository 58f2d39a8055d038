import { expect, test } from 'vitest';
import type { Proposal } from '../../src/desk/changes.ts';
import { openServing } from '../../src/library/serving.ts';
import { writeFiles } from '../temp-folder.ts';
import { type Moderator, moderator } from './moderator.ts';

const POOL = 'Mayor Ana Silva said on Monday that the pool was shut.';
const PIER = 'Councillor Tom Roe said on Friday that the pier was open.';
const ABOUT_PIER = 'what did Tom Roe say about the pier?';

/** Opens what a proposal would serve, as the bot does before it commits it. */
const tried = ({ folder, dataDir }: Moderator, { plan }: Proposal) => openServing({ folder, dataDir, plan });

test('an added article is tried before it is committed, then served and cited by its place', async () => {
  const it = await moderator({ 'a.md': POOL });
  const proposal = it.desk.adding(await it.stage('pier.md', PIER));
  const next = await tried(it, proposal);
  expect((await (await openServing(it)).ask(ABOUT_PIER)).status).toBe('no-answer');
  expect(await next.keepTexts()).toBeNull();
  await it.desk.commit(proposal, next.files(), { by: 'ann', what: 'add' });
  const { excerpts } = await (await openServing(it)).ask(ABOUT_PIER);
  expect(excerpts[0]).toMatchObject({ text: PIER, citation: { file: 'added/pier.md' } });
});

test('a rollback serves the texts that were served, to the last sign', async () => {
  const text = `\uFEFF${POOL}\r\n\r\n“Łódź” 👍 cafe\u0301\u00A0\u00AD.\r\n`;
  const it = await moderator({ 'a.md': text });
  const first = await openServing(it);
  await first.keepTexts();
  await it.desk.commit(it.desk.asItIs(), first.files(), { by: 'ann', what: 'start' });
  writeFiles(it.folder, { 'a.md': PIER });
  await it.reload();
  const back = await tried(it, it.desk.rollingBack());
  expect(back.files()).toEqual(first.files());
  expect(await back.ask('what did Ana Silva say?')).toEqual(await first.ask('what did Ana Silva say?'));
  await it.rollBack();
  expect(it.served()).toEqual({ 'a.md': text });
});

test('a text that cannot be kept is told', async () => {
  const it = await moderator({ 'a.md': POOL, file: '' });
  const serving = await openServing({ folder: it.folder, dataDir: `${it.folder}/file` });
  expect(await serving.keepTexts()).toMatch(/^DATA_DIR cannot be written \((?:EEXIST|ENOTDIR)\)/);
});
