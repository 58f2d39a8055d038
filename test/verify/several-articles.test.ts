import { describe, expect, test } from 'vitest';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { libraryOf } from '../small-library.ts';

const library = libraryOf(
  'Shops close early. “We will lower taxes,” Ana Roe told parliament, “if growth returns.”',
  'Ana Roe said: “We will never lower taxes.”',
  '“We will lower taxes”, said Ana Roe.',
  'Nothing was said of fish.',
);

describe('of several articles', () => {
  test('each gives its own wording, the nearest first', () => {
    const { verdict, wordings, others } = verifyQuotation(
      library,
      library.annotations,
      'We will lower taxes',
    );
    expect(verdict).toBe('verbatim');
    expect(wordings.map(({ standing, citation }) => [standing, citation.file])).toEqual([
      ['verbatim', '3.txt'],
      ['cut', '1.txt'],
      ['altered', '2.txt'],
    ]);
    expect(others).toBe(0);
  });

  test('five are shown, and the others counted', () => {
    const texts = Array.from({ length: 8 }, (_, at) => `Rain fell on the harbour town. Report ${at}.`);
    const many = libraryOf(...texts);
    const { wordings, others } = verifyQuotation(many, many.annotations, 'Rain fell on the harbour town');
    expect(wordings.map(({ citation }) => citation.file)).toEqual([1, 2, 3, 4, 5].map((at) => `${at}.txt`));
    expect(others).toBe(3);
  });

  test('who says it is told, also before that is known of all articles', () => {
    for (const annotations of [library.annotations, null]) {
      const speakers = verifyQuotation(library, annotations, 'We will lower taxes').wordings;
      expect(speakers.map(({ speaker }) => speaker)).toEqual(['Ana Roe', 'Ana Roe', 'Ana Roe']);
    }
    const [{ speaker } = { speaker: undefined }] = verifyQuotation(
      library,
      null,
      'Shops close early',
    ).wordings;
    expect(speaker).toBeNull();
  });

  test('a few common words are found though a hundred passages have them oftener', () => {
    const texts = Array.from({ length: 100 }, () => 'The town council of the town met the council.');
    const many = libraryOf(
      ...texts,
      'It was long ago that someone wrote at length of what a town council is for, or not.',
    );
    const { wordings } = verifyQuotation(many, many.annotations, 'what a town council is for');
    expect(wordings[0]).toMatchObject({ standing: 'cut', citation: { file: '101.txt' } });
  });

  test('so are many common words, and words that go on in the next paragraph', () => {
    const texts = Array.from(
      { length: 100 },
      () => 'Town council votes: the town council votes. Votes, town, council.',
    );
    const many = libraryOf(
      ...texts,
      'It was long ago that someone wrote at great length of how the town council votes, and of much else in those days.',
      'Council\n\nNobody knows, wrote somebody at great length in those days long ago, in a small town\n\ncouncil votes are rare.',
    );
    const filesOf = (quote: string) =>
      verifyQuotation(many, many.annotations, quote).wordings.map(({ citation }) => citation.file);
    expect(filesOf('how the town council votes')[0]).toBe('101.txt');
    expect(filesOf('in a small town council votes are rare')[0]).toBe('102.txt');
  });

  const NOISE = Array.from(
    { length: 100 },
    () => 'Town council votes: the town council votes. Votes, 1190, town, council.',
  );
  const FILLER = Array.from(
    { length: 40 },
    (_, at) => `Paragraph ${at} tells of the harbour and of ships.`,
  ).join('\n\n');

  test.each<[string, string, string, string]>([
    [
      'its title has it too',
      'How the town council votes',
      'Hear how the town council votes.',
      'how the town council votes',
    ],
    ['it stands elsewhere in part', 'T', 'It is what we can’t.\n\nIt is what we can.', 'it is what we can'],
    ['capitals stress a word', 'T', 'It is not what they will do.', 'It is NOT what they WILL do'],
    ['an abbreviation has full stops', 'T', 'That is what the U.S. is.', 'what the us is'],
    [
      'a figure has a comma',
      'T',
      'That is how 1,190 town council votes count.',
      'how 1190 town council votes count',
    ],
    ['a footnote stands between', 'T', 'It is not[2] what they will do.', 'it is not what they will do'],
    [
      'a link stands between',
      'T',
      'It is [not](https://a.example/x) what they will do.',
      'it is not what they will do',
    ],
    ['many others go on', 'T', `The council votes.${' So it is.'.repeat(60)}`, 'the council votes'],
  ])('a quotation is found where %s', (_, title, text, quote) => {
    const others = Array.from({ length: 60 }, () => 'Today the council votes now.');
    const many = libraryOf(...NOISE, ...others, `${title}\n\n${FILLER}\n\n${text}`);
    const { wordings } = verifyQuotation(many, many.annotations, quote);
    expect(wordings[0]?.citation.file).toBe('161.txt');
    expect(wordings[0]?.standing).not.toBe('altered');
  });

  test('a line of forty thousand dashes is no matter', () => {
    const many = libraryOf(
      `At 5 it was cold.\n\n${'-'.repeat(40_000)}\n\n${'- '.repeat(40_000)}\n\nThe end.`,
    );
    expect(verifyQuotation(many, many.annotations, '-5 it was not').wordings).toEqual([]);
  });

  test('of a passage that stands twice in one the whole sentence counts', () => {
    const twice = libraryOf('We won, but it was hard, said Ana Roe later that night. Others left. We won.');
    const { verdict, wordings } = verifyQuotation(twice, twice.annotations, 'we won');
    expect(verdict).toBe('verbatim');
    expect(wordings[0]!.text).toBe('We won.');
  });

  test('a long quotation is found over as many short paragraphs as it has', () => {
    const paragraphs = Array.from(
      { length: 9 },
      (_, at) => `On day ${at} of the siege number ${at * 7} fell.`,
    );
    const siege = libraryOf(paragraphs.join('\n\n'));
    const { verdict, wordings } = verifyQuotation(siege, siege.annotations, paragraphs.slice(1, 8).join(' '));
    expect(verdict).toBe('verbatim');
    expect(wordings[0]!.citation.paragraph).toBe(2);
    expect(wordings[0]!.text.slice(0, wordings[0]!.inParagraph)).toBe(paragraphs[1]);
  });
});
