import { styleText } from 'node:util';
import type { Style } from '../render/terminal-text.ts';

/** Colours on a terminal, unless NO_COLOR is set (https://no-color.org); elsewhere plain text. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return stream.isTTY && !process.env.NO_COLOR
    ? (format, text) => styleText(format, text, { validateStream: false }) // it would heed an empty NO_COLOR
    : (_, text) => text;
}
