import { describe, expect, test } from 'vitest';
import { joinLines, wordsOf } from '../../src/import/pdf/hyphens.ts';
import { given, imported, refusal } from './imported.ts';
import { column, pdf } from './pdf.ts';

describe('a report of several pages in justified type', () => {
  test('has its paragraphs, joined over lines and pages, without running titles and page numbers', async () => {
    const { name, bytes } = given('report.pdf');
    const report = await imported(name, bytes);
    expect(report.metadata.title).toBe('Auditors find no minutes for the breakwater at Kestrel Bay');
    expect(report.paragraphs).toEqual([
      'The harbour authority of Kestrel Bay spent £4.2 million on a breakwater that was never surveyed, the county’s auditors said on Thursday. Their report describes a self-governing board that met eleven times in three years and kept minutes of only two of those meetings.',
      '“Nobody could tell us who approved the contract,” said Ingrid Halloran, the chief auditor. “We asked the board, the engineers and the bank, and we received three different answers.”',
      'The authority’s chairman, Desmond Okafor, rejected the findings. He told reporters that the breakwater had withstood every storm since its completion and that comparisons with other harbours were misleading.',
      'Work on the breakwater began in 2021 after a storm had damaged fourteen fishing boats. The original estimate was £1.9 million. Two supplementary agreements, neither of which was put out to tender, more than doubled it.',
      'Fishermen who use the harbour are divided. Some say that they can moor in any weather for the first time; others point out that the entrance has silted up and that the larger vessels must now wait for high water.',
      'The county council will discuss the report on 14 November. Its leader, Marguerite Swann, said that she expected the authority to publish all its agreements by then, including the correspondence with the contractor.',
      'The auditors recommend that contracts above £100,000 should be countersigned by the county, that minutes be kept of every meeting, and that an independent engineer examine the foundations before the winter.',
    ]);
    expect(report.headings.slice(3, 5)).toEqual([report.metadata.title, 'What happens now']);
    expect(report.original?.bytes).toEqual(bytes);
  });
});

describe('lines', () => {
  test.each<[string, string[], string[]]>([
    [
      'that go on are one paragraph',
      ['The ferry does not run in the', 'winter, said its operator.'],
      ['The ferry does not run in the winter, said its operator.'],
    ],
    [
      'with a gap between them are two',
      ['“The ferry does not run,” they said.', '', 'In winter it never did.'],
      ['“The ferry does not run,” they said.', 'In winter it never did.'],
    ],
    [
      'of which the first ends short are two',
      ['The ferry that people take to Skellan', 'stopped.', 'Its operator said that nobody took it.'],
      ['The ferry that people take to Skellan stopped.', 'Its operator said that nobody took it.'],
    ],
    [
      'of a list are its items',
      ['They ask for more:', '• a boat', '• post twice a week'],
      ['They ask for more:', '• a boat', '• post twice a week'],
    ],
  ])('%s', async (_, lines, paragraphs) => {
    expect((await imported('a.pdf', pdf([column(lines)]))).paragraphs).toEqual(paragraphs);
  });

  test('that are indented begin a paragraph', async () => {
    const first = column(['The ferry stopped, said those who had', 'been waiting for it since the morning.']);
    const second = column(['Its operator said nothing to them at'], { x: 86, y: 672 });
    const third = column(['all, they said.'], { y: 658 });
    const { paragraphs } = await imported('a.pdf', pdf([[...first, ...second, ...third]]));
    expect(paragraphs).toEqual([
      'The ferry stopped, said those who had been waiting for it since the morning.',
      'Its operator said nothing to them at all, they said.',
    ]);
  });

  test('in big letters are headings, and the biggest is the title', async () => {
    const page = [
      ...column(['Ferry to Skellan stops'], { y: 760, size: 20 }),
      ...column(['It will not run in winter.']),
      ...column(['What happens now'], { y: 640, size: 14 }),
      ...column(['Nobody knows what comes.'], { y: 610 }),
    ];
    const { metadata, paragraphs, headings } = await imported('a.pdf', pdf([page]));
    expect(metadata.title).toBe('Ferry to Skellan stops');
    expect(paragraphs).toEqual(['It will not run in winter.', 'Nobody knows what comes.']);
    expect(headings[1]).toBe('What happens now');
  });

  test('of two columns are read column by column', async () => {
    const left = column(['The ferry to the', 'island does not', 'run in the win-'], { x: 72 });
    const right = column(['ter, its operator', 'said on Monday.'], { x: 300 });
    const { paragraphs } = await imported('a.pdf', pdf([[...left, ...right]]));
    expect(paragraphs).toEqual([
      'The ferry to the island does not run in the winter, its operator said on Monday.',
    ]);
  });

  test('on the next page go on where the sentence did not end', async () => {
    const pages = [['The ferry to the island does'], ['not run in the winter.', '', 'Nobody knows why.']];
    const { paragraphs } = await imported('a.pdf', pdf(pages.map((lines) => column(lines))));
    expect(paragraphs).toEqual(['The ferry to the island does not run in the winter.', 'Nobody knows why.']);
  });
});

