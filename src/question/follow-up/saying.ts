import type { Annotations } from '../../annotations/annotations.ts';
import { slice } from '../../text/span.ts';
import { bare } from './clause.ts';
import type { Exchange } from './exchange.ts';
import { saidIn } from './said.ts';

const WHO_SAID =
  /^who\s+(?<said>said|says|claimed|claims|wrote|told (?:them|us|reporters)|denied|confirmed|mentioned)\s+(?:that|this|so|it)$/i;
const AND_WHAT = /^\s*(?:and|but|so)[,\s]+(?=what\b|how\b)/i;

/** “Who said that?”, “And what did Silva say?”: about what the last question is about. */
export function bySaying(text: string, { question }: Exchange, annotations: Annotations): string | null {
  const asked = bare(question);
  const said = saidIn(asked, annotations);
  const topic = said?.topic ? slice(asked, said.topic) : null;
  if (topic === null) return null;
  const plain = bare(text);
  const verb = WHO_SAID.exec(plain)?.groups?.said;
  if (verb !== undefined) return `${/^\W*W/.test(text) ? 'Who' : 'who'} ${verb} something about ${topic}?`;
  const own = AND_WHAT.test(text) ? saidIn(plain, annotations) : null;
  const isOpen = own !== null && own.topic === null && /\b(?:say|said|think|thought)$/i.test(plain);
  return isOpen ? `${plain} about ${topic}?` : null;
}
