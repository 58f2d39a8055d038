import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { texts } from '../../commands/texts.ts';
import { localised, type Texts } from '../../src/discord/localised.ts';

const corpus = {
  name: 'corpus',
  description: 'Look after the articles',
  options: [
    {
      type: 1,
      name: 'add',
      description: 'Add an article',
      options: [{ type: 3, name: 'kind', description: 'Its kind', choices: [{ name: 'text', value: 't' }] }],
    },
  ],
};

test('each name and description gets its translations, on every level, and all else stays', () => {
  const german: Texts = {
    de: {
      corpus: { name: 'korpus', description: 'Die Artikel pflegen' },
      'corpus add': { description: 'Einen Artikel hinzufügen' },
      'corpus add kind': { name: 'art' },
      'corpus add kind text': { name: 'Text' },
    },
    'es-ES': { corpus: { description: 'Cuidar los artículos' } },
  };
  expect(localised(corpus, german)).toEqual({
    name: 'corpus',
    name_localizations: { de: 'korpus' },
    description: 'Look after the articles',
    description_localizations: { de: 'Die Artikel pflegen', 'es-ES': 'Cuidar los artículos' },
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Add an article',
        description_localizations: { de: 'Einen Artikel hinzufügen' },
        options: [
          {
            type: 3,
            name: 'kind',
            name_localizations: { de: 'art' },
            description: 'Its kind',
            choices: [{ name: 'text', name_localizations: { de: 'Text' }, value: 't' }],
          },
        ],
      },
    ],
  });
});

test('without translations a command is what it was', () => {
  expect(localised(corpus, {})).toEqual(corpus);
});

test('every translation is of something that there is', () => {
  type Part = { name: string; options?: Part[]; choices?: Part[] };
  const paths = ({ name, options = [], choices = [] }: Part, above = ''): string[] => [
    `${above}${name}`,
    ...[...options, ...choices].flatMap((part) => paths(part, `${above}${name} `)),
  ];
  const known = commands.flatMap(({ data }) => paths(data as Part));
  for (const wordings of Object.values(texts))
    expect(known).toEqual(expect.arrayContaining(Object.keys(wordings)));
});
