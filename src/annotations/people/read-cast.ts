import type { Article } from '../../corpus/article.ts';
import { fold } from '../../text/fold.ts';
import { slice } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import { genderOfTitle } from '../mentions/genders.ts';
import type { Mention } from '../mentions/mentions.ts';
import { firstAtOrAfter, indexSpans } from '../reading/span-index.ts';
import { PARTICLES, ROLES } from '../reading/word-classes.ts';
import type { Placed } from '../statements/packed-statements.ts';
import type { Cast, Form, Kind, Named } from './cast.ts';
import { rememberedDesignations } from './designation.ts';
import { type Introduced, introduced } from './introductions.ts';
import { nameWords } from './person.ts';
import { speakersIn } from './speakers-in.ts';

/** @param number of a form: words with one space between them, or a term */
export function castReader(number: (form: string) => number) {
  const designation = rememberedDesignations();
  const formOf = (name: readonly string[], written: string): Form => ({
    name: number(name.join(' ')),
    written: number(written.replace(/\s+/g, ' ')),
  });

  function office(text: string, mention: Introduced) {
    const said = slice(text, mention);
    const terms = designation(said);
    return {
      kind: 'office' as const,
      name: number(terms.toSorted().join(' ')),
      written: number(said.replace(/\s+/g, ' ').replace(/^(?:an?|the) /i, '')),
      called: terms.map(number),
      gender: null,
      isDefinite: isDefinite(said),
      alone: CAPITAL_WORD.test(said) ? formOf([fold(said)], said) : null,
    };
  }

  function person(article: Article, mention: Introduced, name: readonly string[]) {
    const { text } = article;
    const { title, titles } = mention;
    const written = slice(text, mention.name!);
    const kind = kindOf(text, mention, name);
    return {
      kind,
      ...formOf(kind === 'surname' ? name.slice(-1) : name, written),
      called: titles.flatMap((one) => designation(slice(text, one))).map(number),
      gender: title && genderOfTitle(slice(text, title).toLowerCase().split(/\s+/)),
      isDefinite: false,
      alone: kind === 'after place' ? formOf(name.slice(-1), lastWord(written)) : null,
    };
  }

  return (article: Article, mentions: readonly Mention[], statements: readonly Placed[]): Cast => {
    const placeOf = (start: number): number => firstAtOrAfter(mentions, start);
    const inside = indexSpans(mentions, (one) => [one]);
    return {
      mentions: mentions.length,
      sayings: statements.map(({ speaker, isSecondHand }) => {
        const speakers = speaker ? speakersIn(article, speaker, inside.overlapping(speaker)) : [];
        return { by: speakers.map(({ start }) => placeOf(start)), isSecondHand };
      }),
      named: introduced(article, mentions).map((mention): Named => {
        const name = mention.name ? nameWords(slice(article.text, mention.name)) : [];
        const what = name.length === 0 ? office(article.text, mention) : person(article, mention, name);
        return { at: placeOf(mention.start), aliases: mention.aliases.map(placeOf), ...what };
      }),
    };
  };
}

// “Van der Laan” is a surname alone, though it has three words.
function kindOf(text: string, { start }: Mention, name: readonly string[]): Kind {
  if (name.slice(0, -1).every((word) => PARTICLES.has(word))) return 'surname';
  const isAfterPlace = name.length === 2 && FOLLOWS_PLACE.test(text.slice(Math.max(0, start - 6), start));
  return isAfterPlace ? 'after place' : 'full';
}

// “From Washington Zelenskyy travelled to Warsaw”: a place, and a surname after it.
const FOLLOWS_PLACE = /(?:^|\s)(?:from|in|at|to)\s$/i;

const CAPITAL_WORD = /^\p{Lu}[\p{L}'’-]+$/u;

const lastWord = (written: string): string => slice(written, words(written).at(-1)!);

const isDefinite = (said: string): boolean =>
  /^the[\s’']/i.test(said) &&
  said
    .toLowerCase()
    .split(/[\s’']+/)
    .some((word) => ROLES.has(word) && !ANYBODY.test(word));

// “the official”, “the man”: too many may be meant
const ANYBODY =
  /^(?:official|man|woman|person|source|member|player|boy|girl|child|worker|individual|resident|victim|fan|supporter)$/;
