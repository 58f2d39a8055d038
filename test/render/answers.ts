import type { Answer, Citation, Excerpt, Refusal } from '../../src/answer/answer.ts';

/** Where an excerpt stands, in an article that has all that one can have. */
export const CITATION: Citation = {
  article: 'a1',
  title: 'Why *it* collapsed',
  source: 'World Background',
  url: 'https://news.example/a_(b)',
  published: '2025-10-21',
  file: '05.md',
  original: null,
  paragraph: 7,
  start: 10,
  end: 70,
};

/** A place in another article, known by its source or else its title. */
export const placeIn = (article: string, source: string | null, title = article): Citation => ({
  ...CITATION,
  article,
  source,
  title,
});

export const EXCERPT: Excerpt = {
  text: 'Lavrov said Russia wants a “long-term, sustainable peace”.',
  highlights: [[12, 18]],
  speaker: 'Sergey Lavrov',
  score: 1,
  citation: CITATION,
  alsoIn: [],
  independent: 1,
  signals: { words: 0.6, length: -0.1, statement: 0.5 },
};

export const ANSWER: Answer = {
  question: 'what did Lavrov say?',
  kind: 'said',
  corrected: [],
  status: 'answered',
  reason: null,
  answers: [],
  guess: null,
  excerpts: [EXCERPT],
};

const REFUSAL: Refusal = {
  unknown: [],
  nearest: [],
  mentions: [],
  excerpts: [],
  covers: { articles: 1, speakers: [] },
};

export const refusedWith = (reason: Partial<Refusal> | null, question = 'who is Xi?'): Answer => ({
  ...ANSWER,
  question,
  status: 'no-answer',
  reason: reason && { ...REFUSAL, ...reason },
  excerpts: [],
});

/** The articles give two dates, in three articles of two sources and in one without a source. */
export const TWO_DATES: Answer['answers'] = [
  { text: 'Tuesday', support: 3, in: [placeIn('a', 'Bulletin'), placeIn('b', 'Wire'), placeIn('c', 'Wire')] },
  { text: 'Monday', support: 1, in: [placeIn('d', null, 'Our own report')] },
];
