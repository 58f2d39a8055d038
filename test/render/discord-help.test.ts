import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { helpMessage } from '../../src/render/discord-help.ts';
import { blocks, brokenLimits } from './discord-form.ts';
import { risky } from './discord-generated.ts';

const OFFERED = commands.map(({ data }) => data);

test('each command is told with its description, and with examples of this corpus', () => {
  const examples = { articles: 5, questions: ['who is A_B?'], speakers: ['A_B'], sources: ['Gazette'] };
  const texts = blocks(
    helpMessage(
      [{ name: 'ask', description: 'Ask' }, { name: 'quotes', description: 'See' }, { name: 'Find it' }],
      examples,
    ),
  );
  expect(texts[0]).toContain('from 5 articles');
  expect(texts.slice(1, 4)).toEqual([
    '**/ask** · Ask\n-# /ask question: who is A\\_B?',
    '**/quotes** · See\n-# /quotes speaker: A\\_B',
    '**Find it** · in the menu of a message, under Apps',
  ]);
});

test('no help breaks a limit or leaves a command out, whatever the corpus holds', () => {
  const texts = fc.array(risky(300), { maxLength: 10 });
  const examples = fc.record({ articles: fc.nat(), questions: texts, speakers: texts, sources: texts });
  fc.assert(
    fc.property(examples, (examples) => {
      const message = helpMessage(OFFERED, examples);
      expect(brokenLimits(message)).toEqual([]);
      expect(blocks(message)).toHaveLength(OFFERED.length + 2);
    }),
  );
});
