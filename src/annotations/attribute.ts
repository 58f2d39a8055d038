import { growBytes, put, taken } from '../packed/bytes.ts';
import { packLists } from '../packed/lists.ts';
import type { Steps } from '../text/steps.ts';
import type { PackedAnnotations } from './annotations.ts';
import type { Gathered } from './people/gather-people.ts';
import { nextSayings } from './people/packed-cast.ts';
import { cursorAt, type Records, stretches } from './records.ts';

type Attribution = Pick<PackedAnnotations, 'who' | 'whoRecords' | 'said' | 'speaks' | 'speakers'>;

/** Casts and people → who said what. A step says how many articles it went through. */
export function* attribute(casts: Records, { people, meant }: Gathered): Steps<Attribution, number> {
  const who = growBytes();
  const whoRecords = new Uint32Array(casts.records.length);
  const said: number[][] = people.map(() => []);
  const counts = new Uint32Array(people.length);
  const speaks = new Uint8Array(people.length);
  let first = 0;
  const attributeIn = (article: number): void => {
    whoRecords[article] = who.length;
    const { mentions, sayings } = nextSayings(cursorAt(casts, article));
    for (let at = first; at < first + mentions; at++) put(who, meant[at]! + 1);
    for (const { by, isSecondHand } of sayings) {
      const all = by.map((at) => meant[first + at]!).filter((id) => id >= 0);
      // Nearly always there is one.
      const ids = all.length < 2 ? all : [...new Set(all)];
      put(who, ids.length);
      for (const id of ids) {
        put(who, id);
        counts[id]!++;
        if (!isSecondHand) speaks[id] = 1;
        if (said[id]!.at(-1) !== article) said[id]!.push(article);
      }
    }
    first += mentions;
  };
  for (const { from, to } of stretches(casts)) {
    for (let article = from; article < to; article++) attributeIn(article);
    yield to - from;
  }
  const speakers = people.filter(({ id, surname }) => surname !== null && speaks[id]).map(({ id }) => id);
  return {
    who: taken(who),
    whoRecords,
    said: packLists(said),
    speaks,
    speakers: Uint32Array.from(speakers.sort((a, b) => counts[b]! - counts[a]!)),
  };
}
