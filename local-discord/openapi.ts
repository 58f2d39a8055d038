import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { CheckRequest } from './rest.ts';

type Schema = Record<string, unknown>;
interface Operation {
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/**
 * Reads Discord's OpenAPI description and returns the check against it: does the path exist, has it that
 * method, does the JSON body fit the schema. A body's schema is built when it is first needed.
 * Rejects when the file cannot be read or is no such description.
 */
export function describedBy(path: string): Promise<CheckRequest> {
  const known = read.get(path);
  if (known) return known;
  const reading = readDescription(path);
  read.set(path, reading);
  return reading;
}

/** The description is large and does not change: tests that start one Discord each read it once. */
const read = new Map<string, Promise<CheckRequest>>();

async function readDescription(path: string): Promise<CheckRequest> {
  // zod looks up references below #/$defs only.
  const text = (await readFile(path, 'utf8')).replaceAll('#/components/schemas/', '#/$defs/');
  const { paths, components } = JSON.parse(text) as Description;
  if (!paths || !components?.schemas) {
    throw new Error(`${path} is no OpenAPI description: it has no paths or no components.schemas.`);
  }
  const patterns = Object.entries(paths).map(([pattern, methods]) => ({
    parts: pattern.split('/'),
    methods,
  }));
  const built = new Map<Schema, z.ZodType>();
  const schemaOf = (schema: Schema) => {
    const known = built.get(schema);
    if (known) return known;
    const made = z.fromJSONSchema({ ...schema, $defs: components.schemas } as never);
    built.set(schema, made);
    return made;
  };

  return ({ method, path, body }) => {
    const given = path.split('/').map(decodeURIComponent);
    const methods = patterns
      .filter(({ parts }) => fits(parts, given))
      // Of two that fit, the one with fewer placeholders is meant: /users/@me before /users/{user_id}.
      .sort((a, b) => placeholders(a.parts) - placeholders(b.parts))[0]?.methods;
    if (!methods) return [`Discord describes no path ${path}.`];
    const operation = methods[method.toLowerCase()];
    if (!operation) return [`Discord describes no ${method} for ${path}.`];
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (!schema || (body === undefined && !operation.requestBody?.required)) return [];
    const result = schemaOf(schema).safeParse(body);
    return result.success ? [] : result.error.issues.flatMap((issue) => sentences(issue, []));
  };
}

function fits(parts: string[], given: string[]): boolean {
  return (
    parts.length === given.length &&
    parts.every((part, index) => part.startsWith('{') || part === given[index])
  );
}

function placeholders(parts: string[]): number {
  return parts.filter((part) => part.startsWith('{')).length;
}

/** An issue in words with its place. Of a union's branches the one that got furthest is the one that was meant. */
function sentences(issue: z.core.$ZodIssue, above: PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [`body${path.map((key) => `.${String(key)}`).join('')}: ${issue.message}`];
  }
  const branches = [...issue.errors].sort((a, b) => distance(a) - distance(b));
  return branches[0]!.flatMap((inner) => sentences(inner, path));
}

/** How wrong a branch is: a wrong constant (such as the type) means that it was not the one meant. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'invalid_union') return sum + Math.min(50, ...issue.errors.map(distance));
    return sum + (issue.code === 'invalid_value' || issue.path.length === 0 ? 100 : 1);
  }, 0);
}
