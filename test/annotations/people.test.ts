import { describe, expect, it } from 'vitest';
import { annotate, annotating, ROUNDS } from '../../src/annotations/annotate.ts';
import { slice } from '../../src/text/span.ts';
import { finish } from '../../src/text/steps.ts';
import { articleOf } from './article.ts';

/** Those with a surname in these articles, as `name: what they are called`. */
function people(...texts: string[]): string[] {
  const { people } = annotate(texts.map(articleOf));
  return Array.from({ length: people.size }, (_, id) => people.get(id))
    .filter(({ surname }) => surname !== null)
    .map(({ name, designations }) => [name, [...designations].sort().join(' ')].filter(Boolean).join(': '))
    .sort();
}

/** Who speaks in these articles, statement by statement, joint speakers with ` + ` between. */
function by(...texts: string[]): string[] {
  const articles = texts.map(articleOf);
  const found = annotate(articles);
  return articles.flatMap((article) =>
    found.of(article).map((one) => one.by.map(({ name }) => name).join(' + ') || '?'),
  );
}

type Row = readonly [intent: string, texts: readonly string[], expected: readonly string[]];

const whoThereIs: Row[] = [
  [
    'spellings of one name',
    ['Then Sergei Lavrov left.', 'Then Sergey Lavrov left. Sergey Lavrov returned.'],
    ['Sergey Lavrov'],
  ],
  ['marks, and letters for them', ['Then Pål Brekke left.', 'Then Paal Brekke left.'], ['Pål Brekke']],
  [
    'another ending is somebody else',
    ['Then Ivan Petrov left.', 'Then Ivana Petrova left.'],
    ['Ivan Petrov', 'Ivana Petrova'],
  ],
  ['another given name is somebody else', ['Then Jo Roe met Tom Roe.'], ['Jo Roe', 'Tom Roe']],
  [
    'a turned name',
    ['Then Orbán Viktor left.', 'Then Viktor Orbán left. Viktor Orbán won.'],
    ['Viktor Orbán'],
  ],
  [
    'an initial',
    ['Then coach I. Petrov left.', 'Then Ivan Petrov left. Ivan Petrov won.'],
    ['Ivan Petrov: coach'],
  ],
  ['a short form', ['Then Robert Osei left.', 'Then Rob Osei left. Robert Osei won.'], ['Robert Osei']],
  [
    'a first word that is no name',
    ['Then Henk van der Laan left. Henk van der Laan won.', 'Then Moneyman Henk van der Laan left.'],
    ['Henk van der Laan'],
  ],
  [
    'a surname of three words alone',
    ['Then Henk van der Laan left. Henk van der Laan won.', 'Then Mr Van der Laan left.'],
    ['Henk van der Laan: mr'],
  ],
  [
    'an office before the name',
    ['The club’s coach, Ana Silva, left.', 'The vicar of St Mary’s, the Rev. Grace Osei, left.'],
    ['Ana Silva: club coach', 'Grace Osei: mari rev st vicar'],
  ],
  [
    'an office after the name',
    ['Ana Silva, 44, president of the port authority, left.'],
    ['Ana Silva: author port presid'],
  ],
  [
    'two offices after the name',
    ['Ana Silva, the founder and chairman of Delta, left.'],
    ['Ana Silva: chair delta founder'],
  ],
  [
    'where they work',
    ['Then analyst Ana Silva of Delta Securities left.'],
    ['Ana Silva: analyst delta secur'],
  ],
  [
    'a place before a surname',
    ['From Leeds Zelenskyy flew home.', 'Then Volodymyr Zelenskyy left.'],
    ['Volodymyr Zelenskyy'],
  ],
  ['a byline is nobody', ['By Ana Silva, The Post\n\nIt rained.'], []],
];

