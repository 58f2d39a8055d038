import type { Answer, Excerpt, ShortAnswer } from '../answer/answer.ts';
import { NEAREST, refusalWords } from './refusal.ts';
import { citationText } from './terminal-citation.ts';
import { explanationLines } from './terminal-explain.ts';
import { highlighted, type Style, visible } from './terminal-text.ts';
import { articleNames, articles, correction, independence } from './wording.ts';

/** So many articles are named beside a short answer. */
const MOST_NAMED = 3;
const INDENT = '   ';

/** Answer → text for a person at a terminal, without a line break at its end. */
export function renderTerminal(answer: Answer, style: Style, explain = false): string {
  const read = correction(answer.corrected, visible);
  const text =
    answer.status === 'no-answer' ? refusalText(answer, style, explain) : answerText(answer, style, explain);
  return read === null ? text : `${style('dim', read)}\n\n${text}`;
}

function answerText(answer: Answer, style: Style, explain: boolean): string {
  const short = answer.answers.map((one) => shortAnswerText(one, style)).join(' · ');
  const excerpts = answer.excerpts.map((excerpt, at) => excerptText(excerpt, at + 1, style, explain));
  return [...(short === '' ? [] : [short]), ...excerpts].join('\n\n');
}

/** “Tuesday (2 articles: Evening Bulletin, Capital Report)” */
const shortAnswerText = ({ text, support, in: places }: ShortAnswer, style: Style): string =>
  `${style('bold', visible(text))} (${articles(support)}: ${articleNames(places, null, MOST_NAMED, visible).join(', ')})`;

function excerptText(excerpt: Excerpt, number: number, style: Style, explain: boolean): string {
  const { text, highlights, citation, speaker, alsoIn } = excerpt;
  const copies = independence(excerpt);
  const lines = [
    ...(speaker ? [style('cyan', visible(speaker))] : []),
    ...highlighted(text, highlights, style).split('\n'),
    style('dim', visible(citationText(citation))),
    ...alsoIn.map((also) => style('dim', visible(`also in ${citationText(also)}`))),
    ...(copies === null ? [] : [style('dim', copies)]),
    ...(explain ? explanationLines(excerpt).map((line) => style('dim', line)) : []),
  ];
  return lines
    .map((line, at) => (at === 0 ? `${String(number).padStart(2)} ${line}` : INDENT + line))
    .join('\n');
}

function refusalText(answer: Answer, style: Style, explain: boolean): string {
  const { why, instead } = refusalWords(answer, {
    names: (all) => all.map((name) => `“${name}”`),
    plain: (name) => name,
  });
  const places = (answer.reason?.mentions ?? []).map((place) =>
    style('dim', INDENT + visible(citationText(place))),
  );
  const near = (answer.reason?.excerpts ?? []).map((one, at) => excerptText(one, at + 1, style, explain));
  const said = [visible(why.join(' ')), ...places, ...instead.map(visible)].join('\n');
  return near.length === 0 ? said : [said, style('dim', `${NEAREST}:`), ...near].join('\n\n');
}
