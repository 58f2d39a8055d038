import type { Answer } from '../answer/answer.ts';

/** A corpus, in this thread or another. */
interface Asked {
  ask(question: string): Promise<Answer>;
}

/**
 * Asks a few questions that nobody waits for: the first ones of a thread take ten times as long as those that follow,
 * since all code is new to the engine. They are made of the corpus's own people, and of every kind.
 */
export async function warmUp({ ask }: Asked): Promise<void> {
  const { reason } = await ask('');
  const [speaker = 'anybody'] = reason?.covers.speakers ?? [];
  for (const question of [
    `what did ${speaker} say?`,
    `what did ${speaker} say about the meetings that were cancelled?`,
    `who met ${speaker}?`,
    `when did ${speaker} meet somebody?`,
    `where did ${speaker} meet somebody?`,
    `how many people met ${speaker}?`,
    `why did ${speaker} meet somebody?`,
    `who zqtheere met ${speaker}?`, // its spelling is looked up
  ])
    await ask(question);
}
