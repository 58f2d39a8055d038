import { expect, test } from 'vitest';
import { whileTyping } from '../../src/discord/reply.ts';

test('the bot is seen to type while an answer takes long', async () => {
  let answered = (_: string) => {};
  const answer = new Promise<string>((resolve) => {
    answered = resolve;
  });
  // It comes only once the bot has been seen to type.
  const channel = { isSendable: () => true, sendTyping: async () => answered('at last') };
  expect(await whileTyping({ channel } as never, answer)).toBe('at last');
});

test('and not for one that is there at once', async () => {
  const channel = { isSendable: () => expect.fail('it typed') };
  expect(await whileTyping({ channel } as never, Promise.resolve('at once'))).toBe('at once');
});
