/**
 * The limits of Discord that a message or command can meet, named once.
 * Characters are counted in UTF-16 units, never fewer than Discord counts.
 */
export const MESSAGE_TEXT = 4_000;
export const MESSAGE_COMPONENTS = 40;
export const MOST_CHOICES = 25;
export const LONGEST_CHOICE = 100;
export const LONGEST_DESCRIPTION = 100;

/** What we allow ourselves, so that the first excerpt always fits with all that stands around it. */
export const MOST_EXCERPTS = 12;
export const EXCERPTS_ON_PAGE = 3;
export const MOST_CORRECTED = 3;
export const MOST_SHORT_ANSWERS = 3;
export const MOST_ALSO_IN = 2;
export const MOST_SUPPORTING = 3;
export const MOST_MENTIONS = 3;
export const MOST_NAMES = 5;
export const LONGEST_QUESTION = 300;
export const LONGEST_QUOTE = 1_000;
/** Of a message whose sources are looked for so many quotations are verified, each with so many wordings. */
export const MOST_QUOTATIONS = 3;
export const MOST_WORDINGS_EACH = 2;
export const LONGEST_SHORT_ANSWER = 80;
export const LONGEST_TITLE = 120;
export const LONGEST_FILE = 200;
export const LONGEST_SHORT_TITLE = 60;
export const LONGEST_NAME = 80;
export const LONGEST_SUPPORTING = 40;
export const LONGEST_LINK = 400;
export const MOST_FILES = 15;
export const LONGEST_REASON = 160;
export const LONGEST_MESSAGE = 1_000;
/** A report has five groups of files or warnings and a sentence before them. */
export const REPORT_GROUP_TEXT = 750;
export const LONGEST_OPENING = 280;
export const MOST_GAPS = 20;
export const LONGEST_GAP = 150;
