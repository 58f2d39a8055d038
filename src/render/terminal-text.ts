/** Marks up a piece of text for the terminal, or leaves it as it is where colours are off. */
export type Style = (format: 'bold' | 'dim' | 'cyan', text: string) => string;

/** Offsets [start, end] into a text, in order, not overlapping. */
type Ranges = readonly (readonly [number, number])[];

// A terminal obeys control characters: those of an article or a question are shown as pictures instead.
export const visible = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, (sign) =>
      sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\uFFFD',
    );

/** The text with the ranges in bold. */
export function highlighted(text: string, bold: Ranges, style: Style): string {
  let shown = '';
  let done = 0;
  for (const [start, end] of bold) {
    shown += visible(text.slice(done, start)) + style('bold', visible(text.slice(start, end)));
    done = end;
  }
  return shown + visible(text.slice(done));
}
