import { type APIMessage, MessageFlags } from 'discord.js';
import { expect } from 'vitest';
import { buttonOf, outcomeOf, type Scene, textOf } from './bot.ts';

type Member = Scene['moderator'];

/** Uses `/corpus …` as the moderator, or as somebody else, and waits for what comes of it. */
export async function corpus(
  { discord, channel, moderator }: Scene,
  subcommand: string,
  options: Parameters<Scene['discord']['slash']>[0]['options'] = {},
  member: Member = moderator,
): Promise<APIMessage> {
  const message = await outcomeOf(
    discord.slash({ command: `corpus ${subcommand}`, options, member, channel }),
  );
  expect(message.flags! & MessageFlags.Ephemeral).not.toBe(0);
  return message;
}

/** Presses a button of a message, and waits for what comes of it. */
export const press = (
  { discord, moderator }: Scene,
  message: APIMessage,
  label: string,
  member: Member = moderator,
): Promise<APIMessage> => outcomeOf(discord.press(message, buttonOf(message, label), member));

/** What the reader of a scene is shown for a command. */
export const used = (
  { discord, channel, reader }: Scene,
  command: string,
  options: Parameters<Scene['discord']['slash']>[0]['options'] = {},
): Promise<APIMessage> => discord.slash({ command, options, member: reader, channel }).message();

/** And for a button. */
export const pressed = (
  { discord, reader }: Scene,
  message: APIMessage,
  label: string,
  member: Member = reader,
): Promise<APIMessage> => discord.press(message, buttonOf(message, label), member).message();

/** What is suggested to the reader while they type. */
export async function suggested(
  { discord, channel, reader }: Scene,
  command: string,
  focused: string,
  typed: string,
): Promise<{ name: string; value: string }[]> {
  const options = {
    ...(command === 'ask' && focused !== 'question' ? { question: 'why?' } : {}),
    [focused]: typed,
  };
  const asked = discord.autocomplete({ command, focused, options, member: reader, channel });
  return (await asked.response()).choices!.map(({ name, value }) => ({ name, value: String(value) }));
}

/** What is suggested to the moderator, or to somebody else, who types the name of an article to remove. */
export async function suggestedToRemove(
  { discord, channel, moderator }: Scene,
  typed: string,
  member: Member = moderator,
): Promise<{ name: string; value: string }[]> {
  const options = { article: typed };
  const asked = discord.autocomplete({
    command: 'corpus remove',
    options,
    focused: 'article',
    member,
    channel,
  });
  const choices = (await asked.response()).choices ?? [];
  return choices.map(({ name, value }) => ({ name, value: String(value) }));
}

/** What the reader is answered. */
export async function answered({ discord, channel, reader }: Scene, question: string): Promise<string> {
  const asked = discord.slash({ command: 'ask', options: { question }, member: reader, channel });
  return textOf(await asked.message());
}

/** What is said of the corpus now. */
export const status = async (scene: Scene): Promise<string> => textOf(await corpus(scene, 'status'));
