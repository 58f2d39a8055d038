import { expect, test } from 'vitest';
import { openServing } from '../../src/library/serving.ts';
import { suggest } from '../../src/library/suggest.ts';
import {
  NO_SUGGESTIONS,
  type Suggestions,
  suggestingArticles,
  suggestingQuestions,
  suggestingSpeakers,
} from '../../src/library/suggestions.ts';
import type { Library } from '../../src/search/library.ts';
import { finish } from '../../src/text/steps.ts';
import { libraryOf } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';
import { LARGE } from './large.ts';

const LIBRARY = libraryOf(
  '---\ntitle: Pool to close\nsource: The Gazette\npublished: 2024-01-01\n---\nMayor Ana Silva said the pool was unsafe. Mayor Ana Silva said the pool would close in May.\n',
  '---\ntitle: Gardeners at war\nsource: The Herald\npublished: 2024-03-01\n---\nCoach Tom Roe said the hedge was his. The council said the pool was cold.\n',
  '---\ntitle: Open letter\nsource: The Gazette\npublished: 2024-02-01\n---\nNobody reads this. Lena Vogt was there.\n',
);
const known = (library: Library): Suggestions => ({
  ...NO_SUGGESTIONS,
  ...finish(suggestingArticles(library)),
  ...finish(suggestingSpeakers(library)),
  ...finish(suggestingQuestions(library)),
});
const opened = { indexed: LIBRARY, library: LIBRARY, suggestions: known(LIBRARY) };

test('sources are each suggested once, those with most articles first', () => {
  expect(suggest(opened, 'source', '')).toEqual(['The Gazette', 'The Herald']);
  expect(suggest(opened, 'source', 'hera')).toEqual(['The Herald']);
});

test('an article is suggested by its title and source, the newest first, and stands for its id', () => {
  const [first] = suggest(opened, 'article', '');
  expect(first).toEqual({ name: 'Gardeners at war (The Herald)', value: LIBRARY.articles[1]!.id });
  const byTitle = suggest(opened, 'article', 'pool').map((one) => (one as { name: string }).name);
  expect(byTitle).toEqual(['Pool to close (The Gazette)']);
});

test('speakers are those who speak, by any of their names, who says most first', () => {
  expect(suggest(opened, 'speaker', '')).toEqual(['Ana Silva', 'Tom Roe', 'council']);
  expect(suggest(opened, 'speaker', 'mayor')).toEqual(['Ana Silva']);
  expect(suggest(opened, 'speaker', 'silvva')).toEqual(['Ana Silva']);
  expect(suggest(opened, 'speaker', 'vogt')).toEqual([]);
});

test('a question begins with what is typed already, as it is; then come those that have an answer', () => {
  const typed = 'what did Ana Silva say about  the';
  const [first, ...others] = suggest(opened, 'question', typed);
  expect(first).toBe(typed);
  expect(others).toContain('what did Ana Silva say about the pool?');
  expect(suggest(opened, 'question', 'pool silva')[1]).toBe('what did Ana Silva say about the pool?');
});

test('somebody of whom no question is known is asked for once it is seen that there is an answer', () => {
  const { questions: _, ...others } = opened.suggestions;
  const few = { ...opened, suggestions: { ...others, questions: NO_SUGGESTIONS.questions } };
  expect(suggest(few, 'question', 'What did ro')).toEqual(['What did ro', 'what did Tom Roe say?']);
  expect(suggest(few, 'question', 'what did vogt')).toEqual(['what did vogt']);
});

test('while people are still being read there are sources and titles, and the question that is typed', () => {
  const early = {
    indexed: LIBRARY,
    library: null,
    suggestions: { ...NO_SUGGESTIONS, ...finish(suggestingArticles(LIBRARY)) },
  };
  expect(suggest(early, 'source', 'gaz')).toEqual(['The Gazette']);
  expect(suggest(early, 'article', 'gard')).toHaveLength(1);
  expect(suggest(early, 'speaker', 'silva')).toEqual([]);
  expect(suggest(early, 'question', 'what did')).toEqual(['what did']);
});

test('a large corpus learns its suggestions in the background', async () => {
  const corpus = await openServing({ folder: tempFolder(LARGE), dataDir: null });
  expect(corpus.suggest('speaker', 'sil')).toEqual([]);
  await corpus.complete;
  await expect.poll(() => corpus.suggest('speaker', 'sil')).toEqual(['Ana Silva']);
  await expect.poll(() => corpus.suggest('question', 'silva')).toContain('what did Ana Silva say?');
});
