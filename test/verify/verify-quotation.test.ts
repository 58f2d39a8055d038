import { describe, expect, test } from 'vitest';
import type { Verification, Wording } from '../../src/verify/verification.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { libraryOf } from '../small-library.ts';

const FOOTBALL =
  'Rovers scored twice in the last ten minutes. “We never stopped believing, not for one second,” said their coach, Maria Lindqvist. She did not blame the referee for the red card.';
const CHEMISTRY =
  'Water expands when it freezes, which is why ice floats. The sample was heated to 1,190 °C and lost 12% of its mass. It cost the laboratory £5 million. Catalysts speed up a reaction without being used up in it, although many[3] of them are poisoned by sulphur. At −5 °C nothing happened.';
const POLITICS =
  'The finance minister, Tomás Ferreira, said the plan would “create jobs and protect the poorest”. “We will lower taxes,” he told parliament, “if growth returns next year.” Asked whether he’d resign, he said no. The long\u2011term deficit isn\u2019t falling.\n\nFerreira added that pensions would not be touched.\n\nThe opposition walked out.';
const HISTORY =
  'The bridge was opened in 1932 by the queen. Thousands of people crossed it on foot on the first day. To be or not to be was the motto of its builder.';

const library = libraryOf(FOOTBALL, CHEMISTRY, POLITICS, HISTORY);
const verify = (quote: string): Verification => verifyQuotation(library, library.annotations, quote);
const pieces = (text: string, ranges: Wording['differing']): string[] =>
  ranges.map(([start, end]) => text.slice(start, end));

describe('a quotation is in the articles word for word', () => {
  test.each([
    ['Rovers scored twice in the last ten minutes.', 'a sentence'],
    ['rovers scored twice in the last ten minutes', 'capitals and the full stop do not count'],
    ['"Rovers scored twice in the last ten minutes."', 'nor do quotation marks around it'],
    [
      'Water expands when it freezes, which is why ice floats. The sample was heated to 1190 °C and lost 12% of its mass.',
      'two sentences; a separator of thousands is punctuation',
    ],
    ['We never stopped believing, not for one second', 'what the article itself puts in quotation marks'],
    ['“We never stopped believing — not for one second!”', 'dashes and exclamation marks'],
    ['create jobs and protect the poorest', 'a few words that the article quotes'],
    ["Asked whether he'd resign, he said no.", 'another kind of apostrophe'],
    ["The long-term deficit isn't falling", 'a non-breaking hyphen'],
    [
      'The\u00A0long\u2013term def\u00ADicit isn’t\nfalling',
      'a non-breaking space, a soft hyphen, a line break',
    ],
    ['“We never stopped believing, not for one second” — Maria Lindqvist', 'an attribution after a dash'],
    ['"We never stopped believing, not for one second," said Lindqvist after the match', 'and in words'],
    ['Lindqvist: "We never stopped believing, not for one second."', 'and in front'],
    ['Rovers scored twice in the last ten minutes. - The Herald, 2024', 'and without quotation marks'],
    ['> Rovers scored twice in the last ten minutes.', 'a block quote of Discord'],
    ['**Rovers** scored _twice_ in the last ten minutes.', 'Markdown'],
    [
      'Catalysts speed up a reaction without being used up in it, although many of them are poisoned by sulphur.',
      'the mark of a footnote is no word',
    ],
    [
      'The long-term deficit isn’t falling. Ferreira added that pensions would not be touched.',
      'on into the next paragraph',
    ],
    ['To be or not to be was the motto of its builder', 'words that the index leaves out'],
  ])('%s: %s', (quote) => {
    const { verdict, wordings } = verify(quote);
    expect(verdict).toBe('verbatim');
    expect(wordings[0]).toMatchObject({ standing: 'verbatim', differing: [], added: [], leftOut: [] });
  });
});

