import type { Article } from '../corpus/article.ts';
import { put } from '../packed/bytes.ts';
import { packLists } from '../packed/lists.ts';
import type { Steps } from '../text/steps.ts';
import type { PackedAnnotations } from './annotations.ts';
import type { Gathered } from './people/gather-people.ts';
import { nextSayings } from './people/packed-cast.ts';
import { cursorAt, type Records, records } from './records.ts';

type Attribution = Pick<PackedAnnotations, 'who' | 'whoRecords' | 'said' | 'speaks' | 'speakers'>;

/** Casts and people → who said what. */
export function* attribute(
  articles: readonly Article[],
  casts: Records,
  { people, meant }: Gathered,
): Steps<Attribution, number> {
  const said: number[][] = people.map(() => []);
  const counts = new Uint32Array(people.length);
  const speaks = new Uint8Array(people.length);
  let first = 0;
  const who = yield* records(articles, (_, to, number) => {
    const { mentions, sayings } = nextSayings(cursorAt(casts, number));
    for (let at = first; at < first + mentions; at++) put(to, meant[at]! + 1);
    for (const { by, isSecondHand } of sayings) {
      const all = by.map((at) => meant[first + at]!).filter((id) => id >= 0);
      // Nearly always there is one.
      const ids = all.length < 2 ? all : [...new Set(all)];
      put(to, ids.length);
      for (const id of ids) {
        put(to, id);
        counts[id]!++;
        if (!isSecondHand) speaks[id] = 1;
        if (said[id]!.at(-1) !== number) said[id]!.push(number);
      }
    }
    first += mentions;
  });
  const speakers = people.filter(({ id, surname }) => surname !== null && speaks[id]).map(({ id }) => id);
  return {
    who: who.bytes,
    whoRecords: who.records,
    said: packLists(said),
    speaks,
    speakers: Uint32Array.from(speakers.sort((a, b) => counts[b]! - counts[a]!)),
  };
}
