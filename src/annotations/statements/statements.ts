import type { Article } from '../../corpus/article.ts';
import { type Genders, genderEvidence, genderHint, wordsOf } from '../mentions/genders.ts';
import { mentionsIn, placedMentions } from '../mentions/mentions.ts';
import { type Reading, readArticle } from '../mentions/read-article.ts';
import { type Stretch, stretches } from '../reading/stretches.ts';
import { isMark } from '../reading/tokens.ts';
import { contentOf } from './contents.ts';
import type { Cue } from './cue.ts';
import { findCues } from './find-cues.ts';
import type { Clause } from './source.ts';
import { spanOf, speakerOf } from './speakers.ts';
import type { Statement } from './statement.ts';
import { type Read, uncued } from './uncued.ts';
import { newView, note, noteSpeaker, type View } from './view.ts';

/** What the other articles of a corpus tell for reading this one. */
export interface FromOthers {
  readonly genders: Genders | null;
  /** Folded surnames of people with a full name somewhere: they name a person where they stand alone. */
  readonly surnames: ReadonlySet<string>;
}

const NOTHING: FromOthers = { genders: null, surnames: new Set() };

/**
 * Who said what in an article, in the order of the text. The way: sentences and quotations → cues with their
 * sources → contents → who the sources are. Rules on words, without a tagger; each step shows its examples.
 */
export const statements = (article: Article, { genders, surnames }: FromOthers = NOTHING): Statement[] =>
  statementsIn(readArticle(article, surnames), genders);

/** The same of an article that is read already. */
export function statementsIn(reading: Reading, genders: Genders | null): Statement[] {
  const { article, evidence } = reading;
  const view = newView(evidence, genders ?? gendersOf(reading));
  const found: Statement[] = [];
  let before: Read | null = null;
  for (const stretch of stretches(article, reading.tokens)) {
    const clause: Clause = { tokens: stretch.tokens, mentions: placedMentions(stretch.tokens, evidence) };
    const cues = findCues(clause);
    note(clause, stretch.paragraph, view);
    let said = isQuestion(clause)
      ? []
      : cues.flatMap((_, at) => statementOf(clause, cues, at, stretch, view) ?? []);
    if (said.length === 0) {
      const one = uncued({ stretch, clause, cues }, before, view);
      said = one ? [one] : [];
    }
    const goesOn: boolean = isCarriedOn(before) && said[0]?.source === null && found.length > 0;
    if (goesOn)
      found.push({ ...found.pop()!, content: [...before!.last!.content, ...said.shift()!.content] });
    for (const one of said) noteSpeaker(article.text, one, stretch.paragraph, view);
    found.push(...said);
    before = { stretch, clause, cues, last: said.at(-1) ?? (goesOn ? found.at(-1)! : null) };
  }
  return found;
}

// By itself an article knows who is “Mr” and “Ms” in it.
function gendersOf(reading: Reading): Genders {
  const found = genderEvidence();
  for (const { name, start, end } of mentionsIn(reading))
    if (name) found.note(genderHint(wordsOf(reading.article.text, { start, end: Math.min(end, name.end) })));
  return found;
}

function statementOf(
  clause: Clause,
  cues: readonly Cue[],
  at: number,
  stretch: Stretch,
  view: View,
): Statement | null {
  const cue = cues[at]!;
  const content = contentOf(clause, cues, at);
  return (
    content && {
      source: spanOf(clause, cue.source),
      cue: { start: clause.tokens[cue.from]!.start, end: clause.tokens[cue.to - 1]!.end },
      content: content.spans,
      kind: content.kind,
      speaker: speakerOf(clause, cue.source, stretch.paragraph, view),
    }
  );
}

// “We lost. | We lost again.” One quotation in two paragraphs is one statement.
const isCarriedOn = (before: Read | null): boolean => before?.clause.tokens.at(-1)?.open === true;

// “Did the mayor say it was over?”
const isQuestion = (clause: Clause): boolean => isMark(clause.tokens.at(-1), '?');
