/** What is imported at most. Larger is a mistake or an attack, and is refused with the number that it broke. */

/** Bytes of one file of each kind; a zip may hold files up to these. The text of an article has a limit of its own. */
export const LARGEST_HTML = 10_000_000;
export const LARGEST_JSON_LINES = 50_000_000;
export const LARGEST_PDF = 50_000_000;
export const LARGEST_ZIP = 50_000_000;

/** Articles of one file of JSON Lines, and files of one zip. */
export const MOST_LINES = 10_000;
export const MOST_ENTRIES = 1_000;
/** Bytes of all the files of a zip, unpacked. */
export const LARGEST_UNPACKED = 100_000_000;

/** Nodes of a page, and how many may stand in one another: reading takes time that grows with their product. */
export const MOST_NODES = 60_000;
export const DEEPEST_NODE = 100;

export const MOST_PAGES = 1_000;
/** Milliseconds for the pages of one PDF, asked after each of them. */
export const LONGEST_PDF_MS = 30_000;

/** Letters of a file name without its extension: all file systems take it, and it can be read in a list. */
export const LONGEST_NAME = 60;
