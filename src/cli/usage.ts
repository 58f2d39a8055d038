/** How each command is called, shown after what is wrong with a call. */
export const ASK_USAGE = 'ask [--corpus DIR] [--json] [--explain] [--limit N] [--now] [QUESTION]';
export const QUOTES_USAGE = 'quotes [--corpus DIR] [--json] [--speaker NAME] [--topic TEXT]';
export const IMPORT_USAGE = 'import FILE… --to DIR';
