import type { Lookups } from './lookups.ts';

/** The look-ups of a corpus that another thread serves; each may fail with ThreadDied. */
export type LiveLookups = {
  [Name in keyof Lookups]: (
    ...args: Parameters<Lookups[Name]>
  ) => Promise<Awaited<ReturnType<Lookups[Name]>>>;
};

// By their names alone: the thread that talks to Discord loads nothing of what answers them.
const NAMES: Readonly<Record<keyof Lookups, true>> = {
  ask: true,
  converse: true,
  around: true,
  suggest: true,
  articleList: true,
  articlePage: true,
  quotePage: true,
  verify: true,
};

/** The look-ups of whatever thread serves at the moment of each. */
export const liveLookups = (calls: () => LiveLookups): LiveLookups =>
  eachLookup(
    (name) =>
      (...args) =>
        (calls()[name] as AnyLookup)(...args),
  );

/** The same look-ups, with something done about each call. */
export const wrapped = (
  lookups: Lookups | LiveLookups,
  wrap: (lookup: AnyLookup) => AnyLookup,
): LiveLookups => eachLookup((name) => wrap(lookups[name] as AnyLookup));

// biome-ignore lint/suspicious/noExplicitAny: the types above say of each look-up what it takes
type AnyLookup = (...args: any[]) => any;

const eachLookup = (make: (name: keyof Lookups) => AnyLookup): LiveLookups =>
  Object.fromEntries(Object.keys(NAMES).map((name) => [name, make(name as keyof Lookups)])) as LiveLookups;
