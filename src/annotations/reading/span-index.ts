import type { Span } from '../../text/span.ts';

/** Finds, among owners of spans of one text, those with a span in a stretch of it, without looking at all. */
export interface SpanIndex<Owner> {
  /** The owners with a span that overlaps, in the order of their spans; each once. */
  overlapping(span: Span): Owner[];
}

/** @returns an index that answers in the logarithm of the number of spans, as long as few of them are very long */
export function indexSpans<Owner>(owners: readonly Owner[], spansOf: (owner: Owner) => readonly Span[]) {
  const entries = owners
    .flatMap((owner) => spansOf(owner).map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start);
  // The farthest end up to each entry: before it nothing reaches into a span that begins later.
  const reach: number[] = [];
  for (const { end } of entries) reach.push(Math.max(end, reach.at(-1) ?? 0));
  const overlapping = (span: Span): Owner[] => {
    const found: Owner[] = [];
    const last = firstAtOrAfter(entries, span.end);
    let from = last;
    while (from > 0 && reach[from - 1]! > span.start) from--;
    for (let at = from; at < last; at++) {
      const { end, owner } = entries[at]!;
      if (end > span.start && !found.includes(owner)) found.push(owner);
    }
    return found;
  };
  return { overlapping } satisfies SpanIndex<Owner>;
}

/** Where the first span is that begins at an offset or after it; they are in order. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
