import type { Span } from '../../text/span.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const NUMBER = '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|many)';
const UNIT = '(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie)|fortnight)s?';
const SEASON = '(?:spring|summer|autumn|fall|winter)';

// Longest first: of “Tuesday, 5 May 2020” all is the time, not "May".
const TIMES = [
  `(?:${WEEKDAY},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`,
  `(?:${WEEKDAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:[-–]\\d{1,2})?(?:,? ${YEAR})?`,
  `(?:early |late |mid-?)?${MONTH}(?: of)?,? ${YEAR}`,
  `(?:early |late |mid-?)?(?:${SEASON} (?:of )?)${YEAR}`,
  `(?:last|next|this|that|late|early) ${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
  `${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
  `(?:last|next|this|earlier this|later this|the previous|the following|that) (?:week|month|year|weekend|morning|afternoon|evening|night|${SEASON}|${MONTH})(?![a-z])`,
  `(?:early |late |mid-?)?(?:the )?(?:early |late |mid-?)?(?:1[0-9]|20)?\\d0['’]?s\\b`,
  '(?:in |by )?(?:the )?(?:early |late |mid-?)?(?:\\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third) (?:century|millennium)(?: (?:BC|BCE|AD|CE))?',
  `(?:between )?${YEAR}(?: ?[-–] ?| to | and )(?:${YEAR}|\\d\\d)`,
  `${YEAR}(?: (?:BC|BCE|AD|CE))?`,
  '\\d{1,4} (?:BC|BCE|AD|CE)\\b',
  `${NUMBER} ${UNIT} (?:ago|later|earlier|before|after)`,
  `(?:within|in|for|after|over|past) (?:the (?:last|past|next) )?${NUMBER} ${UNIT}`,
  '\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?)',
  '\\d{1,2}:\\d\\d\\b',
  '(?:the )?\\d{1,3}(?:st|nd|rd|th) minute',
  `${MONTH}(?![a-z])`,
  '(?:noon|midday|midnight|yesterday|today|tomorrow|tonight|overnight|nowadays)',
];
// At most signs of a text one look at the letter before saves the look at all of them.
const TIME = new RegExp(`(?<![A-Za-z])(?:${TIMES.join('|')})`, 'g');
// “I may”, "he may go": the month has a capital, and more than itself beside it at the beginning of a sentence.
const ONLY_MAY = /^(?:May|Mar|Jan|Dec|Sep)$/;

/** When something was: dates, weekdays, years, “last week”, “two days ago”. Offsets from `from`. */
export function times(text: string, from = 0): Span[] {
  const found: Span[] = [];
  for (const { index, 0: words } of text.matchAll(TIME)) {
    if (
      index > 0 &&
      /[\p{L}\p{N}$€£.,]/u.test(text[index - 1]!) &&
      /\d/.test(words[0]!) &&
      !/[\s.]/.test(text[index - 1]!)
    )
      continue;
    if (index > 0 && /\p{L}/u.test(text[index - 1]!)) continue;
    if (
      ONLY_MAY.test(words) &&
      (index === 0 || !/\b(?:in|of|by|since|until|last|next|on) $/.test(text.slice(0, index)))
    )
      continue;
    found.push({ start: from + index, end: from + index + words.length });
  }
  return found;
}
