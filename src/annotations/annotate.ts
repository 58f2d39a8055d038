import type { Article, Paragraph } from '../corpus/article.ts';
import { contains, type Span, slice } from '../text/span.ts';
import { finish, type Steps } from '../text/steps.ts';
import type { Mention } from './mentions/mentions.ts';
import { corpusEvidence } from './people/corpus-evidence.ts';
import { gatherPeople, type People, type Person } from './people/people.ts';
import { peopleIn } from './people/people-in.ts';
import { PRONOUNS } from './reading/word-classes.ts';
import { firstAtOrAfter, indexSpans, type SpanIndex } from './span-index.ts';
import type { Statement } from './statements/statement.ts';
import { statements } from './statements/statements.ts';

/** A statement with the people it resolves to: more than one for “Smith and Jones said”, none where nobody is named. */
export interface Attributed extends Statement {
  readonly article: Article;
  /** The number of the paragraph in which its content begins. */
  readonly paragraph: number;
  readonly by: readonly Person[];
  /** Reported within somebody else's statement: “Officials said that Smith had promised …”. */
  readonly isSecondHand: boolean;
}

/** Who is in a corpus, and who said what. */
export interface Annotations {
  readonly people: People;
  /** The people, offices and groups that an article names, in the order of its text. */
  mentions(article: Article): readonly Mention[];
  /** The statements with content in a span of an article. */
  within(article: Article, span: Span): readonly Attributed[];
  /** The statements of an article, in the order of its text. */
  of(article: Article): readonly Attributed[];
  /** The statements of a person, in the order of the files. */
  by(person: Person): readonly Attributed[];
  /** Those with a name who speak, who says most first. */
  readonly speakers: readonly Person[];
}

/** Articles → what they tell of one another → statements → people → who said what. */
export const annotate = (articles: readonly Article[]): Annotations => finish(annotating(articles));

/** The same, an article or two a step. */
export function* annotating(articles: readonly Article[]): Steps<Annotations> {
  const { genders, mentioned, surnames } = yield* corpusEvidence(articles);
  const said = new Map<Article, readonly Statement[]>();
  for (const article of articles) {
    yield;
    said.set(article, statements(article, { genders, surnames: surnames.get(article) ?? NONE }));
  }
  const everybody = new Map(
    articles.map((article) => [article, withSpeakers(article, mentioned.get(article)!, said.get(article)!)]),
  );
  const people = gatherPeople(everybody);
  const attributed = new Map<Article, readonly Attributed[]>();
  for (const article of articles) {
    yield;
    const named = indexSpans(everybody.get(article)!, (one) => [one]);
    attributed.set(article, attribute(article, said.get(article)!, named, people));
  }
  const byContent = new Map(
    [...attributed].map(([article, all]) => [article, indexSpans(all, ({ content }) => content)]),
  );
  const bySpeaker = bySpeakers([...attributed.values()].flat());
  return {
    people,
    speakers: [...bySpeaker]
      .filter(([{ surname }, said]) => surname !== null && said.some(({ isSecondHand }) => !isSecondHand))
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([person]) => person),
    mentions: (article) => everybody.get(article) ?? [],
    within: (article, span) => byContent.get(article)?.overlapping(span) ?? [],
    of: (article) => attributed.get(article) ?? [],
    by: (person) => bySpeaker.get(person) ?? [],
  };
}

const NONE: ReadonlySet<string> = new Set();

// A speaker whom no list of roles knows is one all the same: “Axios reported”, “Bystanders said”.
function withSpeakers(
  { text }: Article,
  mentioned: readonly Mention[],
  found: readonly Statement[],
): readonly Mention[] {
  const known = indexSpans(mentioned, (one) => [one]);
  const others = new Map<number, Mention>();
  for (const { speaker } of found) {
    if (!speaker || others.has(speaker.start) || known.overlapping(speaker).length > 0) continue;
    if (PRONOUNS.has(slice(text, speaker).toLowerCase())) continue;
    for (const span of joined(text, speaker))
      others.set(span.start, { ...span, kind: 'office', name: null, title: span });
  }
  return [...mentioned, ...others.values()].sort((a, b) => a.start - b.start);
}

// “Smith and Jones”, whom no rule knows: two all the same
function joined(text: string, span: Span): Span[] {
  const words = slice(text, span);
  const and = words.indexOf(' and ');
  if (!/^\p{Lu}[\p{L}'’-]+ and \p{Lu}[\p{L}'’-]+$/u.test(words))
    return [{ start: span.start, end: span.end }];
  return [
    { start: span.start, end: span.start + and },
    { start: span.start + and + ' and '.length, end: span.end },
  ];
}

function attribute(
  article: Article,
  said: readonly Statement[],
  mentioned: SpanIndex<Mention>,
  people: People,
): Attributed[] {
  const contents = indexSpans(said, ({ content }) => content);
  return said.map((statement) => {
    const { source, speaker, content } = statement;
    const around = source ? contents.overlapping(source).filter((outer) => outer !== statement) : [];
    return {
      ...statement,
      article,
      paragraph: paragraphAt(article, content[0]!.start).number,
      by: speaker ? peopleIn(article, speaker, mentioned.overlapping(speaker), people) : [],
      isSecondHand: around.some((outer) => outer.content.some((span) => contains(span, source!))),
    };
  });
}

function bySpeakers(all: readonly Attributed[]): Map<Person, Attributed[]> {
  const found = new Map<Person, Attributed[]>();
  for (const statement of all)
    for (const person of statement.by) {
      const known = found.get(person);
      if (known) known.push(statement);
      else found.set(person, [statement]);
    }
  return found;
}

const paragraphAt = ({ paragraphs }: Article, offset: number): Paragraph =>
  paragraphs[firstAtOrAfter(paragraphs, offset + 1) - 1] ?? paragraphs[0]!;
