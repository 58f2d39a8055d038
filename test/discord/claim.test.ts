import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimIn } from '../../src/discord/claim.ts';
import { LONGEST_QUESTION } from '../../src/render/discord-limits.ts';
import { anyText } from '../generated-texts.ts';
import { risky } from '../render/discord-generated.ts';

const SENTENCE = 'The harbour was closed for three days after the storm of last week.';

describe('of a message', () => {
  test.each([
    ['The harbour is closed', [], 'The harbour is closed', 'the words are the claim'],
    [
      'She said “we will never close the harbour” today',
      ['“we will never close the harbour”'],
      'She said we will never close the harbour today',
      'quotations are found, and their marks are no part of the claim',
    ],
    [
      'It is a "safe harbour", he says',
      [],
      'It is a safe harbour, he says',
      'a few words in scare quotes are none',
    ],
    [
      '> **Breaking**: the *harbour* is ||closed||\nhttps://news.example/a?b=1 <@123> :ship: <:ship:99>',
      [],
      'Breaking: the harbour is closed :ship:',
      'Markdown, addresses and mentions are no words',
    ],
    [
      'See [the harbour is closed](https://news.example)',
      [],
      'See the harbour is closed',
      'a link is its label',
    ],
    ['# snake_case is 3 * 4', [], 'snake_case is 3 * 4', 'what only looks like Markdown stays'],
    [
      `${SENTENCE} ${SENTENCE} ${SENTENCE} ${SENTENCE} ${SENTENCE}`,
      [],
      [SENTENCE, SENTENCE, SENTENCE, SENTENCE].join(' '),
      'as many sentences as fit',
    ],
    [
      `${'word '.repeat(59)}beginning and so on and on`,
      [],
      `${'word '.repeat(59)}`.trim(),
      'of one that is too long its first words',
    ],
  ])('%j: %j, %j: %s', (content, quotations, question) => {
    expect(claimIn(content)).toEqual({ quotations, question });
  });

  test.each(['', 'ok', '👍', 'and then', '<@123> <@456>', 'https://news.example', '“…”'])(
    'that claims nothing there is none: %j',
    (content) => expect(claimIn(content)).toBeNull(),
  );
});

test('whatever a message says, its claim can be asked', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, risky(2_000)), (content) => {
      const claim = claimIn(content);
      if (claim === null) return;
      expect(claim.question.length).toBeLessThanOrEqual(LONGEST_QUESTION + 1);
      expect(claim.question).not.toBe('');
    }),
  );
});
