import type { State, Version } from '../desk/state.ts';
import { currentOf } from '../desk/state.ts';
import type { Counts, Served } from '../library/serving.ts';
import { inline } from './discord-citation.ts';
import { LONGEST_TITLE } from './discord-limits.ts';
import { type DiscordMessage, messageOf } from './discord-message.ts';
import { person } from './discord-person.ts';
import { fileGroup } from './discord-report.ts';
import { articles } from './wording.ts';

/** What is served, since when, by whose doing, and how the bot itself is. */
interface Status {
  readonly served: Served;
  /** Null until the people and statements of every article are known. */
  readonly counts: Counts | null;
  readonly state: State;
  /** Why answers come from words alone; null where sentences are read for their meaning. */
  readonly whyWords: string | null;
  /** How long it took to open the corpus that is served, in ms. */
  readonly tookMs: number;
  readonly bot: {
    readonly version: string;
    /** When it was started, in ms since 1970. */
    readonly started: number;
    /** The memory of the whole process, in bytes. */
    readonly memory: number;
  };
}

export function statusMessage({ served, counts, whyWords, state, tookMs, bot }: Status): DiscordMessage {
  const { hidden, added } = state;
  return messageOf([
    `### ${articles(served.articles)}\n${countsLine(served, counts)}\n${meaningLine(served, whyWords)}`,
    versionText(state),
    `-# Opened in ${seconds(tookMs)}, ${Math.round(bot.memory / 2 ** 20)} MB of memory, Verbatim ${bot.version}, running since ${time(bot.started)}.`,
    ...fileGroup('Left out', served.leftOut),
    ...fileGroup('Hidden', hidden),
    ...fileGroup(
      'Added from Discord',
      added.map(({ file }) => file),
    ),
  ]);
}

function countsLine({ articles, annotated }: Served, counts: Counts | null): string {
  if (counts === null) return `People and statements are known of ${annotated} of ${articles} so far.`;
  const numbers = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en-GB')} ${what}`);
  return numbers.join(', ');
}

function meaningLine({ meaning }: Served, whyWords: string | null): string {
  if (whyWords !== null) return `Answers come from words alone: ${inline(whyWords, LONGEST_TITLE)}.`;
  if (meaning === null || meaning.known === meaning.size) return 'All sentences are read for their meaning.';
  return `Of ${meaning.known.toLocaleString('en-GB')} of ${meaning.size.toLocaleString('en-GB')} sentences the meaning is known so far.`;
}

function versionText(state: State): string {
  const current = currentOf(state);
  const last = state.versions.at(-1);
  if (!current || !last) return 'There is no version yet to roll back to.';
  const before = state.versions[state.versions.indexOf(current) - 1];
  return [
    state.isRolledBack
      ? `**Rolled back** to version ${versionName(current)}. It stays until the next \`/corpus reload\`.`
      : `In service: version ${versionName(current)}.`,
    before
      ? `-# \`/corpus rollback\` leads to version ${versionName(before)}.`
      : '-# There is no earlier version to roll back to.',
  ].join('\n');
}

/** “3 (reload by @mo, 5 May 2026 12:00)” */
const versionName = ({ number, what, by, at }: Version): string =>
  `${number} (${inline(what, LONGEST_TITLE)} by ${person(by)}, ${time(Date.parse(at))})`;

/** Discord shows it in the reader's own time. */
const time = (ms: number): string => `<t:${Math.floor(ms / 1_000)}:f>`;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
