/** What takes less is over before anybody wonders, in ms. */
const LONG = 1_000;

/** Shows on a terminal how much of a long work is done, always on the same line, until it ends; elsewhere nothing. */
export function showProgress(stream: NodeJS.WriteStream) {
  const began = performance.now();
  let shown = '';
  let isOver = false;
  return {
    /** @param share from 0 to 1 */
    show(share: number): void {
      if (isOver || !stream.isTTY || performance.now() - began < LONG) return;
      const text = `Reading the articles: ${Math.floor(100 * share)} %`;
      if (text !== shown) stream.write(`\r${text}`);
      shown = text;
    },
    end(): void {
      isOver = true;
      if (shown !== '') stream.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
