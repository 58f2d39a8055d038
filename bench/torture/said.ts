import type { State } from '../../src/desk/state.ts';

/** What a moderator says, a line each. */
export type Said =
  | { readonly done: State }
  | { readonly trying: State }
  | { readonly refused: string; readonly lost: readonly string[] }
  | { readonly warning: string };

/** The lines that were said whole: a kill may cut the last one short. */
export function said(lines: readonly string[]): Said[] {
  return lines.flatMap((line, at) => {
    try {
      return JSON.parse(line) as Said;
    } catch (error) {
      if (at < lines.length - 1) throw error;
      return [];
    }
  });
}