test('what is printed on the pages is no text: running titles left and right, and numbers of pages', async () => {
  const pages = ['one', 'two', 'three', 'four', 'five'].map((number, at) => [
    ...column([at % 2 === 0 ? 'Kestrel Bay Chronicle' : 'The Harbour Report 2024'], { y: 800 }),
    ...column([
      `The ferry of day ${number} was`,
      `late. On day ${number} it did`,
      `not return. So ${number} said.`,
    ]),
    ...column([`– ${at + 1} –`], { y: 40 }),
  ]);
  const { paragraphs } = await imported('a.pdf', pdf(pages));
  expect(paragraphs[0]).toBe('The ferry of day one was late. On day one it did not return. So one said.');
  expect(paragraphs).toHaveLength(5);
});

test.each([
  ['Page 1 of 1', 'with words'],
  ['7', 'bare'],
  ['iv', 'in Roman numerals'],
])('a single page may have a number too: %s (%s)', async (number) => {
  const page = [...column(['The ferry stopped.']), ...column([number], { y: 40 })];
  expect((await imported('a.pdf', pdf([page]))).paragraphs).toEqual(['The ferry stopped.']);
});

test('a page that can be read in part only is refused: nobody would know what is missing', async () => {
  const bytes = Buffer.from(given('report.pdf').bytes);
  bytes.fill(0xff, bytes.indexOf('stream\n') + 200, bytes.indexOf('stream\n') + 220);
  expect(await refusal('a.pdf', bytes)).toMatch(/^is a broken PDF \(.+\)$/);
});

describe('the title in the metadata', () => {
  const page = column(['The ferry stopped, and nobody said why it did.']);
  const first = 'The ferry stopped, and nobody said why it did.';
  test.each([
    ['Ferry: (a report)', 'Ferry: (a report)', 'is the title'],
    ['Microsoft Word - ferry.docx', first, 'is none where it names a program'],
    ['ferry_final.indd', first, 'nor where it names a file'],
    [' ', first, 'nor where it is blank'],
  ])('%j is read as %j: it %s', async (title, expected) => {
    expect((await imported('a.pdf', pdf([page], { title }))).title).toBe(expected);
  });
});

describe('a hyphen at the end of a line', () => {
  test.each<[string[], string, string]>([
    [['the govern-', 'ment said'], 'the government said', 'broke a word'],
    [['die Regie-', 'rung sagte'], 'die Regierung sagte', 'broke a German one'],
    [['the Franco-', 'German plan'], 'the Franco-German plan', 'stands before a capital'],
    [['a self-', 'made man'], 'a self-made man', 'stands behind a prefix'],
    [['at half-', 'time; half-time was'], 'at half-time; half-time was', 'is in the word elsewhere'],
    [['a well-', 'being; wellbeing is'], 'a wellbeing; wellbeing is', 'is not in the word elsewhere'],
    [['Import-', 'und Export'], 'Import- und Export', 'stands for a part of the next word'],
    [['the years 2020-', '2024'], 'the years 2020-2024', 'stands between numbers'],
    [['he said -', 'twice'], 'he said - twice', 'is a dash'],
    [['he said—', 'twice'], 'he said—twice', 'is a longer dash'],
    [['govern\u00AD', 'ment'], 'government', 'was only allowed'],
  ])('%j: %j (it %s)', (lines, joined) => {
    expect(joinLines(lines, wordsOf(lines))).toBe(joined);
  });
});
