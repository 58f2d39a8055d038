import fc from 'fast-check';

/** What texts from the wild hold and careful examples do not: each once broke some program's offsets. */
const AWKWARD = [
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u2011',
  '\u2028',
  '\u202E',
  '\u0085',
  '\uD83D',
  '\uDC4D',
  '👍🏽',
  '👩‍👩‍👧',
  'İ',
  'ß',
  'ﷺ',
  'ʼ',
  'e\u0301',
  'مرحبا بالعالم.',
  '会议取消了。',
  '“Is it?” he asked.',
  '‘No!’',
  'Mr. Lavrov',
  'the U.S.',
  'J. K. Rowling',
  'a.m.',
  'No. 5',
  '3.5',
  '1,190',
  '...',
  '…',
  '[2]',
  '.”',
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  '\u001B[31m',
] as const;

const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

/** Any text at all: words, the awkward pieces above, and arbitrary UTF-16 units, lone surrogates among them. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('Lavrov ', 'said ', 'the ', 'talks. ', 'He ', 'went, ', 'over? '),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: units },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const WORDS =
  'Lavrov Putin Zelenskyy’s Łódź café cafe\u0301 naïve İstanbul O’Brien O\u2019Neill cease\u2011fire front\u00A0line co\u00ADoperation talks summit Budapest 3.5 1,190 U.S. Mr. 👍🏽 said refused agreed again Москва المحادثات'.split(
    ' ',
  );

const sentence = fc
  .tuple(
    fc.constantFrom('The', 'He', 'Lavrov', '“We', 'İt', 'Élysée'),
    fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 25 }),
    fc.constantFrom('.', '!', '?', '.”', '…', '?” he asked.'),
  )
  .map(([first, rest, end]) => `${first} ${rest.join(' ')}${end}`);

/** Paragraphs of news-like text with awkward characters, none of them short enough to be a title. */
export const paragraphTexts = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' ')),
  { minLength: 1, maxLength: 6 },
);

/** A whole file: those paragraphs with a byte-order mark, front matter, headings and either kind of line ending. */
export const articleTexts = fc
  .record({
    paragraphs: paragraphTexts,
    mark: fc.constantFrom('', '\uFEFF'),
    front: fc.constantFrom(
      '',
      '---\ntitle: “Non\u2011stop”: 1\nsource: Wire\n---\n',
      '---\ntitle: Talks\n---\n\n',
    ),
    gap: fc.constantFrom('\n\n', '\n', '\n\u00A0\n', '\n\n## Background\n\n', '\n\n---\n\n', '\u2028'),
    ending: fc.constantFrom('\n', '\r\n'),
    last: fc.constantFrom('', '\n', '\n\n \n'),
  })
  .map(({ paragraphs, mark, front, gap, ending, last }) =>
    (mark + front.replace(/“.*(?=\n)/, '"Non\u2011stop: 1"') + paragraphs.join(gap) + last).replaceAll(
      '\n',
      ending,
    ),
  );
