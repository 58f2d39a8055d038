import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../../src/corpus/read-files.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { filesIn, type Moderator, moderator } from './moderator.ts';

/** The desk as a reader of its promises would draw it: what there is now, and what there was. */
interface Model {
  folder: Map<string, string>;
  inService: Corpus;
  undo: Corpus[];
  /** What is read in place of the folder after a rollback. */
  heldFolder: Map<string, string> | null;
}
interface Corpus {
  base: Map<string, string>;
  added: Map<string, string>;
  hidden: Set<string>;
}

/** One thing that somebody does, to the real desk and to the model; what cannot be done is not done. */
type Step = (it: Moderator, model: Model) => Promise<void>;

const NAMES = ['a.md', 'b.md', 'c.md', 'added/a.md'];
const name = fc.constantFrom(...NAMES);
const text = fc.constantFrom('The pool is shut.', 'The pier is open.', 'The glacier melts.', 'Nobody came.');

const servedBy = ({ base, added, hidden }: Corpus): Record<string, string> =>
  Object.fromEntries([...[...base].filter(([file]) => !hidden.has(file)), ...added]);

function enter(model: Model, next: Corpus): void {
  const isSame = (a: Corpus, b: Corpus) =>
    JSON.stringify([servedBy(a), [...a.added], [...a.hidden]], sorted) ===
    JSON.stringify([servedBy(b), [...b.added], [...b.hidden]], sorted);
  if (!isSame(next, model.inService)) model.undo = [...model.undo, model.inService].slice(-4);
  model.inService = next;
}
const sorted = (_: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value;

const edit = fc.record({ name, text: fc.option(text) }).map(({ name, text }): Step => {
  return async (it, { folder }) => {
    if (text === null && (!folder.has(name) || folder.size === 1)) return;
    if (text === null) {
      rmSync(join(it.folder, name));
      folder.delete(name);
    } else {
      writeFiles(it.folder, { [name]: text });
      folder.set(name, text);
    }
  };
});

const reload = fc.constant<Step>(async (it, model) => {
  const next = { ...model.inService, base: new Map(model.folder) };
  if (Object.keys(servedBy(next)).length === 0) return;
  await it.reload();
  model.heldFolder = null;
  enter(model, next);
});

const add = text.map(
  (text): Step =>
    async (it, model) => {
      await it.add('new.md', text);
      const added = new Map(model.inService.added);
      for (let number = 1; ; number++) {
        const file = `added/new${number === 1 ? '' : `-${number}`}.md`;
        if (added.has(file)) continue;
        added.set(file, text);
        break;
      }
      enter(model, { ...model.inService, base: model.heldFolder ?? new Map(model.folder), added });
    },
);

const remove = fc.nat().map(
  (at): Step =>
    async (it, model) => {
      const files = Object.keys(servedBy(model.inService));
      const file = files[at % files.length]!;
      const base = model.heldFolder ?? new Map(model.folder);
      const [added, hidden] = [new Map(model.inService.added), new Set(model.inService.hidden)];
      if (!added.delete(file)) hidden.add(file);
      const next = { base, added, hidden };
      if (Object.keys(servedBy(next)).length === 0) return;
      await it.remove(file);
      enter(model, next);
    },
);

const rollBack = fc.constant<Step>(async (it, model) => {
  const before = model.undo.at(-1);
  if (!before) {
    await expect(it.rollBack()).rejects.toThrow('There is no earlier version');
    return;
  }
  await it.rollBack();
  model.undo = model.undo.slice(0, -1);
  model.inService = before;
  model.heldFolder = new Map([...before.base].filter(([file]) => !before.hidden.has(file)));
});

const restart = fc.constant<Step>(async (it, model) => {
  const next = { ...model.inService, base: model.heldFolder ?? new Map(model.folder) };
  if (Object.keys(servedBy(next)).length === 0) return;
  await it.restart();
  await it.start();
  enter(model, next);
});

const preview = text.map(
  (text): Step =>
    async (it) => {
      const id = await it.stage('never.md', text);
      expect(it.desk.staged(id)?.articles).toHaveLength(1);
      await it.desk.discard(id);
      expect(it.desk.staged(id)).toBeNull();
    },
);

/** What DATA_DIR may hold: what the desk and its versions need, and nothing else. */
async function expectTidy(it: Moderator, { inService, undo }: Model): Promise<void> {
  await it.restart();
  const texts = [inService, ...undo].flatMap((corpus) => Object.values(servedBy(corpus)));
  const needed = new Set(texts.map((text) => contentHash(Buffer.from(text))));
  const kept = filesIn(join(it.dataDir, 'texts')).map((file) => file.slice(3));
  expect(kept).toEqual(expect.arrayContaining([...needed]));
  expect(filesIn(it.dataDir).filter((file) => !/^(?:texts|versions)\//.test(file))).toEqual([
    'desk.json',
    'lock',
  ]);
  expect(filesIn(join(it.dataDir, 'versions')).length).toBeLessThanOrEqual(5);
  expect(it.warnings).toEqual([]);
}

test('whatever is done in whatever order, what is served is what the last change says, and rollbacks lead back', {
  timeout: 60_000,
}, async () => {
  const step = fc.oneof(edit, reload, add, remove, rollBack, restart, preview);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const it = await moderator({ 'a.md': 'The pool is shut.' }, tempFolder());
      const folder = new Map([['a.md', 'The pool is shut.']]);
      const inService = { base: new Map(folder), added: new Map(), hidden: new Set<string>() };
      const model: Model = { folder, inService, undo: [], heldFolder: null };
      await it.start();
      for (const step of steps) {
        await step(it, model);
        const next = { ...model.inService, base: model.heldFolder ?? model.folder };
        if (Object.keys(servedBy(next)).length > 0) expect(it.served()).toEqual(servedBy(next));
      }
      await expectTidy(it, model);
      await it.desk.close();
    }),
    { numRuns: 25 },
  );
});
