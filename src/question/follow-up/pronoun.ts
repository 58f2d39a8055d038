import type { Annotations } from '../../annotations/annotations.ts';
import { slice } from '../../text/span.ts';
import { group, person, place, thing } from './antecedents.ts';
import type { Exchange } from './exchange.ts';
import { nounPhrases } from './noun-phrases.ts';
import { isOwn } from './own-antecedent.ts';
import { saidIn } from './said.ts';
import { type Tagged, tagged } from './tagged.ts';

const EXPLETIVE =
  /\bit\b.*\s(?:that|to|if|whether|for|how|what|who|why)\s|\bwhat time\b.*\bit\b|\bit\s+(?:\w+\s+)?(?:rain|snow)/i;

/** “What did he say about it?”: the words that stand for somebody or something of the last question, told. */
export function byPronoun(said: string, before: Exchange, annotations: Annotations): string | null {
  const text = said.replace(/^\s*(?:and|but|so)[,\s]+(?=\S)/i, '');
  const words = tagged(text);
  const phrases = nounPhrases(text);
  let told = '';
  let done = 0;
  for (const [at, word] of words.entries()) {
    const meant = isOwn(at, words, phrases, text) ? null : meaning(at, words, text, before, annotations);
    // “What did he say about him?”: that is somebody else.
    if (meant === null || (/^(?:him|them)$/.test(word.lower) && told.includes(meant))) continue;
    told += text.slice(done, word.start) + meant;
    done = word.end;
  }
  return done === 0 ? null : told + text.slice(done);
}

function meaning(
  at: number,
  words: readonly Tagged[],
  text: string,
  before: Exchange,
  annotations: Annotations,
): string | null {
  const { lower, end } = words[at]!;
  const next = words[at + 1];
  const isLast = next === undefined || /[?!.,;]/.test(text.slice(end, next.start));
  const owns = next?.isNominal && !isLast;
  if (lower === 'he' || lower === 'him') return person('he', before, annotations);
  if (lower === 'she') return person('she', before, annotations);
  if (lower === 'his') return genitive(person('he', before, annotations));
  if (lower === 'her')
    return owns ? genitive(person('she', before, annotations)) : person('she', before, annotations);
  if (lower === 'they' || lower === 'them') return group(before, annotations);
  if (lower === 'their') return genitive(group(before, annotations));
  if (lower === 'it') return EXPLETIVE.test(text) ? null : that(words[at - 1], 'this', before, annotations);
  if (lower === 'its') return genitive(thing(before, annotations));
  if (lower === 'there')
    return isLast && !/^(?:is|are)$/.test(words[at - 1]?.lower ?? 'is') ? place(before, annotations) : null;
  if (lower === 'that' || lower === 'this')
    return isThing(at, words, isLast) ? that(words[at - 1], lower, before, annotations) : null;
  return null;
}

const genitive = (name: string | null): string | null => name && (/s$/.test(name) ? `${name}’` : `${name}’s`);

// “What does that mean?”, “Why did she say that?”; not “that day”, "the club that won".
const isThing = (at: number, words: readonly Tagged[], isLast: boolean): boolean => {
  const [last, next] = [words[at - 1], words[at + 1]];
  if (!last) return false;
  return isLast
    ? last.isVerb || last.isHelper || ABOUT.test(last.lower)
    : last.isHelper && next!.isVerb && !next!.isNominal;
};
const ABOUT = /^(?:about|of|to|on|with|for|by|after|before|from|against)$/;
const SAY = /^(?:say|says|said|think|thinks|thought|claim|claims|claimed|mean|means|meant|write|wrote)$/;

// “Why did she say that?”: that, about what it was said.
function that(
  last: Tagged | undefined,
  word: string,
  before: Exchange,
  annotations: Annotations,
): string | null {
  if (!SAY.test(last?.lower ?? '')) return thing(before, annotations);
  const said = saidIn(before.question, annotations);
  return said?.topic ? `${word} about ${slice(before.question, said.topic)}` : null;
}
