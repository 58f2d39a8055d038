import { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import { QUESTION_KINDS } from '../question/question.ts';

const Offset = z.number().int().nonnegative();

const CitationRecord = z.strictObject({
  article: z.string().min(1),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  file: z.string().min(1),
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

const ReasonRecord = z.strictObject({
  unknown: z.array(z.string()),
  nearest: z.array(z.string()),
  mentions: z.array(CitationRecord),
  covers: z.strictObject({ articles: z.number().int().positive(), speakers: z.array(z.string()) }),
});

/** One line of `ask --json`: a public contract, changed only by adding. README.md describes it. */
export const AnswerRecord = z.strictObject({
  question: z.string(),
  kind: z.enum(QUESTION_KINDS),
  status: z.enum(['answered', 'no-answer']),
  reason: ReasonRecord.optional(),
  answers: z.array(z.strictObject({ text: z.string().min(1), support: z.number().int().positive(), in: z.array(CitationRecord) })),
  excerpts: z.array(ExcerptRecord),
  tookMs: z.number().nonnegative(),
});

export type AnswerRecord = z.infer<typeof AnswerRecord>;

/** Answer → one line of JSON. `reason` is there with a refusal only. */
export function renderJson({ reason, ...answer }: Answer, tookMs: number, explain = false): string {
  const { question, kind, status, answers, excerpts } = answer;
  const rounded = excerpts.map(({ signals, ...excerpt }) => ({
    ...excerpt,
    score: round(excerpt.score),
    ...(explain && { signals: Object.fromEntries(Object.entries(signals).map(([name, value]) => [name, round(value)])) }),
  }));
  return JSON.stringify({
    question,
    kind,
    status,
    ...(reason && { reason }),
    answers,
    excerpts: rounded,
    tookMs: Math.round(tookMs * 100) / 100,
  });
}

const round = (value: number): number => Math.round(value * 1e3) / 1e3;
