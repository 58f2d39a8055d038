import { z } from 'zod';
import type { Answer, Excerpt } from '../answer/answer.ts';
import type { Quote } from '../library/quotes.ts';
import { QUESTION_KINDS } from '../question/kind.ts';

const Offset = z.number().int().nonnegative();

const CitationRecord = z.strictObject({
  article: z.string().min(1),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  file: z.string().min(1),
  original: z.string().nullable(),
  paragraph: z.number().int().positive(),
  start: Offset,
  end: Offset,
});

const ExcerptRecord = z.strictObject({
  text: z.string().min(1),
  highlights: z.array(z.tuple([Offset, Offset])),
  speaker: z.string().nullable(),
  score: z.number().min(0).max(1),
  citation: CitationRecord,
  alsoIn: z.array(CitationRecord),
  independent: z.number().int().positive(),
  signals: z.record(z.string(), z.number()).optional(),
});

const ShortAnswerRecord = z.strictObject({
  text: z.string().min(1),
  support: z.number().int().positive(),
  in: z.array(CitationRecord),
});

const ReasonRecord = z.strictObject({
  unknown: z.array(z.string()),
  nearest: z.array(z.string()),
  mentions: z.array(CitationRecord),
  excerpts: z.array(ExcerptRecord),
  covers: z.strictObject({ articles: z.number().int().positive(), speakers: z.array(z.string()) }),
});

/** One line of `ask --json`: a public contract, changed only by adding. README.md describes it. */
export const AnswerRecord = z.strictObject({
  question: z.string(),
  kind: z.enum(QUESTION_KINDS),
  corrected: z.array(z.strictObject({ asked: z.string(), readAs: z.string() })),
  status: z.enum(['answered', 'no-answer']),
  reason: ReasonRecord.optional(),
  answers: z.array(ShortAnswerRecord),
  excerpts: z.array(ExcerptRecord),
  tookMs: z.number().nonnegative(),
});

export type AnswerRecord = z.infer<typeof AnswerRecord>;

const PieceRecord = z.strictObject({ text: z.string().min(1), start: Offset, end: Offset });

/** One line of `quotes --json`: a public contract too. */
export const QuoteRecord = z.strictObject({
  speaker: z.string().nullable(),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  source: PieceRecord.nullable(),
  cue: PieceRecord.nullable(),
  content: z.array(PieceRecord).min(1),
  citation: CitationRecord,
});

export type QuoteRecord = z.infer<typeof QuoteRecord>;

/** Answer → one line of JSON. `reason` is there with a refusal only, `signals` where they are wanted. */
export function renderJson(answer: Answer, tookMs: number, explain = false): string {
  const { question, kind, corrected, status, reason, answers, excerpts } = answer;
  return JSON.stringify({
    question,
    kind,
    corrected,
    status,
    ...(reason && {
      reason: { ...reason, excerpts: reason.excerpts.map((one) => excerptRecord(one, explain)) },
    }),
    answers,
    excerpts: excerpts.map((excerpt) => excerptRecord(excerpt, explain)),
    tookMs: rounded(tookMs, 2),
  });
}

/** Quote → one line of JSON. */
export const renderQuoteJson = ({ text: _, ...quote }: Quote): string => JSON.stringify(quote);

const excerptRecord = ({ signals, score, ...excerpt }: Excerpt, explain: boolean) => ({
  ...excerpt,
  score: rounded(score, 3),
  ...(explain && { signals: roundedSignals(signals) }),
});

const roundedSignals = (signals: Excerpt['signals']): Record<string, number> =>
  Object.fromEntries(Object.entries(signals).map(([name, value]) => [name, rounded(value, 3)]));

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