describe('a quotation is cut', () => {
  test.each([
    [
      'Catalysts speed up a reaction',
      ['without being used up in it, although many[3] of them are poisoned by sulphur'],
      'it ends in the middle of a sentence',
    ],
    ['ice floats', ['Water expands when it freezes, which is why'], 'it begins there'],
    ['the referee', ['She did not blame', 'for the red card'], 'both'],
    [
      'We will lower taxes',
      ['he told parliament, “if growth returns next year'],
      'a quotation goes on behind it',
    ],
    ['to be or not to be', ['was the motto of its builder'], 'words that the index leaves out'],
    [
      'Catalysts speed up a reaction … many of them are poisoned by sulphur.',
      ['without being used up in it, although'],
      'it says so itself',
    ],
    [
      'Water expands when it freezes [...] It cost the laboratory £5 million.',
      ['which is why ice floats. The sample was heated to 1,190 °C and lost 12% of its mass'],
      'over a sentence',
    ],
    ['…which is why ice floats', ['Water expands when it freezes'], 'it says so in front'],
  ])('%s', (quote, leftOut) => {
    const { verdict, wordings } = verify(quote);
    expect(verdict).toBe('cut');
    expect(pieces(wordings[0]!.text, wordings[0]!.leftOut)).toEqual(leftOut);
    expect(wordings[0]).toMatchObject({ differing: [], added: [] });
  });
});

describe('a quotation is altered', () => {
  test.each([
    ['Rovers scored three times in the last ten minutes.', ['three times'], ['twice'], 'other words'],
    ['She did blame the referee for the red card.', [], ['not'], 'a word is missing'],
    ['We never ever stopped believing, not for one second', ['ever'], [], 'a word was added'],
    ['Thousands of people crossed it by car on the first day', ['by car'], ['on foot'], 'two words'],
    ['The bridge was opened in 1923 by the king.', ['1923', 'king'], ['1932', 'queen'], 'in two places'],
    ['A bridge was opened in 1932 by the queen', ['A'], ['The'], 'the first word'],
    ['It cost the laboratory $5 million', ['$'], ['£'], 'another currency'],
    ['At 5 °C nothing happened', [], ['−'], 'no minus'],
    ['The sample was heated to 1,190 °C and lost 12 of its mass', [], ['%'], 'no per cent'],
    [
      'Water expanded when it froze, which is why ice floats.',
      ['expanded', 'froze'],
      ['expands', 'freezes'],
      'another tense',
    ],
    ['Ferreira added that pensions would be touched', [], ['not'], 'the other way round'],
    ['Ferreira said that pensions would not be touched', ['said'], ['added'], 'the verb that reports'],
    ['The long-term deficit is falling', ['is'], ['isn’t'], 'a contraction'],
    [
      'We never stopped believing … not for one minute',
      ['minute'],
      ['second'],
      'with a “…” where nothing was left out',
    ],
    [
      'Catalysts speed up a reaction although many of them are poisoned by sulphur.',
      [],
      ['without being used up in it'],
      'left out, and it does not say so',
    ],
  ])('%s', (quote, ours, theirs) => {
    const { verdict, wordings, quote: asked } = verify(quote);
    expect(verdict).toBe('altered');
    expect(pieces(asked, wordings[0]!.added)).toEqual(ours);
    expect(pieces(wordings[0]!.text, wordings[0]!.differing)).toEqual(theirs);
  });
});

describe('a quotation is absent', () => {
  test.each([
    [
      'The coach was proud of the belief that her players showed until the end.',
      'another’s words for the same',
    ],
    ['The referee was not to blame for the defeat', 'shares a topic'],
    ['Ice floats because frozen water is less dense than liquid water.', 'a rephrasing'],
    ['Heat the sample and the mass of it is lost', 'the same words, another sentence'],
    ['The minister promised to lower taxes next year', 'a claim'],
    ['The queen crossed the bridge', 'two words of a sentence'],
    ['Nobody will touch the pensions', 'the same thought'],
    ['blue ducks', 'unknown words'],
    ['first night', 'two words are found word for word or not at all'],
    [
      'The opposition walked in and out of the debate on whether to vote at all',
      'a beginning that many sentences have',
    ],
    ['', 'nothing'],
    ['“…”', 'no word'],
    ['👍', 'a picture'],
  ])('%s: %s', (quote) => {
    expect(verify(quote)).toMatchObject({ verdict: 'absent', wordings: [], others: 0 });
  });
});

test('a quotation of many signs is compared with an article of nearly as many at once', () => {
  const ruled = libraryOf(`Prices rose. ${'= '.repeat(200)}\n\nThey fell.`);
  expect(verifyQuotation(ruled, ruled.annotations, '= '.repeat(300)).verdict).not.toBe('verbatim');
});
