import type { TextBlock } from '../markdown.ts';
import { ELEMENT, type PageNode, TEXT } from './page.ts';

const HEADING = /^H[1-6]$/;
const PARTS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/;
const NO_TEXT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|SVG|MATH|BUTTON|INPUT|SELECT|TEXTAREA)$/;

/**
 * The text of a tree in blocks: paragraphs, headings, items of lists (“- Milk”) and rows of tables (“Milk | 2”). A
 * quotation that stands by itself is a paragraph: what stands in an article stays in its words, without marks.
 */
export function blocksOf(root: PageNode): TextBlock[] {
  const found: TextBlock[] = [];
  let text = '';
  const close = (kind: TextBlock['kind'] = 'paragraph') => {
    if (text.trim() !== '') found.push({ kind, text });
    text = '';
  };
  function read(node: PageNode, item: string): void {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) text += node.textContent;
    if (node.nodeType !== ELEMENT || NO_TEXT.test(name)) return;
    if (name === 'BR') text += ' ';
    if (/^T[DH]$/.test(name) && text.trim() !== '') text += ' | ';
    const isPart = HEADING.test(name) || PARTS.test(name);
    if (isPart && text !== item) close();
    if (name === 'LI') text = item;
    readChildren(node, name, item);
    if (isPart) close(HEADING.test(name) ? 'heading' : 'paragraph');
  }
  function readChildren(node: PageNode, name: string, item: string): void {
    let number = 0;
    for (const child of node.childNodes) {
      if (name === 'OL' && child.nodeName.toUpperCase() === 'LI') number++;
      read(child, name === 'OL' ? `${number}. ` : name === 'UL' ? '- ' : item);
    }
  }
  read(root, '');
  close();
  return found;
}
