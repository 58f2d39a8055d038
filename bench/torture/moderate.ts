import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableCorpus } from '../../src/corpus/unusable-corpus.ts';
import { CannotChange, whyUnwritable } from '../../src/desk/cannot-change.ts';
import type { Proposal } from '../../src/desk/changes.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { readServed } from '../../src/desk/read-served.ts';
import { keeping } from '../../src/desk/texts.ts';
import { finish } from '../../src/text/steps.ts';
import type { Said } from './said.ts';
import { wholeness } from './whole.ts';

// One process with one moderator, who changes the corpus at random until there were so many changes, or a kill.
const [folder, dataDir, seed, most] = process.argv.slice(2) as [string, string, string, string];
const random = randomFrom(Number(seed));
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const say = (said: Said) => writeFileSync(1, `${JSON.stringify(said)}\n`);

const desk = await openDesk(dataDir, (warning) => say({ warning }));
say({ done: desk.state });
for (let number = 0; number < Number(most); number++) {
  try {
    await changeSomething(desk);
  } catch (error) {
    if (!(error instanceof CannotChange || error instanceof UnusableCorpus)) throw error;
    say({ refused: error.message, lost: wholeness(dataDir, desk.state).lost });
  }
}
await desk.close();
const again = await openDesk(dataDir, (warning) => say({ warning }));
say({ done: again.state });
await again.close();

async function changeSomething(desk: Desk): Promise<void> {
  const chance = random();
  if (chance < 0.3) {
    editFolder();
    await change(desk.reloading());
  } else if (chance < 0.6) {
    const articles = Array.from({ length: 1 + Math.floor(random() * 4) }, article);
    const id = await desk.stage(articles, 'moderator');
    if (random() < 0.2) await desk.discard(id);
    else await change(desk.adding(id));
  } else if (chance < 0.8) {
    const { files } = readServed({ folder, dataDir });
    await change(desk.removing(pick(files).file));
  } else await change(desk.rollingBack());
}

/** What the bot does: read it, keep it, commit it. */
async function change(proposal: Proposal): Promise<void> {
  const { files } = readServed({ folder, dataDir, proposed: proposal.plan });
  say({ trying: proposal.to });
  try {
    finish(keeping(dataDir, files));
  } catch (error) {
    throw new CannotChange(whyUnwritable(error));
  }
  await desk.commit(proposal, files, { by: 'moderator', what: 'torture' });
  say({ done: desk.state });
}

function article() {
  const bytes = Buffer.from(text());
  const original = random() < 0.5 ? { name: `original-${Math.floor(random() * 1e9)}.pdf`, bytes } : null;
  return { file: `${pick(['pool', 'pier', 'ice'])}.md`, text: text(), original };
}

function text(): string {
  return `Number ${random()}.\n\n${'The mayor said that the pool was shut. '.repeat(random() * 200)}`;
}

/** The owner changes a file, as an editor does: never half of it. */
function editFolder(): void {
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, '.fresh');
  writeFileSync(fresh, text());
  renameSync(
    fresh,
    join(
      folder,
      pick([
        ...readdirSync(folder).filter((file) => file.endsWith('.md')),
        `${Math.floor(random() * 20)}.md`,
      ]),
    ),
  );
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
