import type { Annotations } from '../../annotations/annotations.ts';
import type { Gender } from '../../annotations/mentions/genders.ts';
import { genderOfGivenName } from '../../annotations/mentions/given-names.ts';
import { slice } from '../../text/span.ts';
import { words } from '../../text/words.ts';
import { kindOf } from '../kind.ts';
import { bare } from './clause.ts';
import type { Exchange } from './exchange.ts';
import { nounPhrases, type Phrase } from './noun-phrases.ts';
import { peopleIn, saidIn, thingsIn } from './said.ts';

/** Whom the last question speaks of, or who answers it. */
export function person(gender: Gender, before: Exchange, annotations: Annotations): string | null {
  return peopleOf(before, annotations).find((name) => mayBe(gender, name, annotations)) ?? null;
}

function peopleOf({ question, speaker, answer }: Exchange, annotations: Annotations): string[] {
  const asked = bare(question);
  const said = saidIn(asked, annotations);
  const humans = nounPhrases(asked).filter(
    ({ isHuman, isPlural, isTime }) => isHuman && !isPlural && !isTime,
  );
  // “Who won?”, “Which player won?”: whoever is the answer.
  const isAnswered = kindOf(asked) === 'who' || humans.some(isAskedFor);
  const answering = isAnswered && answer !== null ? [answer] : [];
  const roles = humans.filter((phrase) => !isAskedFor(phrase) && !PLACES.test(phrase.after));
  const named = [...(said ? [said.speaker] : []), ...peopleIn(asked, annotations)].map((span) =>
    slice(asked, span),
  );
  return [
    ...answering,
    ...named,
    ...roles.map(({ text }) => text),
    ...(speaker === null ? [] : [speaker]),
  ].filter((name) => !/\band\b|,/.test(name));
}

const isAskedFor = ({ after }: Phrase): boolean => /^(?:which|what|whose)$/.test(after);
const PLACES = /^(?:in|at|near|from|to)$/;

const TITLES: Readonly<Record<string, Gender>> = {
  mr: 'he',
  sir: 'he',
  lord: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  dame: 'she',
  lady: 'she',
};

// “Ana Silva” is no "he"; of a surname alone the people of the corpus tell the given name.
function mayBe(gender: Gender, name: string, { people }: Annotations): boolean {
  const folded = words(name).map(({ folded }) => folded);
  const given = [...folded, ...people.named(folded.at(-1) ?? '').flatMap(({ given }) => given.slice(0, 1))];
  const told = given.map((word) => TITLES[word] ?? genderOfGivenName(word)).filter((one) => one !== null);
  return told.length === 0 || told.includes(gender);
}

/** What the last question is about: “the vote” in "What did Silva say about the vote?", or what answers it. */
export function thing({ question, answer }: Exchange, annotations: Annotations): string | null {
  const asked = bare(question);
  const said = saidIn(asked, annotations);
  if (said?.topic) return slice(asked, said.topic);
  const isInSpeaker = ({ start, end }: Phrase) =>
    said !== null && start < said.speaker.end && end > said.speaker.start;
  const things = thingsIn(asked, annotations).filter(
    (phrase) => !phrase.isHuman && phrase.after !== 'by' && !isAskedFor(phrase) && !isInSpeaker(phrase),
  );
  // “Which club won?”, “Where was it?”: what answers it; not “how many”, "when".
  const answering = ['who', 'where', 'what'].includes(kindOf(asked)) ? answer : null;
  return things.findLast(({ isPlural }) => !isPlural)?.text ?? answering ?? things.at(-1)?.text ?? null;
}

/** More than one of whom the last question speaks, or a group; else one of whom it is not known who it is. */
export function group(before: Exchange, annotations: Annotations): string | null {
  const asked = bare(before.question);
  const said = saidIn(asked, annotations);
  if (said) return slice(asked, said.speaker);
  const plural = thingsIn(asked, annotations).findLast(({ isPlural }) => isPlural);
  return plural?.text ?? peopleOf(before, annotations)[0] ?? thing(before, annotations);
}

/** “in Ayle”: where the last question says that it was, or where its answer says. */
export function place(before: Exchange, annotations: Annotations): string | null {
  const asked = bare(before.question);
  if (kindOf(asked) === 'where' && before.answer !== null) return `in ${before.answer}`;
  const named = nounPhrases(asked).findLast(
    ({ after, isTime }) => /^(?:in|at|near|inside|outside)$/.test(after) && !isTime,
  );
  if (named) return `${named.after} ${named.text}`;
  const meant = thing(before, annotations);
  return meant === null ? null : `at ${meant}`;
}
