import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextMentions, putMentions } from '../../src/annotations/mentions/packed-mentions.ts';
import type { Mention } from '../../src/annotations/mentions/placed.ts';
import { type Cast, KINDS } from '../../src/annotations/people/cast.ts';
import { nextHints, putHints } from '../../src/annotations/people/hints.ts';
import { nextNamed, nextSayings, putCast } from '../../src/annotations/people/packed-cast.ts';
import {
  nextStatements,
  type Placed,
  putStatements,
} from '../../src/annotations/statements/packed-statements.ts';
import { growBytes, taken } from '../../src/packed/bytes.ts';
import { growStrings } from '../../src/packed/strings.ts';

const span = fc
  .tuple(fc.nat(100_000), fc.nat(2_000))
  .map(([start, length]) => ({ start, end: start + length }));

const mention: fc.Arbitrary<Mention> = fc
  .record({
    from: fc.nat(500),
    lengths: fc.tuple(fc.nat(20), fc.nat(20)),
    kind: fc.constantFrom('person', 'office'),
    has: fc.nat(3),
  })
  .map(({ from, lengths: [first, second], kind, has }) => {
    const title = { start: from, end: from + first };
    const name = { start: from + first, end: from + first + second };
    const all = { start: from, end: from + first + second };
    const [own, other] = [
      [name, title],
      [all, null],
      [null, all],
      [null, null],
    ][has]!;
    return { ...all, kind: kind as Mention['kind'], name: own!, title: other! };
  });

const statement: fc.Arbitrary<Placed> = fc.record({
  source: fc.option(span),
  cue: fc.option(span),
  content: fc.array(span, { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('direct', 'indirect', 'mixed'),
  speaker: fc.option(span),
  paragraph: fc.integer({ min: 1, max: 10_000 }),
  isSecondHand: fc.boolean(),
});

const numbers = fc.array(fc.nat(100_000), { maxLength: 4 });
const gender = fc.constantFrom('he' as const, 'she' as const, null);
const cast: fc.Arbitrary<Cast> = fc.record({
  mentions: fc.nat(1_000),
  sayings: fc.array(fc.record({ by: numbers, isSecondHand: fc.boolean() })),
  named: fc.array(
    fc.record({
      at: fc.nat(1_000),
      aliases: numbers,
      kind: fc.constantFrom(...KINDS),
      name: fc.nat(),
      written: fc.nat(),
      called: numbers,
      gender,
      isDefinite: fc.boolean(),
      alone: fc.option(fc.record({ name: fc.nat(), written: fc.nat() })),
    }),
  ),
});

test('the casts of articles come out as they were put in', () => {
  fc.assert(
    fc.property(cast, (one) => {
      const bytes = growBytes();
      putCast(bytes, one);
      const cursor = () => ({ bytes: taken(bytes), at: 0 });
      expect({ ...nextSayings(cursor()), ...nextNamed(cursor()) }).toEqual(one);
    }),
  );
});

test('what mentions tell other articles comes out as it was put in', () => {
  const hint = fc.record({
    surname: fc.string(),
    given: fc.option(fc.string()),
    gender,
    known: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(hint), (hints) => {
      const [bytes, words] = [growBytes(), growStrings()];
      putHints(bytes, hints, words.number);
      const wordAt = (number: number | null) => (number === null ? null : words.at(number));
      const found = nextHints({ bytes: taken(bytes), at: 0 }).map(({ surname, given, gender, known }) => {
        return { surname: wordAt(surname), given: wordAt(given), gender, known: wordAt(known) };
      });
      expect(found).toEqual(hints);
    }),
  );
});

test('mentions come out as they were put in', () => {
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 30 }), (found) => {
      const mentions = found.sort((a, b) => a.start - b.start);
      const bytes = growBytes();
      putMentions(bytes, mentions);
      expect(nextMentions({ bytes: taken(bytes), at: 0 })).toEqual(mentions);
    }),
  );
});

test('statements come out as they were put in, wherever their sources stand', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 20 }), (statements) => {
      const bytes = growBytes();
      putStatements(bytes, statements);
      expect(nextStatements({ bytes: taken(bytes), at: 0 })).toEqual(statements);
    }),
  );
});
