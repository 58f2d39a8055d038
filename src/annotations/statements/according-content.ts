import { isMark, type Token } from '../reading/tokens.ts';
import type { Run } from './content-before.ts';
import { limit } from './content-limit.ts';
import type { Cue } from './cue.ts';
import type { Clause } from './source.ts';

/** “According to Roe, …”, “…, according to Roe.”, “Roe agreed, according to the club, that …” */
export function accordingContent(clause: Clause, cues: readonly Cue[], index: number): Run[] {
  const { tokens } = clause;
  const cue = cues[index]!;
  const start = index > 0 && isMark(tokens[cue.head - 1], ';') ? cue.head : lastSemicolon(tokens, cue.head);
  let to = cue.head;
  while (to > start && isMark(tokens[to - 1], ',—–-(')) to--;
  if (/^(?:that|and|but)$/.test(tokens[to - 1]?.lower ?? '')) to = start; // “It emerged that according to Roe …”
  let from = start;
  while (from < to && (tokens[from]!.kind === 'mark' || /^(?:and|but|so|while)$/.test(tokens[from]!.lower)))
    from++;
  let after = cue.tail;
  while (isMark(tokens[after], ',:—–-)')) after++;
  const end = limit(clause, cues, index);
  const runs: Run[] = [];
  if (to > from) runs.push({ from, to });
  const fronted = runs.length === 0 || isMark(tokens[cue.tail], ',');
  if (fronted && end > after) runs.push({ from: after, to: end });
  return runs;
}

function lastSemicolon(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at >= 0; at--) if (isMark(tokens[at], ';')) return at + 1;
  return 0;
}
