import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Changed, Held } from '../../src/library/changed.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { endsOfThreads } from './built.ts';
import { CannotChange, moderated, onThreads, started } from './moderated.ts';

const HARBOUR = 'Harbour\n\nMayor Ana Silva said the harbour was safe.\n';
const UNSAFE = 'Harbour\n\nMayor Ana Silva said the harbour was closed.\n';
const FERRY = 'Ferry\n\nCaptain Rui Costa said the ferry was late.\n';
const CANARIES = '- question: what did Silva say?\n  pattern: was safe\n';
const articles = { 'a.md': HARBOUR, 'b.md': FERRY };

const heldOf = (changed: Changed): Held => {
  if (changed.status !== 'held') throw new Error('It was not held.');
  return changed;
};

describe('a reload', () => {
  test('serves what the folder holds now, and is a version', async () => {
    const { folder, desk, files, changes } = await moderated({ 'a.md': HARBOUR });
    writeFiles(folder, { 'b.md': FERRY });
    const shares: number[] = [];
    const changed = await desk.reload('ann', (share) => shares.push(share));
    expect(changed).toMatchObject({
      status: 'served',
      warnings: [],
      report: { added: ['b.md'], articles: 2 },
    });
    expect(await files()).toEqual(['a.md', 'b.md']);
    expect(desk.state.versions).toMatchObject([
      { number: 1, by: 'the bot', what: 'start' },
      { number: 2, by: 'ann', what: 'reload' },
    ]);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect([changes(), desk.tookMs > 1]).toEqual([1, true]);
  });

  test('that is asked for during another one joins it', async () => {
    const { desk, changes } = await moderated(articles, { open: onThreads });
    const threads = endsOfThreads();
    const [first, second] = await Promise.all([desk.reload('ann'), desk.reload('bea')]);
    expect(second).toBe(first);
    expect([changes(), threads.length]).toEqual([1, 1]);
  });

  test('of a folder that cannot be served changes nothing', async () => {
    const { folder, desk, files } = await moderated(articles);
    rmSync(folder, { recursive: true });
    await expect(desk.reload('ann')).rejects.toThrow('does not exist');
    expect(await files()).toEqual(['a.md', 'b.md']);
    expect(desk.state.versions).toHaveLength(1);
  });
});

describe('a change that breaks a canary', () => {
  const withCanary = { ...articles, 'canaries.yml': CANARIES };

  test('is held, and served when it is confirmed', async () => {
    const { folder, desk, corpus } = await moderated(withCanary);
    writeFiles(folder, { 'a.md': UNSAFE });
    const held = heldOf(await desk.reload('ann'));
    expect(held).toMatchObject({
      report: { changed: ['a.md'] },
      broken: [{ question: 'what did Silva say?', found: expect.stringContaining('was closed') }],
    });
    expect((await corpus.ask('what did Silva say?')).excerpts[0]?.text).toContain('was safe');
    expect(await desk.confirm(held.id)).toMatchObject({ status: 'served', report: { changed: ['a.md'] } });
    expect((await corpus.ask('what did Silva say?')).excerpts[0]?.text).toContain('was closed');
    await expect(desk.confirm(held.id)).rejects.toThrow('no longer waiting');
    // It failed before, so it holds nothing back now.
    expect(await desk.reload('ann')).toMatchObject({ status: 'served' });
  });

  test('is given up where that is said, and its thread ends', async () => {
    const { folder, desk, corpus } = await moderated(withCanary, { open: onThreads });
    const threads = endsOfThreads();
    writeFiles(folder, { 'a.md': UNSAFE });
    const held = heldOf(await desk.reload('ann'));
    await desk.cancel(held.id);
    await Promise.all(threads);
    expect((await corpus.ask('what did Silva say?')).excerpts[0]?.text).toContain('was safe');
    await expect(desk.confirm(held.id)).rejects.toThrow(CannotChange);
    await expect(desk.cancel(held.id)).rejects.toThrow(CannotChange);
  });

  test('is given up for the next change', async () => {
    const { folder, desk } = await moderated(withCanary);
    writeFiles(folder, { 'a.md': UNSAFE });
    const held = heldOf(await desk.reload('ann'));
    writeFiles(folder, { 'a.md': HARBOUR });
    expect(await desk.reload('ann')).toMatchObject({ status: 'served' });
    await expect(desk.confirm(held.id)).rejects.toThrow('no longer waiting');
  });

  test('is told after a broken canaries.yml, which holds nothing back', async () => {
    const { folder, desk } = await moderated({ ...articles, 'canaries.yml': '- question: [' });
    writeFiles(folder, { 'a.md': UNSAFE });
    expect(await desk.reload('ann')).toMatchObject({
      status: 'served',
      warnings: [expect.stringMatching(/^canaries\.yml line \d+ is not valid YAML/)],
    });
  });
});