const whoSpeaks: Row[] = [
  ['two with full names', ['Ana Silva and Tom Roe said the vote was fair.'], ['Ana Silva + Tom Roe']],
  [
    'two with surnames',
    ['Then coach Ana Smith met coach Tom Jones. Smith and Jones said the vote was fair.'],
    ['Ana Smith + Tom Jones'],
  ],
  ['two whom nobody knows', ['Smith and Jones said the vote was fair.'], ['Smith + Jones']],
  [
    'a spokesman is not the one he speaks for',
    ['Then coach Ana Silva left. A spokesman for Silva said she was tired.'],
    ['spokesman for Silva'],
  ],
  ['whose statement it is', ['Mr Roe’s statement added: “We did nothing wrong at all.”'], ['Roe']],
  [
    'a surname, explained in another article',
    ['Pugh said the film was bad.', 'Then the actress Dilys Pugh left.'],
    ['Dilys Pugh'],
  ],
  [
    'he, with a surname that another article explains',
    [
      'Mina Osei agreed. Brandt, who was back at work, thanked her. He said it was late.',
      'Then director Malcolm Brandt left.',
    ],
    ['Malcolm Brandt'],
  ],
  [
    'an office that one person in the article has',
    ['Ana Silva, the Delta chairman, left early. The Delta chairman said it was over.'],
    ['Ana Silva'],
  ],
  [
    'an office that only another article explains',
    [
      'Ana Silva is not running. On Monday the Delta chairman told fans that it was over.',
      'Ana Silva, the founder and chairman of Delta, left.',
    ],
    ['Ana Silva'],
  ],
  ['a title tells which of two', ['John Roe met Mary Roe. Ms Roe said it was cold.'], ['Mary Roe']],
  ['a pronoun that means nobody', ['She said the pool was shut.'], ['?']],
];

describe('people', () => {
  it.each(whoThereIs)('%s', (_, texts, expected) => expect(people(...texts)).toEqual(expected));
});

describe('who speaks', () => {
  it.each(whoSpeaks)('%s', (_, texts, expected) => expect(by(...texts)).toEqual(expected));

  it('marks what somebody says inside another’s statement', () => {
    const article = articleOf('Officials said that Smith had promised to pay.');
    const said = annotate([article]).of(article);
    expect(said.map((one) => [slice(article.text, one.source!), one.isSecondHand])).toEqual([
      ['Officials', false],
      ['Smith', true],
    ]);
  });

  it('finds the statements of a sentence, as a look at all of them would', () => {
    const article = articleOf(
      '“We lost,” said coach Ana Silva. “It hurts. It always does,” she said.\n\nIt rained.\n\nThe mayor said the bridge was shut.',
    );
    const found = annotate([article]);
    for (const { sentences } of article.paragraphs)
      for (const { start, end } of sentences)
        expect(found.within(article, { start, end })).toEqual(
          found
            .of(article)
            .filter(({ content }) => content.some((one) => one.start < end && start < one.end)),
        );
  });
});

it('goes through all articles as often as it says, also where it copies, so that its progress can be told', () => {
  const articles = ['Then Ana Silva left.', 'Silva said no.', 'It rained.'].map(articleOf);
  const sum = (steps: Iterable<number>) => [...steps].reduce((all, one) => all + one, 0);
  expect(sum(annotating(articles))).toBe(ROUNDS * articles.length);
  const before = finish(annotating(articles));
  const next = [articleOf('Then Ana Silva came.'), ...articles];
  expect(sum(annotating(next, before, [-1, 0, 1, 2]))).toBe(ROUNDS * next.length);
});

it('works with each step on the article whose turn it is', () => {
  let last: number | null = null;
  const articles = ['Then Ana Silva left.', 'Coach Silva said no.', 'It rained, Roe said.'].map((text, at) =>
    Object.defineProperty({ ...articleOf(text) }, 'text', {
      get: () => {
        last = at;
        return text;
      },
    }),
  );
  const steps = annotating(articles);
  for (let taken = 0; ; ) {
    last = null;
    const { done, value } = steps.next();
    if (done) break;
    expect([null, taken % articles.length]).toContain(last);
    taken += value;
  }
});
