import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NewsArticle } from '../../bench/news/article.ts';
import { news } from '../../bench/news/news.ts';
import { newsQuestions } from '../../bench/news/questions.ts';
import { word } from '../../bench/news/words.ts';
import { readQuestions } from '../../bench/question-set.ts';
import { writeNews } from '../../bench/write-news.ts';
import { annotate } from '../../src/annotations/annotate.ts';
import type { Article } from '../../src/corpus/article.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { kindOf } from '../../src/question/kind.ts';
import { slice } from '../../src/text/span.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { stem } from '../../src/text/terms.ts';
import { words } from '../../src/text/words.ts';
import { libraryIn } from '../small-library.ts';
import { tempFolder } from '../temp-folder.ts';

const parsed = ({ file, text }: NewsArticle) => parseArticle(file, text) as Article;
const written = [...news(4_000)];
const folded = written.flatMap(({ paragraphs }) =>
  paragraphs.flatMap((text) => words(text).map((one) => one.folded)),
);

describe('made-up news', () => {
  test('is the same for the same seed, byte for byte, and other for another', () => {
    const hash = (seed: number) => {
      const sum = createHash('sha256');
      for (const { file, text } of news(300, seed)) sum.update(file).update(text);
      return [sum.digest('hex'), newsQuestions(300, seed)];
    };
    expect(hash(7)).toEqual(hash(7));
    expect(hash(7)[0]).not.toBe(hash(8)[0]);
    expect(hash(7)[1]).not.toEqual(hash(8)[1]);
  });

  test('of more passages begins with that of fewer', () => {
    expect([...news(80)].slice(0, 9)).toEqual([...news(4_000)].slice(0, 9));
  });

  test('has as many passages as are asked for, and they are the paragraphs that the bot reads', () => {
    for (const passages of [1, 8, 100, 1_001]) {
      const all = [...news(passages)];
      expect(all.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(passages);
      for (const one of all) {
        const { text, paragraphs, title, source, published } = parsed(one);
        expect(paragraphs.map((paragraph) => slice(text, paragraph))).toEqual(one.paragraphs);
        expect([title, source, published]).not.toContain(null);
      }
    }
    expect(written.some((one) => parsed(one).paragraphs.some(({ heading }) => heading))).toBe(true);
  });

  test('has paragraphs of 47 words on average, nearly half of them function words', () => {
    expect(Math.abs(folded.length / 4_000 - 47)).toBeLessThan(1.5);
    const share = folded.filter(isStopWord).length / folded.length;
    expect(share).toBeGreaterThan(0.42);
    expect(share).toBeLessThan(0.48);
  });

  test('has words by Zipf’s law: a word of twice the rank is about half as common', () => {
    const counts = new Map<string, number>();
    for (const one of folded) counts.set(one, (counts.get(one) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const slope = Math.log(sorted[2_000]! / sorted[20]!) / Math.log(2_000 / 20);
    expect(slope).toBeGreaterThan(-1.15);
    expect(slope).toBeLessThan(-0.85);
  });

  test('has ever new words, by Heaps’ law: fewer and fewer of them', () => {
    const vocabulary = (size: number) => new Set(folded.slice(0, size)).size;
    const growth = (size: number) => Math.log2(vocabulary(2 * size) / vocabulary(size));
    const [early, late] = [growth(5_000), growth(80_000)];
    expect(early).toBeLessThan(0.9);
    expect(late).toBeLessThan(early);
    expect(late).toBeGreaterThan(0.5);
  });

  test('goes into files that the bot reads whole, with questions beside them', async () => {
    const folder = tempFolder();
    writeNews(folder, 100);
    const { articles, leftOut } = libraryIn(folder);
    expect(articles.map(({ text }) => text)).toEqual([...news(100)].map(({ text }) => text));
    expect(leftOut).toEqual([]);
    expect(readdirSync(folder)).toContain('questions.jsonl');
    expect(readQuestions(`${folder}/questions.jsonl`)).toEqual(newsQuestions(100));
  });
});

describe('made-up words', () => {
  const ranks = Array.from({ length: 60_000 }, (_, rank) => rank);

  test('are all different, with and without their endings', () => {
    for (const spelled of [word, (rank: number) => stem(word(rank))])
      expect(new Set(ranks.map(spelled)).size).toBe(ranks.length);
    const endings = ['s', 'ed'];
    expect(
      ranks.filter((rank) => endings.some((ending) => stem(word(rank) + ending) !== stem(word(rank)))),
    ).toEqual([]);
  });

  test('are no function words, and longer where they are rarer', () => {
    expect(ranks.map(word).filter(isStopWord)).toEqual([]);
    const length = (from: number) =>
      ranks.slice(from, from + 300).reduce((sum, rank) => sum + word(rank).length, 0);
    expect(length(0)).toBeLessThan(length(10_000));
    expect(length(10_000)).toBeLessThan(length(50_000));
  });
});

test('who said what in made-up news is what the bot finds', () => {
  const all = written.slice(0, 150);
  const articles = all.map(parsed);
  const annotations = annotate(articles);
  const told = all.flatMap(({ said }, at) => said.map((one) => ({ ...one, article: articles[at]! })));
  const found = told.filter(({ article, content, speaker }) => {
    const start = article.text.toLowerCase().indexOf(content.toLowerCase());
    const said = annotations.within(article, { start, end: start + content.length });
    return said.some(({ by }) => by.some(({ surnames }) => surnames.has(speaker.surname.toLowerCase())));
  });
  expect(told.length).toBeGreaterThan(600);
  expect(found.length / told.length).toBeGreaterThan(0.92);
});

describe('questions to made-up news', () => {
  const questions = newsQuestions(4_000);

  test('are 500, of all kinds, about as long as people’s are', () => {
    expect(questions).toHaveLength(500);
    const length = questions.reduce((sum, { q }) => sum + q.split(' ').length, 0) / questions.length;
    expect(length).toBeGreaterThan(8);
    expect(length).toBeLessThan(12);
  });

  test('are understood as the kinds that they are', () => {
    const asked = new Set(['who', 'where', 'when', 'how-many', 'topic']);
    const own = questions.filter(({ kind }) => asked.has(kind));
    expect(new Set(own.map(({ kind }) => kind))).toEqual(asked);
    for (const { q, kind } of own) expect([q, kindOf(q)]).toEqual([q, kind]);
  });

  test('have words of one article each, but for those that nothing answers', () => {
    const asking = new Set(['many', 'say', 'said']);
    const termsOf = (text: string) =>
      words(text).flatMap(({ folded }) => (isStopWord(folded) || asking.has(folded) ? [] : stem(folded)));
    const articles = written.map(({ text }) => new Set(termsOf(text)));
    for (const { q, kind } of questions.filter((one) => one.kind !== 'misspelled')) {
      const asked = termsOf(q);
      const holds = articles.some((terms) => asked.every((term) => terms.has(term)));
      expect([q, holds]).toEqual([q, kind !== 'unknown']);
    }
  });
});
