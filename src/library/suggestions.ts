import type { Person } from '../annotations/people/people.ts';
import { knownQuestions } from '../answer/known-questions.ts';
import { peopleNamed } from '../question/asked-speaker.ts';
import type { Indexed, Library } from '../search/library.ts';
import { type Name, type Names, NO_NAMES, naming } from '../search/suggest/names.ts';
import type { Steps } from '../text/steps.ts';
import { newestFirst } from './newest.ts';

/** Names to be found, and what each of them stands for. */
export interface Listed<Value> {
  readonly names: Names;
  readonly values: readonly Value[];
}

/** What can be suggested of a corpus; empty where it is not known yet. */
export interface Suggestions {
  /** The numbers of the articles. */
  readonly articles: Listed<number>;
  readonly sources: Listed<string>;
  readonly speakers: Listed<string>;
  readonly questions: Listed<string>;
}

const NOTHING = { names: NO_NAMES, values: [] };
export const NO_SUGGESTIONS: Suggestions = {
  articles: NOTHING,
  sources: NOTHING,
  speakers: NOTHING,
  questions: NOTHING,
};

/** So many articles, and so many people, are found by their names: those that are newest, and those who say most. */
const MOST = 20_000;

/** Articles by their titles, the newest first, and sources, those with most articles first. */
export function* suggestingArticles({ articles }: Indexed): Steps<Pick<Suggestions, 'articles' | 'sources'>> {
  const newest = newestFirst(articles.keys(), articles).slice(0, MOST);
  const counts = new Map<string, number>();
  for (const { source } of articles) if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source);
  return {
    sources: yield* listed(sources.slice(0, MOST), (text) => ({ text })),
    articles: yield* listed(newest, (number) => {
      const { title, file, source } = articles[number]!;
      return { text: title || file, also: source ?? '' };
    }),
  };
}

/** Those who speak, who says most first, each by any of their names. */
export function* suggestingSpeakers(library: Library): Steps<Pick<Suggestions, 'speakers'>> {
  const { people, speakers, speaks, articlesOf } = library.annotations;
  const called = new Map<string, string>();
  const add = (person: Person): void => {
    const { name, given, surnames, designations } = person;
    if (called.has(name) || !peopleNamed(name, { start: 0, end: name.length }, people).has(person)) return;
    called.set(name, [...given, ...surnames, ...designations].join(' '));
  };
  for (const person of speakers(MOST)) {
    yield;
    add(person);
  }
  // Offices speak as well: “the White House”.
  const offices: Person[] = [];
  for (let id = 0; id < people.size; id++) {
    if (id % 100 === 0) yield;
    const person = people.get(id);
    if (person.surname === null && speaks(person)) offices.push(person);
  }
  offices.sort((a, b) => articlesOf(b).length - articlesOf(a).length);
  for (const office of offices.slice(0, MOST)) {
    yield;
    add(office);
  }
  return { speakers: yield* listed([...called.keys()], (text) => ({ text, also: called.get(text)! })) };
}

/** Questions that have an answer here, those about people who say most first. */
export function* suggestingQuestions(library: Library): Steps<Pick<Suggestions, 'questions'>> {
  return { questions: yield* listed(yield* knownQuestions(library), (text) => ({ text })) };
}

function* listed<Value>(values: readonly Value[], nameOf: (value: Value) => Name): Steps<Listed<Value>> {
  return { names: yield* naming(values.map(nameOf)), values };
}
