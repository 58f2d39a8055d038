import type { Person } from '../annotations/people/people.ts';
import type { Library } from '../search/library.ts';
import type { Steps } from '../text/steps.ts';
import { answerQuestion } from './answer-question.ts';
import { topicsOf } from './topics.ts';

/** Questions are made about so many of those who say most, and of so many articles with a short title. */
const PEOPLE = 100;
const TITLES = 100;
const TOPICS = 2;

/** Questions that have an answer here, made of the corpus's own people and topics; a question a step. */
export function* knownQuestions(library: Library): Steps<string[]> {
  const { annotations, articles } = library;
  const found: { readonly question: string; readonly place: number }[] = [];
  for (const [at, person] of annotations.speakers(PEOPLE).entries()) {
    yield;
    for (const [round, question] of questionsAbout(person, library).entries()) {
      yield;
      if (isAnswered(question, library)) found.push({ question, place: at + round * EACH });
    }
  }
  const short = articles.map(({ title }) => title).filter((title) => SHORT_TITLE.test(title));
  for (const [at, title] of short.slice(0, TITLES).entries()) {
    yield;
    const question = `what is ${title}?`;
    if (isAnswered(question, library)) found.push({ question, place: (at + 1) * EACH });
  }
  const ordered = found.sort((a, b) => a.place - b.place).map(({ question }) => question);
  return [...new Set(ordered)];
}

/** Of the first ones not all are about the same person: a second question about one comes after so many others. */
const EACH = 6;

// “Ocean currents”: the name of what the article is about, where a longer title is a sentence.
const SHORT_TITLE = /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,2}$/u;

const questionsAbout = (person: Person, library: Library): string[] => [
  ...topicsOf(person, library, TOPICS).map((topic) => `what did ${person.name} say about ${topic}?`),
  saidBy(person.name),
  whoIs(person.name),
];

export const saidBy = (name: string): string => `what did ${name} say?`;
export const whoIs = (name: string): string => `who is ${name}?`;

export const isAnswered = (question: string, library: Library): boolean =>
  answerQuestion(library, question, { limit: 1 }).status === 'answered';
