import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quotationsMessage, verifyMessage } from '../../src/render/discord-verify.ts';
import { digest } from '../../src/text/digest.ts';
import type { Verification, Wording } from '../../src/verify/verification.ts';
import { verifyQuotation } from '../../src/verify/verify-quotation.ts';
import { libraryOf } from '../small-library.ts';
import { CITATION } from './answers.ts';
import { blocks, brokenLimits, buttonsOf, sectionsOf } from './discord-form.ts';
import { answered, rangesOf, risky, unquote } from './discord-generated.ts';

const library = libraryOf(
  '---\ntitle: One\n---\n“We will lower *taxes*,” the minister, Ana Roe, told parliament, “if growth returns.” She smiled.',
  '---\ntitle: Two\n---\nAna Roe said: “We will never lower *taxes*.”',
);
const verify = (quote: string): Verification => verifyQuotation(library, library.annotations, quote);

const SHOWN = { asker: '123456789012345678', isPrivate: false };
const NOTE =
  '-# Capitals, punctuation and the kinds of quotation marks, apostrophes and dashes do not count.';

describe('a verified quotation', () => {
  it('that is there word for word stands in its sentence in bold, where that has more', () => {
    expect(blocks(verifyMessage(verify('We will never lower taxes'), SHOWN))).toEqual([
      `> We will never lower taxes\n### Word for word\nThe articles have this, word for word.\n${NOTE}`,
      '> Ana Roe said: “**We will never lower \\*taxes**\\*.”\n-# Ana Roe — **Two**, ¶ 1',
      expect.stringMatching(/^Here the words in bold differ:\n/),
    ]);
  });

  it('that is cut short is shown with what it leaves out in bold, and what another article has instead', () => {
    const message = verifyMessage(verify('"We will lower taxes"'), SHOWN);
    expect(blocks(message)).toEqual([
      expect.stringContaining('### Cut short\n'),
      '> “We will lower \\*taxes\\*,” **the minister, Ana Roe, told parliament, “if growth returns**.”\n-# Ana Roe — **One**, ¶ 1',
      'Here the words in bold differ:\n> Ana Roe said: “We will **never** lower \\*taxes\\*.”\n-# Ana Roe — **Two**, ¶ 1',
    ]);
  });

  it('that is altered is shown with the words that differ in bold on both sides', () => {
    const [head, wording] = blocks(verifyMessage(verify('Now we shall never lower taxes'), SHOWN));
    expect(head).toMatch(/^> \*\*Now\*\* we \*\*shall\*\* never lower taxes\n### Altered\n/);
    expect(wording).toContain('We **will** never lower');
  });

  it('that is nowhere is told so, with what to try', () => {
    expect(blocks(verifyMessage(verify('@everyone likes **ducks**'), SHOWN))).toEqual([
      expect.stringMatching(/^> \\@everyone likes \\\*\\\*ducks\\\*\\\*\n### Not found\n.*\/ask/),
    ]);
  });

  it('without a word is not said to be nowhere', () => {
    for (const quote of ['🎉', '…', ' '])
      expect(blocks(verifyMessage(verify(quote), SHOWN))).toEqual([
        expect.stringMatching(/^There are no words in this/),
      ]);
  });

  it('can be deleted by the one who asked, where all see it', () => {
    const labels = (isPrivate: boolean) =>
      buttonsOf(verifyMessage(verify('nobody said this'), { ...SHOWN, isPrivate })).map(({ label }) => label);
    expect([labels(false), labels(true)]).toEqual([['Delete'], []]);
  });

  it('has a button beside each wording that leads to its paragraph', () => {
    const verification = verify('We will never lower taxes');
    const { article, start, end } = verification.wordings[0]!.citation;
    const [first] = buttonsOf(verifyMessage(verification, SHOWN));
    const id = `context:${article}:${start}:${end}:${digest(verification.wordings[0]!.text)}`;
    expect(first).toEqual({ label: 'Context', customId: id });
  });

  it('that goes on into another paragraph has its button lead to the first of them', () => {
    const wording: Wording = {
      standing: 'verbatim',
      text: 'We won.\n\nWe lost.',
      found: [0, 16],
      differing: [],
      added: [],
      leftOut: [],
      speaker: null,
      citation: { ...CITATION, start: 10, end: 27 },
      inParagraph: 7,
    };
    const [button] = buttonsOf(
      verifyMessage(
        { quote: 'We won. We lost.', verdict: 'verbatim', wordings: [wording], others: 0 },
        SHOWN,
      ),
    );
    expect(button!.customId).toBe(`context:a1:10:17:${digest('We won.')}`);
  });

  it('tells how many more articles have it', () => {
    const one = verify('We will never lower taxes');
    expect(blocks(verifyMessage({ ...one, others: 7 }, SHOWN)).at(-1)).toBe(
      '-# It is in at least 7 articles more.',
    );
  });
});

describe('several quotations', () => {
  it('stand one after another, and two of one passage share their button', () => {
    const message = quotationsMessage([verify('We will lower taxes'), verify('if growth returns')]);
    const texts = blocks(message);
    expect(texts.filter((text) => text.includes('###'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('told parliament'))).toHaveLength(2);
    const ids = buttonsOf(message).map(({ customId }) => customId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('three long quotations all have their verdict and a wording', () => {
  const long = { ...verify('We will never lower taxes'), quote: '*'.repeat(1_000) };
  const message = quotationsMessage([long, long, long]);
  expect(blocks(message).filter((text) => text.includes('### Word for word'))).toHaveLength(3);
  expect(blocks(message).filter((text) => text.includes('> Ana Roe said'))).toHaveLength(3);
});

const wording = fc
  .record({
    text: fc.oneof(risky(300), risky(2_500)),
    excerpt: answered.map(({ excerpts }) => excerpts[0]!),
  })
  .chain(({ text, excerpt: { speaker, citation } }) =>
    fc.record({
      standing: fc.constantFrom('verbatim', 'cut', 'altered'),
      text: fc.constant(text),
      found: fc.nat(text.length).map((at): [number, number] => [at, text.length]),
      differing: rangesOf(text),
      leftOut: rangesOf(text),
      added: fc.constant([]),
      speaker: fc.constant(speaker),
      citation: fc.constant(citation),
      inParagraph: fc.nat(text.length),
    }),
  );
const verification: fc.Arbitrary<Verification> = fc
  .tuple(fc.oneof(risky(100), risky(1_000)), fc.array(wording, { maxLength: 5 }), fc.nat(40))
  .chain(([quote, wordings, others]) =>
    rangesOf(quote).map((added) => ({
      quote,
      verdict: wordings[0]?.standing ?? 'absent',
      wordings: wordings.map((one) => ({ ...one, added })),
      others,
    })),
  );

test('whatever is quoted and found, no limit is broken, and the best wording has its place', () => {
  fc.assert(
    fc.property(verification, (one) => {
      const message = verifyMessage(one, SHOWN);
      expect(brokenLimits(message)).toEqual([]);
      const sections = sectionsOf(message);
      expect(sections.length > 0).toBe(one.wordings.length > 0);
      sections.forEach(({ text }, at) => {
        const quoted = /^> [\s\S]*(?=\n-# )/m.exec(text)?.[0];
        if (!text.includes('too long')) expect(unquote(quoted!).text).toContain(one.wordings[at]!.text);
      });
    }),
    { numRuns: 50 },
  );
});

test('nor by several', () => {
  fc.assert(
    fc.property(fc.array(verification, { minLength: 1, maxLength: 3 }), (all) => {
      expect(brokenLimits(quotationsMessage(all))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
