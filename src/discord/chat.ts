import { type Client, Events, type Message } from 'discord.js';
import type { Turn } from '../answer/converse.ts';
import { answerMessage, digestOf, isRefused } from '../render/discord-answer.ts';
import { EXCERPTS_ON_PAGE, LONGEST_QUESTION, MOST_EXCERPTS } from '../render/discord-limits.ts';
import { asQuestion, readAsked } from '../render/discord-question.ts';
import { addressed } from './addressed.ts';
import type { Bot } from './command.ts';
import { type Conversations, conversations } from './conversations.ts';
import { waitSentence } from './manners.ts';
import { reply, tellPrivately, whileTyping } from './reply.ts';
import { unanswered } from './unanswered.ts';

/** Answers whoever mentions the bot, replies to it or writes to it in a direct message. */
export function chat(client: Client, bot: Bot, memory: Conversations = conversations()): void {
  const failed = unanswered();
  client.on(Events.MessageCreate, async (message) => {
    const text = addressed(message, message.client.user!.id);
    if (text === null) return;
    const log = bot.log.child({ chat: message.id });
    const started = performance.now();
    try {
      await hear(message, text, { ...bot, log }, memory);
      log.debug({ ms: Math.round(performance.now() - started) }, 'answered');
    } catch (err) {
      await failed(err, message, log);
    }
  });
}

/** A message to the bot → its answer, or why there is none. */
async function hear(message: Message, text: string, bot: Bot, memory: Conversations): Promise<void> {
  const asker = { userId: message.author.id, guildId: message.guildId };
  const refusal = await bot.whyNotHere(asker);
  if (refusal !== null) return tellPrivately(message, '🚫', refusal);
  if (/^forget[.!]?$/i.test(text)) {
    memory.forget(asker.userId);
    return tellPrivately(message, '✅', FORGOTTEN);
  }
  // All from here on is answered for all to see.
  const wait = bot.mayAsk(asker, performance.now());
  if (wait !== null) return tellPrivately(message, '⏳', waitSentence(wait));
  if (isNoQuestion(text)) return void (await reply(message, { content: HINT }));
  if (text.length > LONGEST_QUESTION) return void (await reply(message, { content: tooLong(text) }));
  await answer(message, text, bot, memory);
}

async function answer(
  message: Message,
  text: string,
  { corpus, gaps }: Bot,
  memory: Conversations,
): Promise<void> {
  const speaking = { userId: message.author.id, channelId: message.channelId };
  const before = await standsOn(message, memory);
  const { source } = before;
  const { answer, changed, page, turn } = await whileTyping(
    message,
    corpus.converse(asQuestion(text), before.turn, {
      limit: MOST_EXCERPTS,
      onPage: EXCERPTS_ON_PAGE,
      source: source ?? undefined,
    }),
  );
  if (message.guildId !== null && isRefused(answer)) gaps?.refused(answer.question);
  const asked = { question: asQuestion(answer.question), isUnderstood: changed, source };
  // Before the answer is seen: the next question may come at once.
  memory.remember(speaking, { turn, source });
  const shown = { asker: speaking.userId, isPrivate: false };
  await reply(message, answerMessage(answer, asked, shown, { page, was: digestOf(answer) }));
}

/** A reply stands on the answer that it is to, whoever asked; else the last answer to this person counts. */
async function standsOn(message: Message, memory: Conversations): Promise<Before> {
  const last = memory.last({ userId: message.author.id, channelId: message.channelId });
  const repliedTo = await repliedToOf(message);
  const asked = repliedTo && readAsked(repliedTo.components);
  if (asked && asked.question !== last?.turn.question)
    return { turn: asked.question, source: asked.source ?? null };
  return last ?? { turn: null, source: null };
}

interface Before {
  /** A question of which nothing else is known is asked again. */
  readonly turn: Turn | string | null;
  readonly source: string | null;
}

/** The bot's own message that a message replies to; null where it is another's, or gone. */
async function repliedToOf(message: Message): Promise<Message | null> {
  if (message.mentions.repliedUser?.id !== message.client.user.id) return null;
  return message.fetchReference().catch(() => null); // deleted, or not to be read: then it is no help
}

const FORGOTTEN = 'Forgotten: what you ask next stands by itself.';
/** “hello!”, “thank you” and 👍 ask nothing of the articles; “help” asks what they can be asked. */
const isNoQuestion = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^(?:help|hi|hello|hey|thanks?|thank you|thx|ok(?:ay)?)\P{L}*$/iu.test(text);

const HINT =
  'Ask me what the articles say, such as “who said what about …?”, and go on from there: “and about the price?”, “why?”, “what else did she say?” The word `forget` lets me forget it.';
const tooLong = ({ length }: string): string =>
  `A question has at most ${LONGEST_QUESTION} characters; this has ${length}. Ask it in fewer words.`;
