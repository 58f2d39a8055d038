import { z } from 'zod';
import { ApiError } from '../api-error.ts';

/**
 * Text of `min` to `max` characters. Counted in UTF-16 units; Discord counts code points, so this is the
 * stricter of the two for text with emoji. Blank text counts as none, as Discord trims it.
 */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    if (min > 0 && value.trim() === '') formProblem(context, 'BASE_TYPE_REQUIRED', 'This field is required');
    else checkLength(value.length, min, max, context);
  });
}

/** A list of `min` to `max` entries. */
export function list<T extends z.ZodType>(of: T, min: number, max: number) {
  return z.array(of).superRefine((value, context) => checkLength(value.length, min, max, context));
}

/** An address of one of these schemes (`['http', 'https']`). */
export function url(schemes: string[], max = 2048) {
  return z.string().superRefine((value, context) => {
    checkLength(value.length, 1, max, context);
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : undefined;
    if (scheme === undefined) {
      formProblem(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    } else if (!schemes.includes(scheme)) {
      const message = `Scheme "${scheme}" is not supported. Scheme must be one of ('${schemes.join("', '")}').`;
      formProblem(context, 'URL_TYPE_INVALID_SCHEME', message);
    }
  });
}

function checkLength(length: number, min: number, max: number, context: z.core.$RefinementCtx): void {
  if (length >= min && length <= max) return;
  if (min === 0) formProblem(context, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  else formProblem(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** Reports a problem under one of Discord's own codes, at `path` inside the value being checked. */
export function formProblem(
  context: z.core.$RefinementCtx,
  code: string,
  message: string,
  path: (string | number)[] = [],
): void {
  context.issues.push({ code: 'custom', input: context.value, message, path, params: { code } });
}

/** The body when it keeps Discord's limits; else throws what Discord answers: 400, code 50035, by field. */
export function checkedForm<T extends z.ZodType>(
  schema: T,
  body: unknown,
  under: PropertyKey[] = [],
): z.infer<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.map((issue) => problemOf(issue, under)));
}

export interface FormProblem {
  path: PropertyKey[];
  code: string;
  message: string;
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: unknown;
}

/** The refusal 50035 with its tree of errors: `errors.data.content._errors[0].message`. */
export function invalidForm(problems: FormProblem[]): ApiError {
  const tree: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path.map(String)) {
      const next = node[key] ?? {};
      node[key] = next;
      node = next as ErrorTree;
    }
    node._errors = [...(node._errors ?? []), { code, message }];
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree);
}

function problemOf(issue: z.core.$ZodIssue, under: PropertyKey[]): FormProblem {
  const path = [...under, ...issue.path];
  if (issue.code === 'custom') {
    return { path, code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message };
  }
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('received undefined')
      ? { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { path, code: `BASE_TYPE_BAD_${issue.expected.toUpperCase()}`, message: issue.message };
  }
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    return { path, code: 'BASE_TYPE_CHOICES', message: 'This value is not one that is allowed here.' };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const bound = issue.code === 'too_big' ? 'MAX' : 'MIN';
    return { path, code: `NUMBER_TYPE_${bound}`, message: issue.message };
  }
  return { path, code: 'BASE_TYPE_INVALID', message: issue.message };
}
