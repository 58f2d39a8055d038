import type { Span } from '../../text/span.ts';
import type { Token } from '../reading/tokens.ts';

/** A person, or an office, group or organisation that can speak, where the text names it. */
export interface Mention extends Span {
  readonly kind: 'person' | 'office';
  /** “Sergey Lavrov” of “Foreign Minister Sergey Lavrov”; null where only the office is named. */
  readonly name: Span | null;
  /** “Foreign Minister” there, “Mr” of “Mr Trump”, all of “a senior European diplomat”; null where there is none. */
  readonly title: Span | null;
}

/** A mention that stands in these tokens, `to` being the token after its last one. */
export interface Placed {
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
}

export const office = (tokens: readonly Token[], from: number, to: number): Placed => {
  const span = spanOf(tokens, from, to);
  return { from, to, mention: { ...span, kind: 'office', name: null, title: span } };
};

export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
