/** A line of text on a page: where it begins, in points from the lower left corner, and how big its letters are. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface PdfOptions {
  readonly title?: string;
  readonly isEncrypted?: boolean;
}

/** A whole PDF 1.4 in Helvetica, as small as one can be. A page without lines shows a picture. */
export function pdf(pages: readonly (readonly PdfLine[])[], { title, isEncrypted }: PdfOptions = {}): Buffer {
  const kids = pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${title === undefined ? '' : `/Title ${string(title)}`} >>`,
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      stream(lines.length === 0 ? PICTURE : lines.map(shown).join('\n')),
    ]),
  ];
  return file(objects, isEncrypted ? LOCKED : '');
}

/** Lines under one another, as a program that sets text draws them. */
export const column = (
  lines: readonly string[],
  { x = 72, y = 700, size = 11, leading = 14 } = {},
): PdfLine[] =>
  lines.map((text, at) => ({ text, x, y: y - at * leading, size })).filter(({ text }) => text !== '');

const PICTURE = 'q 100 0 0 100 72 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q';
// Nobody has the password to this: its keys are made of nothing.
const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) /P -44 >> /ID [(${'i'.repeat(16)})(${'i'.repeat(16)})]`;

const shown = ({ text, x, y, size }: PdfLine): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${string(text)} Tj ET`;

// WinAnsi is Latin-1 but for these signs.
const SIGNS: Readonly<Record<string, string>> = {
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
};
const string = (text: string): string =>
  `(${text.replace(/[\\()]/g, '\\$&').replace(/[’“”•–—]/g, (sign) => SIGNS[sign]!)})`;

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function file(objects: readonly string[], more: string): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${more} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}
