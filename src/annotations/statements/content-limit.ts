import { isMark, type Token } from '../reading/tokens.ts';
import type { Cue } from './cue.ts';
import type { Clause } from './source.ts';

/** Where the content after a cue has to end: where the next cue's clause begins, or the sentence. */
export function limit(clause: Clause, cues: readonly Cue[], index: number, from = cues[index]!.tail): number {
  const { tokens } = clause;
  const cue = cues[index]!;
  for (const next of cues.slice(index + 1)) {
    let at = next.head;
    if (at < Math.max(cue.tail, from)) continue;
    if (next.manner === 'according') {
      const final = !tokens[next.tail] || isMark(tokens[next.tail], '.;');
      if (final || isMark(tokens[at - 1], ','))
        return isMark(tokens[at - 1], ',') && at - 1 > cue.tail ? at - 1 : at;
      continue;
    }
    if (next.shared) {
      while (
        at > cue.tail &&
        (isMark(tokens[at - 1], ',') || /^(?:and|but|then)$/.test(tokens[at - 1]!.lower))
      )
        at--;
      return at;
    }
    const joined = /^(?:and|but|while|whereas|although|though)$/.test(tokens[at - 1]?.lower ?? '');
    if (joined && (isMark(tokens[at - 2], ',;—–') || tokens[at - 2]?.kind === 'quotation'))
      return isMark(tokens[at - 2], ',;—–') ? at - 2 : at - 1;
    if (isMark(tokens[at - 1], ';')) return at - 1;
  }
  const semicolon = tokens.findIndex((token, at) => at > cue.tail && isMark(token, ';'));
  const aside = Math.min(asideStart(tokens, cue.tail), outerClause(tokens, cue));
  const end = Math.min(semicolon === -1 ? tokens.length : semicolon, aside);
  return end;
}

/** “He said that they had asked for more |and that …|”: back in the clause that the cue stands in. */
function outerClause(tokens: readonly Token[], { source, tail }: Cue): number {
  if (tokens[source.from - 1]?.lower !== 'that') return tokens.length;
  for (let at = tail; at < tokens.length - 1; at++)
    if (tokens[at]!.lower === 'and' && tokens[at + 1]!.lower === 'that') return at;
  return tokens.length;
}

/** The writer's own words after what was said: “…,” |a hint that more cuts are coming|; |but refused to say more|. */
function asideStart(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length - 1; at++) {
    const next = tokens[at + 1]!;
    if (tokens[at]!.comma && /^(?:a|an)$/.test(next.lower)) return at + 1;
    if (
      isMark(tokens[at], ',') &&
      next.lower === 'but' &&
      /^(?:refused|declined|did|would|gave|offered|stopped)$/.test(tokens[at + 2]?.lower ?? '')
    )
      return at;
  }
  return tokens.length;
}
