import { bare } from './clause.ts';
import type { Exchange } from './exchange.ts';

const MORE =
  /^(?:(?:what|who|where|when|why|anything|anyone|anybody|something|somebody)\s+)?(?:else|more)(?:\s+please)?$|^(?:tell me|show me|show|is there|are there|got|any)\s+(?:anything\s+|something\s+|some\s+|any\s+)?(?:else|more)$|^(?:go on|more please)$/i;

/** “What else?”: the last question again, for what has not been shown. */
export function more(text: string, { question }: Exchange): string | null {
  if (!MORE.test(bare(text))) return null;
  return question.replace(
    /^(what|who|where|when|why|how many|how much)(?!\s+else\b)(?=\s)/i,
    (asked) => `${asked} else`,
  );
}

/** Whether what has been shown already is not what is wanted: “what else did he say?” */
export const asksForMore = (text: string): boolean => /\belse\b/i.test(text) || MORE.test(bare(text));
