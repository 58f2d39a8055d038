import { Readability } from '@mozilla/readability';
import { tooLarge } from '../../corpus/decode.ts';
import { DEEPEST_NODE, LARGEST_HTML, MOST_NODES } from '../import-limits.ts';
import type { Draft, Wrong } from '../imported.ts';
import { markdown, type TextBlock } from '../markdown.ts';
import { blocksOf } from './blocks.ts';
import { decodeHtml } from './charset.ts';
import { authorOf, marked, metadataOf } from './metadata.ts';
import { type PageNode, parsePage } from './page.ts';

/** The article of a page, without what stands around it, as Firefox's reader view finds it (Mozilla Readability). */
export function readHtml(bytes: Uint8Array): Draft | Wrong {
  if (bytes.length === 0) return { wrong: 'is empty' };
  if (bytes.length > LARGEST_HTML) return { wrong: tooLarge(LARGEST_HTML) };
  const decoded = decodeHtml(bytes);
  if ('wrong' in decoded) return decoded;
  const page = parsePage(decoded.text);
  const tooMuch = tooMuchIn(page.documentElement);
  if (tooMuch) return { wrong: tooMuch };
  const marks = marked(page);
  const found = articleOf(page);
  if (found === 'broken') return { wrong: 'is a broken page, whose parts do not close; save its text' };
  if (!found?.content) return NO_ARTICLE;
  const metadata = metadataOf(found, marks);
  const isByline = ({ text }: TextBlock) => metadata.author !== null && authorOf(text) === metadata.author;
  const body = markdown(blocksOf(found.content).filter((block) => !isByline(block)));
  return body === '' ? NO_ARTICLE : { metadata, body, file: null };
}

// In a page that never comes to its body (`<script/script>`) Readability looks for one without end, and fails.
function articleOf(page: ReturnType<typeof parsePage>) {
  try {
    return new Readability<PageNode>(page, { serializer: (node: PageNode) => node }).parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'broken';
  }
}

const NO_ARTICLE: Wrong = {
  wrong: 'holds no article; a page that is built by scripts must be saved as text',
};

function tooMuchIn(root: PageNode): string | null {
  let level: readonly PageNode[] = [root];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (nodes > MOST_NODES) return 'has too many parts to be read; save the article alone';
    if (depth > DEEPEST_NODE) return 'is nested too deeply to be read';
    level = level.flatMap(({ childNodes }) => [...childNodes]);
  }
  return null;
}
