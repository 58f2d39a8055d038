import { nounPhrases } from './noun-phrases.ts';
import { tagged } from './tagged.ts';

/** A question taken apart: “how many | goals | did | Silva score in May”. */
export interface Clause {
  /** What it asks by, with the preposition before it: “who”, “how many”, “in which”; empty for yes or no. */
  readonly asked: string;
  /** What is counted or chosen from: “goals”. */
  readonly noun: string;
  /** "did", "was"; null where the verb itself comes next: “who | won the final”. */
  readonly helper: string | null;
  readonly rest: string;
  /** Whether the rest begins with its subject: “Silva score”, not "sent off". */
  readonly hasSubject: boolean;
}

const ASKED =
  /^(?:(?:in|on|at|by|to|for|from|with|since|until|of|about|under|during|after)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b(?:\s+(?:many|much|old|long|far|tall|big|large|high|deep|often|fast)\b)?(?:\s+else\b)?/i;
/** Question → its clause; null where it has none: “The merger”, “reactions to the vote”. */
export function clauseOf(question: string): Clause | null {
  const text = bare(question);
  const asked = ASKED.exec(text)?.[0] ?? '';
  const words = tagged(text).filter(({ start }) => start >= asked.length);
  const helper = words.find(({ isHelper }) => isHelper);
  if (asked === '') return helper?.start === 0 ? ofYesOrNo(clause('', '', helper.end)) : null;
  const verb = words.find((word) => word.isVerb || word === helper);
  if (verb === undefined) return null;
  const noun = text.slice(asked.length, verb.start).trim();
  return verb === helper
    ? clause(asked, noun, helper.end)
    : { ...clause(asked, noun, verb.start), helper: null };

  function clause(asked: string, noun: string, end: number): Clause {
    const rest = text.slice(end).trim();
    const start = text.length - rest.length;
    const hasSubject =
      nounPhrases(text).some((phrase) => phrase.start === start) || /^(?:he|she|it|they|there)\b/i.test(rest);
    return {
      asked: asked.replace(/\s+else$/i, ''),
      noun,
      helper: helper ? helper.lower : null,
      rest,
      hasSubject,
    };
  }
}

// “Was anyone hurt?” asks of what “Who was hurt?” asks.
function ofYesOrNo(clause: Clause): Clause {
  const [some, noun = ''] = /^(?:any|some)(?:one|body|\s+(\p{L}+))\s+/iu.exec(clause.rest) ?? [];
  if (some === undefined) return clause;
  return { ...clause, asked: 'who', noun, rest: clause.rest.slice(some.length), hasSubject: false };
}

/** A question without what leads it in, and without its mark: “And what's new?” is “what is new”. */
export const bare = (question: string): string =>
  question
    .trim()
    .replace(/[?!.\s]+$/, '')
    .replace(/^(?:(?:and|but|so|ok|okay)[,\s]+)+(?=\S)/i, '')
    .replace(/^(what|who|where|when|how|why)['’]?s\b/i, '$1 is');
