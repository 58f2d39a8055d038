/** A text as excerpts are judged by it: without case, kinds of quote marks and hyphens, and widths of space. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
