import { getDocumentProxy } from 'unpdf';
import { tooLarge } from '../../corpus/decode.ts';
import { NO_METADATA } from '../../corpus/front-matter.ts';
import { LARGEST_PDF, LONGEST_PDF_MS, MOST_PAGES } from '../import-limits.ts';
import type { Draft, Wrong } from '../imported.ts';
import { markdown, oneLine } from '../markdown.ts';
import { blocksOf } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { type Line, linesOf, type Piece } from './lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF in paragraphs (read by pdf.js). Columns are read in the order in which the file draws them;
 * tables and formulas come out as lines of text, footnotes where they stand.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft | Wrong> {
  if (bytes.length === 0) return { wrong: 'is empty' };
  if (bytes.length > LARGEST_PDF) return { wrong: tooLarge(LARGEST_PDF) };
  const opened = await open(bytes);
  if ('wrong' in opened) return opened;
  try {
    return await readDocument(opened.pdf);
  } catch (error) {
    return { wrong: `is a broken PDF (${oneLine((error as Error).message)})` };
  } finally {
    await opened.pdf.destroy();
  }
}

async function readDocument(pdf: Pdf): Promise<Draft | Wrong> {
  const pages = await linesOfPages(pdf);
  if ('wrong' in pages) return pages;
  const { blocks, title } = blocksOf(withoutFurniture(pages));
  const body = markdown(blocks);
  if (body === '') return { wrong: 'holds no text, only pictures; run text recognition (OCR) over it first' };
  if (isGarbled(body))
    return { wrong: 'does not say which letters its signs are; save it as text or print it anew' };
  const named = await namedTitle(pdf);
  return { metadata: { ...NO_METADATA, title: named ?? (title && oneLine(title)) }, body, file: null };
}

async function open(bytes: Uint8Array): Promise<{ pdf: Pdf } | Wrong> {
  try {
    // A copy, for pdf.js keeps what it is given. A page that it can only read in part is none: nothing may be left out.
    return { pdf: await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true }) };
  } catch (error) {
    const isEncrypted = (error as Error).name === 'PasswordException';
    return { wrong: isEncrypted ? 'is encrypted; save it without a password' : 'is no PDF, or a broken one' };
  }
}

async function linesOfPages(pdf: Pdf): Promise<Line[][] | Wrong> {
  if (pdf.numPages > MOST_PAGES) return { wrong: `has more than ${MOST_PAGES} pages; split it` };
  const deadline = performance.now() + LONGEST_PDF_MS;
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)));
    page.cleanup();
    if (performance.now() > deadline)
      return { wrong: `takes longer than ${LONGEST_PDF_MS / 1000} s to be read; split it` };
  }
  return pages;
}

// “Microsoft Word - Report_final.docx” is no title.
async function namedTitle(pdf: Pdf): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? oneLine(info.Title) : '';
  const isFile = /^(?:microsoft |untitled|unbenannt)|\.[a-z]{2,5}$/i.test(title);
  return /\p{L}/u.test(title) && !isFile ? title : null;
}

// Fonts without a table of letters give signs of no meaning.
function isGarbled(text: string): boolean {
  const signs = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return signs > 0.1 * text.length;
}
