import type { APIMessage } from 'discord.js';
import type { SayInput } from '../../local-discord/use-message.ts';
import type { Channel } from '../../local-discord/world.ts';
import type { Scene } from './bot.ts';

/** How the reader of a scene talks to the bot. */
export function chatIn({ discord, channel, reader }: Scene) {
  const mention = `<@${discord.bot.id}>`;
  const repliesTo = (channel: Channel, { id }: APIMessage) =>
    discord
      .messages(channel)
      .find((one) => one.author.id === discord.bot.id && one.message_reference?.message_id === id);
  const answerTo = (channel: Channel, said: APIMessage) =>
    discord.until(`an answer to "${said.content}"`, () => repliesTo(channel, said));
  /** Says something to the bot; what it answers. */
  const ask = (text: string, more: Partial<SayInput> = {}) => {
    const said = { channel, author: reader, text: `${mention} ${text}`, ...more };
    return answerTo(said.channel, discord.say(said));
  };
  /** Says something, and something else to the bot; whether it answered the first when it has answered the second. */
  const isAnswered = async (said: Partial<SayInput>) => {
    const where = said.channel ?? channel;
    const first = discord.say({ channel: where, author: reader, text: '', ...said });
    await ask('what did Lavrov say?', { channel: where });
    return repliesTo(where, first) !== undefined;
  };
  const reactions = (said: APIMessage, where = channel) =>
    discord
      .messages(where)
      .find(({ id }) => id === said.id)
      ?.reactions?.map(({ emoji }) => emoji.name);
  return { mention, ask, answerTo, isAnswered, reactions };
}
