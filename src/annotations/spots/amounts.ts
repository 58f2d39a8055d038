import type { Span } from '../../text/span.ts';

/** What an amount counts: "75%" a share, "$5" money, "aged 6" an age, "six years" a duration, "3 km" a length. */
export type Measure = 'age' | 'share' | 'money' | 'duration' | 'length' | 'weight' | 'count';

export interface Amount extends Span {
  readonly measure: Measure;
}

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const WORDED = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES})(?: (?:hundred|thousand|million|billion))*|(?:a )?(?:dozen|hundred|thousand|million)s?(?: of)?|(?:a|one|two)[- ](?:half|third|quarter|fifth)s?|half|two-thirds|three-quarters|no(?= [a-z]+s\\b)|once|twice|thrice|double|triple`;
const figure = (thousands: string) =>
  `\\d+(?:[.,]\\d+)*(?:½|¼|¾)?(?:[- ](?:thousand|million|billion|trillion|bn|${thousands})\\b)?`;
// “5 m” is a length, but “5 m euros” millions.
const MILLIONS = 'm(?= (?:euros?|dollars?|pounds?|years?|hours?|miles?|per ?cent)\\b)';
const NUMBER = `(?:${figure(`k|${MILLIONS}`)}|\\b(?:${WORDED})\\b)`;
const PREFIXED = `(?:(?:US|A|C|NZ|HK)?[$€£¥₹]) ?${figure('m|k')}`;
/** What may stand behind a number or a range of numbers. */
const UNITS = {
  money:
    ' (?:US |Australian |Canadian )?(?:dollars?|euros?|pounds?|cents?|yen|yuan|rubles?|roubles?|rupees?|francs?|marks?|livres?|shillings?|pence|crowns?)\\b',
  share: ' ?(?:%|per ?cent\\b|percent(?:age points?)?\\b)',
  age: '[- ]years?[- ]old\\b',
  duration:
    '[- ](?:second|minute|hour|day|week|month|year|decade|century|centuries|millennia)s?\\b(?:[- ]old)?',
  length:
    '[- ]?(?:(?:square |sq ?|cubic )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|km²?|cm|mm|mi|ft|m|kilomet(?:er|re)s per hour|mph|kph))\\b',
  weight:
    '[- ]?(?:kilograms?|kilos?|grams?|tonn?e?s?|kg|lbs?|pounds?|ounces?|litres?|liters?|gallons?|degrees?|°[CF]|watts?|kW|MW|volts?)\\b',
};
// Read on its own behind what was found: in one pattern with the numbers it takes the engine 50 ms to compile.
const UNIT = new RegExp(
  `(?:${Object.entries(UNITS)
    .map(([measure, unit]) => `(?<${measure}>${unit})`)
    .join('|')})`,
  'iy',
);
const PATTERNS = [
  `(?<money>${PREFIXED})`,
  // “Ana Silva, 34, …”, “aged 34”
  '(?<age>(?<=[a-z], )\\d{1,2}(?=[,;)])|\\baged? (?:of )?\\d{1,3}\\b|\\bage (?:of )?\\d{1,3}\\b)',
  '(?<share>\\b(?:(?:a|one|two|three)[- ](?:half|third|quarter|fifth)s?|half|(?:a )?majority|most)\\b)',
  `(?<count>${NUMBER}(?:(?: to |[-–]| or | and )${NUMBER})?)`,
];
// Every amount begins so: nearly everywhere a look at three letters saves the look at all patterns.
const BEGINS =
  '(?=[\\d$€£¥₹]|\\b(?:(?:US|A|C|NZ|HK)[$€£¥₹]|a[- ]|age|doz|dou|eig|ele|fif|fiv|for|fou|hal|hun|maj|mil|mos|nin|no |onc|one|sev|six|ten|thi|tho|thr|tri|twe|twi|two))';
const AMOUNT = new RegExp(`${BEGINS}(?:${PATTERNS.join('|')})`, 'gi');
// “Apollo 11”, “Super Bowl 50”; not “Only 40 came” at the beginning of a sentence.
const PART_OF_NAME = /[\p{L}\p{N},] \p{Lu}[\p{L}-]+ $/u;
const YEAR_ALONE = /^(?:1[5-9]|20)\d\d$/;

/** How many or how much: figures and number words with their units; years that stand alone are left out. */
export function* amounts(text: string, from = 0): Iterable<Amount> {
  for (const { index, 0: words, groups } of text.matchAll(AMOUNT)) {
    if (index > 0 && /[\p{L}\p{N}]/u.test(text[index - 1]!)) continue;
    const end = index + words.length;
    const measure = measureOf(groups!);
    UNIT.lastIndex = end;
    const unit = measure === 'count' || measure === 'share' ? UNIT.exec(text) : null;
    const counted = unit && measureOf(unit.groups!);
    // “Half a pound” is a share; “a quarter percentage point”, “half dollars” go on.
    if (counted && (measure === 'count' || counted === 'share' || counted === 'money'))
      yield { start: from + index, end: from + UNIT.lastIndex, measure: counted };
    else if (measure !== 'count') yield { start: from + index, end: from + end, measure };
    else if (!YEAR_ALONE.test(words) && !PART_OF_NAME.test(text.slice(Math.max(0, index - 40), index)))
      yield { start: from + index, end: from + end, measure };
  }
}

const measureOf = (groups: Record<string, string | undefined>): Measure =>
  Object.keys(groups).find((measure) => groups[measure] !== undefined) as Measure;
