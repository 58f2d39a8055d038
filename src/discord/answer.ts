import { answerMessage, isRefused, type Turned } from '../render/discord-answer.ts';
import { MOST_EXCERPTS } from '../render/discord-limits.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import type { Asked } from '../render/discord-question.ts';
import type { Shown } from '../render/discord-shown.ts';
import type { Bot } from './command.ts';

/**
 * Asks the corpus, and gives a page of the answer as a message.
 * @param isCounted whether it is asked for all in a server to see, and so counts for `/corpus gaps`
 */
export async function answer(
  { corpus, gaps }: Pick<Bot, 'corpus' | 'gaps'>,
  asked: Asked,
  shown: Shown,
  { turned, isCounted = false }: { turned?: Turned; isCounted?: boolean } = {},
): Promise<DiscordMessage> {
  const { question, speaker, source } = asked;
  const answer = await corpus.ask(question, {
    limit: MOST_EXCERPTS,
    speaker: speaker ?? undefined,
    source: source ?? undefined,
  });
  if (isCounted && isRefused(answer)) gaps?.refused(question);
  return answerMessage(answer, asked, shown, turned);
}