describe('an article', () => {
  test('is added from a file, and stays over a restart', async () => {
    const { folder, dataDir, files, stop, desk } = await moderated({ 'a.md': HARBOUR }, { open: onThreads });
    const page = '<article><h1>Ferry</h1><p>The ferry was late, they said.</p></article>';
    const { id } = await desk.preview({ name: 'b.html', bytes: Buffer.from(page) }, {}, 'ann');
    expect(await desk.add(id!, 'ann')).toMatchObject({ report: { added: ['added/ferry.md'] } });
    expect(await files()).toEqual(['a.md', 'added/ferry.md']);
    expect(desk.state.added).toMatchObject([{ original: expect.stringMatching(/^b-[0-9a-f]{12}\.html$/) }]);
    await stop();
    expect(await (await started(folder, dataDir)).files()).toEqual(['a.md', 'added/ferry.md']);
  });

  test('of the folder is hidden, one that was added goes, and a rollback undoes both', async () => {
    const { desk, add, files } = await moderated(articles);
    await add('c.md', 'Coast\n\nThe coast was clear.\n');
    await desk.remove('a.md', 'ann');
    expect(await files()).toEqual(['added/c.md', 'b.md']);
    expect(desk.state.hidden).toEqual(['a.md']);
    await desk.remove('added/c.md', 'ann');
    expect(await files()).toEqual(['b.md']);
    expect(await desk.rollBack('ann')).toMatchObject({ report: { added: ['added/c.md'] } });
    expect(await desk.rollBack('ann')).toMatchObject({ report: { added: ['a.md'] } });
    expect(await files()).toEqual(['a.md', 'added/c.md', 'b.md']);
    await expect(desk.remove('d.md', 'ann')).rejects.toThrow('There is no article d.md in the corpus.');
  });

  test('is not removed where it is the last one', async () => {
    const { desk, files } = await moderated({ 'a.md': HARBOUR });
    await expect(desk.remove('a.md', 'ann')).rejects.toThrow('No article of');
    expect(await files()).toEqual(['a.md']);
    expect(desk.state.hidden).toEqual([]);
  });

  test('that is none is not put aside, and the reason is given', async () => {
    const { desk } = await moderated(articles);
    const given = { name: 'a.md', bytes: new Uint8Array() };
    expect(await desk.preview(given, {}, 'ann')).toEqual({
      id: null,
      articles: 0,
      first: [],
      leftOut: [{ file: 'a.md', reason: 'is empty' }],
    });
    await expect(desk.add('0123456789ab', 'ann')).rejects.toThrow('This preview is over');
  });
});

test('a rollback holds over a restart, until a reload', async () => {
  const { folder, dataDir, desk, stop } = await moderated({ 'a.md': HARBOUR });
  await expect(desk.rollBack('ann')).rejects.toThrow('There is no earlier version');
  writeFiles(folder, { 'b.md': FERRY });
  await desk.reload('ann');
  expect(await desk.rollBack('ann')).toMatchObject({ report: { removed: ['b.md'] } });
  await stop();
  const again = await started(folder, dataDir);
  expect(await again.files()).toEqual(['a.md']);
  expect(await again.desk.reload('ann')).toMatchObject({ report: { added: ['b.md'] } });
  expect(again.desk.state.isRolledBack).toBe(false);
});

test('changes that are asked for at once are made one after another', async () => {
  const { desk, files } = await moderated({ ...articles, 'c.md': HARBOUR });
  await Promise.all([desk.remove('a.md', 'ann'), desk.reload('bea'), desk.remove('b.md', 'cid')]);
  expect(await files()).toEqual(['c.md']);
  expect(desk.state.hidden).toEqual(['a.md', 'b.md']);
});

describe('where DATA_DIR cannot be written', () => {
  test('from the start, the folder is served and reloaded, with a warning, and nothing can be added', async () => {
    const file = join(tempFolder({ file: '' }), 'file');
    const { folder, desk, add, files, warnings } = await moderated(
      { 'a.md': HARBOUR },
      { dataDir: join(file, 'data') },
    );
    expect(warnings).toContainEqual(expect.stringContaining('DATA_DIR cannot be'));
    writeFiles(folder, { 'b.md': FERRY });
    expect(await desk.reload('ann')).toMatchObject({
      status: 'served',
      warnings: [expect.stringMatching(/^DATA_DIR cannot be written \(ENOTDIR\)/)],
    });
    await expect(add('c.md', FERRY)).rejects.toThrow(CannotChange);
    expect(await files()).toEqual(['a.md', 'b.md']);
  });

  test('any more, what changes the desk is refused whole, and the thread that was to serve it ends', async () => {
    const { dataDir, desk, files, stop, folder } = await moderated(articles, { open: onThreads });
    const threads = endsOfThreads();
    rmSync(join(dataDir, 'new'), { recursive: true });
    writeFileSync(join(dataDir, 'new'), 'no folder');
    await expect(desk.remove('a.md', 'ann')).rejects.toThrow(/^DATA_DIR cannot be written/);
    await Promise.all(threads);
    expect(await files()).toEqual(['a.md', 'b.md']);
    rmSync(join(dataDir, 'new'));
    await stop();
    expect(await (await started(folder, dataDir)).files()).toEqual(['a.md', 'b.md']);
  });
});
