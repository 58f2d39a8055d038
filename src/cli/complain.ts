/** One line, whatever a file or person is called. */
export const inOneLine = (text: string): string => `${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`;

/** The same on standard error. */
export const complain = (line: string): void => {
  process.stderr.write(inOneLine(line));
};
