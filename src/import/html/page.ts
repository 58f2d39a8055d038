import { parseHTML } from 'linkedom/worker';

/** Types of nodes, by the numbers of the DOM. */
export const ELEMENT = 1;
export const TEXT = 3;

/** As much of a page's tree as is read here; the types of the DOM are not for a program without a window. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  append(node: PageNode): void;
  getAttribute(name: string): string | null;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The tree of a page. Nothing in it runs, and nothing is fetched. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<html>${html.replace(DOCTYPE, '')}</html>`;
  const { document }: { document: Page } = parseHTML(whole);
  settle(document);
  return document;
}

const DOCTYPE = /^\s*<!doctype[^>]*>/i;

// “<title>News</title><p>Text” is a whole page to a browser, which supplies <head> and <body>; the parser does not.
function settle({ documentElement, head, body }: Page): void {
  for (const node of [...documentElement.childNodes])
    if (node !== head && node !== body) (IN_HEAD.test(node.nodeName) ? head : body).append(node);
}

const IN_HEAD = /^(?:title|meta|link|base)$/i;
