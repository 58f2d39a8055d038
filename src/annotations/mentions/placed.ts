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
  const title = spanOf(tokens, from, to);
  return { from, to, mention: { start: title.start, end: title.end, kind: 'office', name: null, title } };
};

/** A person whose title is before `name`, if that is not where the mention begins. */
export const person = (tokens: readonly Token[], from: number, name: number, to: number): Placed => {
  const mention: Mention = {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    kind: 'person',
    name: spanOf(tokens, name, to),
    title: from < name ? spanOf(tokens, from, name) : null,
  };
  return { from, to, mention };
};

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
