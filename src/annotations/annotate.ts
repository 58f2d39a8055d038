import type { Article, Paragraph } from '../corpus/article.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type Mention, mentions } from './mentions.ts';
import { gatherPeople, type People, type Person } from './people.ts';
import type { Statement } from './statement.ts';
import { statements } from './statements.ts';

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

/** Articles → people and their statements. */
export function annotate(articles: readonly Article[]): Annotations {
  const said = new Map(articles.map((article) => [article, statements(article)]));
  const mentioned = new Map(articles.map((article) => [article, everybody(article, said.get(article)!)]));
  const people = gatherPeople(mentioned);
  const attributed = new Map<Article, Attributed[]>();
  const bySpeaker = new Map<Person, Attributed[]>();
  for (const [article, found] of said) {
    const all = found.map((statement) =>
      attribute(article, statement, found, mentioned.get(article)!, people),
    );
    attributed.set(article, all);
    for (const statement of all)
      for (const person of statement.by) {
        const known = bySpeaker.get(person);
        if (known) known.push(statement);
        else bySpeaker.set(person, [statement]);
      }
  }
  const named = [...bySpeaker].filter(([{ surname }]) => surname !== null);
  const speakers = named.sort(([, a], [, b]) => b.length - a.length).map(([person]) => person);
  return {
    people,
    speakers,
    mentions: (article) => mentioned.get(article) ?? [],
    within: (article, span) =>
      (attributed.get(article) ?? []).filter(({ content }) => content.some((piece) => overlaps(piece, span))),
    of: (article) => attributed.get(article) ?? [],
    by: (person) => bySpeaker.get(person) ?? [],
  };
}

// A speaker whom no list of roles knows is one all the same: “Axios reported”, “Bystanders said”.
function everybody(article: Article, found: readonly Statement[]): Mention[] {
  const known = mentions(article);
  const others = found
    .flatMap(({ speaker }) => speaker ?? [])
    .filter((span, at, all) => all.findIndex(({ start }) => start === span.start) === at)
    .filter((span) => !known.some((mention) => overlaps(mention, span)))
    .map(({ start, end }): Mention => ({ start, end, kind: 'office', name: null, title: { start, end } }));
  return [...known, ...others].sort((a, b) => a.start - b.start);
}

function attribute(
  article: Article,
  statement: Statement,
  all: readonly Statement[],
  mentioned: readonly Mention[],
  people: People,
): Attributed {
  const { source, speaker, content } = statement;
  return {
    ...statement,
    article,
    paragraph: paragraphAt(article, content[0]!.start).number,
    by: speaker ? peopleIn(article, speaker, mentioned, people) : [],
    isSecondHand: all.some(
      (other) =>
        other !== statement && source !== null && other.content.some((outer) => contains(outer, source)),
    ),
  };
}

// “Smith and Jones” are two, “a spokesman for Smith” is one, and not Smith.
function peopleIn(article: Article, span: Span, mentioned: readonly Mention[], people: People): Person[] {
  const inside = mentioned.filter((mention) => overlaps(mention, span));
  const heads = inside.filter(
    (mention) =>
      !BELONGS_TO.test(article.text.slice(span.start, mention.start)) &&
      !/^['’]s?\s/.test(article.text.slice(mention.end, mention.end + 3)),
  );
  return [...new Set(heads.flatMap((mention) => people.at(article, mention.start) ?? []))];
}
const BELONGS_TO = /\b(?:of|for|at|from|in|with|to|by|behind|on)\s+(?:the\s+)?$/i;

const paragraphAt = ({ paragraphs }: Article, offset: number): Paragraph =>
  paragraphs.find(({ end }) => offset < end) ?? paragraphs.at(-1)!;
