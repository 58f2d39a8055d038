import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord, oneLine } from '../../src/render/discord-cut.ts';
import { risky } from './discord-generated.ts';

describe('cutting', () => {
  const rows: [intent: string, text: string, longest: number, cut: string][] = [
    ['what fits stays', 'He did not agree', 16, 'He did not agree'],
    ['a long word is not skipped', 'He did not unquestionably agree', 20, 'He did not…'],
    ['no word is halved', 'He unquestionably agreed', 10, 'He…'],
    ['but one alone that is too long, at a character', 'Donaudampfschiff', 6, 'Donau…'],
    ['and no character is halved', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15, '👩‍👩‍👧‍👦…'],
    ['words without blanks end where a word ends', '他说没有会议，也没有计划', 6, '他说没有…'],
  ];
  it.each(rows)('%s', (_, text, longest, cut) => {
    expect(cutAtWord(text, longest)).toBe(cut);
  });

  it('gives a beginning of the text, within the room', () => {
    fc.assert(
      fc.property(risky(200), fc.integer({ min: 1, max: 100 }), (text, longest) => {
        const cut = cutAtWord(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(text.startsWith(cut === text ? text : cut.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('puts a title on one line that turns nothing around', () => {
    expect(oneLine(' a\n\tb \u202Ec ', 80)).toBe('a b c');
  });
});
