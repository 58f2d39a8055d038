import { drawing } from './draw.ts';
import { drawPlace } from './people.ts';
import { noun, type Writer, writing } from './phrases.ts';
import { type Fact, factual, plain, reported, type Said } from './sentences.ts';
import { capital } from './words.ts';

/** A made-up article with what is in it. */
export interface NewsArticle {
  /** Its path in the corpus folder. */
  readonly file: string;
  readonly text: string;
  /** The paragraphs of the text, which are its passages. */
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly said: readonly Said[];
}

/** Words of a paragraph, from the shortest to the longest; the last sentence may go some 20 over it. */
const [FEWEST, MOST] = [4, 64];
const SOURCES = ['Evening Bulletin', 'Morning Courier', 'Coast Tribune', 'The Northern Gazette', 'City Wire'];

/** The article of a number, in so many paragraphs: each can be written without those before it. */
export function article(seed: number, number: number, length: number): NewsArticle {
  const w = writing(drawing(seed, number));
  const story: Story = { w, facts: [], said: [] };
  const title = `${drawPlace(w)} ${noun(w)} ${noun(w)}s ${w.of(['after', 'over', 'in'])} ${noun(w)} ${noun(w)}`;
  const front = `---\ntitle: ${title}\nsource: ${w.of(SOURCES)}\npublished: ${published(w)}\n---\n`;
  const paragraphs = Array.from({ length }, (_, at) =>
    paragraph(story, at === 0 ? [told(story), reportedIn(story)] : []),
  );
  const blocks = paragraphs.map((text, at) => (at > 0 && w.chance(0.08) ? `${heading(w)}${text}` : text));
  const { facts, said } = story;
  return { file: fileOf(number), text: `${front}\n${blocks.join('\n\n')}\n`, paragraphs, facts, said };
}

/** An article as it grows. */
interface Story {
  readonly w: Writer;
  readonly facts: Fact[];
  readonly said: Said[];
}

const heading = (w: Writer): string => `## ${capital(noun(w))} ${noun(w)}\n\n`;
const two = (number: number): string => String(number).padStart(2, '0');
const published = (w: Writer): string =>
  `${1990 + w.below(36)}-${two(1 + w.below(12))}-${two(1 + w.below(28))}`;

// A thousand files to a folder, as file systems like it.
const fileOf = (number: number): string =>
  `${String(Math.floor(number / 1000)).padStart(3, '0')}/${String(number).padStart(6, '0')}.md`;

/** @param sentences those that it begins with: an article begins with what happened and what somebody says of it */
function paragraph(story: Story, sentences: string[]): string {
  const { w } = story;
  const length = FEWEST + w.below(MOST - FEWEST);
  const words = () => sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  do sentences.push(next(story));
  while (words() < length);
  return sentences.join(' ');
}

/** A third of the sentences report what somebody said, as in news. */
function next(story: Story): string {
  const kind = story.w.number();
  if (kind < 0.33) return reportedIn(story);
  return kind < 0.45 ? told(story) : plain(story.w);
}

function reportedIn({ w, said }: Story): string {
  const found = reported(w);
  said.push(found.said);
  return found.text;
}

function told({ w, facts }: Story): string {
  const found = factual(w);
  facts.push(found.fact);
  return found.text;
}
