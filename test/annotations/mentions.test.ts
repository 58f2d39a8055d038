import { describe, expect, it } from 'vitest';
import { mentions } from '../../src/annotations/mentions/mentions.ts';
import { slice } from '../../src/text/span.ts';
import { articleOf } from './article.ts';

/** The mentions of a text, as `kind | name | title`. */
const named = (text: string): string[] =>
  mentions(articleOf(text)).map(
    ({ kind, name, title }) =>
      `${kind} | ${name ? slice(text, name) : '-'} | ${title ? slice(text, title) : '-'}`,
  );

const rows: [intent: string, text: string, expected: string[]][] = [
  ['a full name', 'Then Ana Silva scored.', ['person | Ana Silva | -']],
  ['Mr and a surname', 'Then Mr Brandt left.', ['person | Brandt | Mr']],
  [
    'a surname by itself, once the text has the whole name',
    'Coach Ana Silva left. Then Silva wept.',
    ['person | Ana Silva | Coach', 'person | Silva | -'],
  ],
  ['a title of two words', 'We met Prime Minister Jo Roe there.', ['person | Jo Roe | Prime Minister']],
  [
    'a ministry and a title',
    'Yesterday Norwegian Foreign Minister Jo Roe spoke.',
    ['person | Jo Roe | Norwegian Foreign Minister'],
  ],
  [
    'a role in small letters',
    'Then council spokesperson Tom Brandt spoke.',
    ['person | Tom Brandt | council spokesperson'],
  ],
  [
    'a title with its place',
    'Later Secretary of State Tom Brandt and Minister of Health Jo Roe met.',
    ['person | Tom Brandt | Secretary of State', 'person | Jo Roe | Minister of Health'],
  ],
  ['Dr. with a full stop', 'The work of Dr. Mina Osei ended.', ['person | Mina Osei | Dr.']],
  [
    'small words in a name',
    'There Kevin de Bruyne and Virgil van Dijk met.',
    ['person | Kevin de Bruyne | -', 'person | Virgil van Dijk | -'],
  ],
  ['an office', 'We asked a senior Danish diplomat.', ['office | - | a senior Danish diplomat']],
  [
    'a ministry',
    'A letter to the Danish Foreign Ministry came back.',
    ['office | - | A letter', 'office | - | the Danish Foreign Ministry'],
  ],
  [
    'people in the plural',
    'There European leaders met police.',
    ['office | - | European leaders', 'office | - | police'],
  ],
  ['whose authors', 'We asked the study’s authors.', ['office | - | the study’s authors']],
  ['whose lawyer', 'There Ana Silva’s lawyer spoke.', ['person | Ana Silva | -', 'office | - | lawyer']],
  [
    'whom a spokesman is for',
    'There a spokesman for the water company spoke.',
    ['office | - | a spokesman for the water company'],
  ],
  [
    'the first word of a sentence is no part of a name',
    'Earlier Ana Silva left. Only Tom Brandt stayed.',
    ['person | Ana Silva | -', 'person | Tom Brandt | -'],
  ],
  ['a word that is small elsewhere is no name', 'Silver was found. The silver went to Leeds.', []],
  ['a place is nobody', 'They live in Los Angeles and work in Los Angeles.', []],
  [
    'days and months',
    'On Monday Ana Silva left. In May Tom Brandt came.',
    ['person | Ana Silva | -', 'person | Tom Brandt | -'],
  ],
  ['a club’s players', 'There Leeds United players met.', ['office | - | Leeds United players']],
  ['inside a quotation', '“Ask Tom Brandt,” it read.', ['person | Tom Brandt | -']],
  [
    'an unknown noun before the role',
    'Then, lido manager Ana Silva spoke.',
    ['person | Ana Silva | lido manager'],
  ],
  [
    'a head of a field',
    'Then the head of finance Ana Silva spoke.',
    ['person | Ana Silva | the head of finance'],
  ],
  [
    'a head of a field, with a comma',
    'Then the head of finance, Ana Silva, spoke.',
    ['office | - | the head of finance', 'person | Ana Silva | -'],
  ],
  ['a nickname', 'Moderator saltfish, who was there, left.', ['person | saltfish | Moderator']],
  [
    'no nickname',
    'Player safety comes first. Police today left.',
    ['office | - | Player', 'office | - | Police'],
  ],
  [
    'whose analyst she is',
    'Then analyst Ana Silva of Delta Securities spoke.',
    ['person | Ana Silva | analyst', 'office | - | Delta Securities'],
  ],
  [
    'a surname alone, after a given name that is known',
    'Then Margaret Osei left. Later Osei wept.',
    ['person | Margaret Osei | -', 'person | Osei | -'],
  ],
  ['a dateline', 'LEEDS, March 3 – Then Ana Silva left.', ['person | Ana Silva | -']],
  [
    'staff are no title',
    'He wrote to staff Ana Silva knew.',
    ['office | - | staff', 'person | Ana Silva | -'],
  ],
];

describe('mentions', () => {
  it.each(rows)('%s', (_, text, expected) => expect(named(text)).toEqual(expected));
});
