import type { Article } from '../../corpus/article.ts';
import { tokenRows } from '../reading/stretches.ts';
import type { Token } from '../reading/tokens.ts';
import { type NameEvidence, nameEvidence } from './name-evidence.ts';

/** An article as the rules for mentions and statements read it. */
export interface Reading {
  readonly article: Article;
  /** The tokens of each paragraph, those inside quotations too. */
  readonly tokens: readonly (readonly Token[])[];
  readonly evidence: NameEvidence;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Reads an article once for all rules. It takes some hundred bytes a word: not to be kept for a whole corpus.
 * @param surnames that other articles have with given names, in lower case: they name a person where they stand alone
 */
export function readArticle(article: Article, surnames: ReadonlySet<string> = NO_NAMES): Reading {
  const tokens = tokenRows(article);
  return { article, tokens, evidence: nameEvidence(tokens, surnames) };
}
