import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import * as discord from 'discord.js';
import { init, parse } from 'es-module-lexer';
import { describe, expect, test } from 'vitest';

/** The house, from the ground up: a file imports from its own floor or a lower one; a floor may have steps inside. */
const FLOORS: readonly (readonly [floor: number, place: RegExp])[] = [
  [0, /^src\/(?:text|packed)\//],
  [1, /^src\/corpus\//],
  [1.5, /^src\/import\//],
  [2, /^src\/annotations\/reading\//],
  [2.1, /^src\/annotations\/mentions\//],
  [2.2, /^src\/annotations\/(?:people|statements|spots)\//],
  [2.3, /^src\/annotations\/[^/]+$/],
  [3, /^src\/search\//],
  [4, /^src\/question\//],
  [5, /^src\/(?:answer|verify)\//],
  [5.5, /^src\/desk\//],
  [6, /^src\/library\//],
  [7, /^src\/render\//],
  [8, /^src\/discord\//],
  [9, /^commands\//],
  [10, /^src\/(?:main\.ts|cli\.ts|cli\/)/],
];
/** Beside the floors: they know nothing of the house, and from this floor up they may be used. */
const BESIDE = /^src\/(?:settings|log)\.ts$/;
const BESIDE_FROM = 6;
/** A house of its own. */
const LOCAL_DISCORD = /^local-discord\//;

/** Packages that only some places may know. */
const PACKAGES: readonly { name: RegExp; places: RegExp }[] = [
  { name: /^minisearch(?:\/|$)/, places: /^src\/search\// },
  { name: /^(?:onnxruntime-node|@huggingface\/tokenizers)$/, places: /^src\/search\/meaning\// },
  { name: /^(?:@mozilla\/readability|linkedom|unpdf|yauzl)(?:\/|$)/, places: /^src\/import\// },
  {
    name: /^(?:discord\.js|@discordjs\/.*|discord-api-types.*)$/,
    places: /^(?:src\/discord\/|commands\/|src\/render\/discord|src\/main\.ts$)/,
  },
];

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** What is imported by name, types left out; `*` for anything else. */
  readonly values: readonly string[];
}

// The local Discord speaks the protocol, so it may know its types and numbers (`MessageFlags`), but no client.
const isProtocol = ({ from, specifier, values }: Import): boolean =>
  LOCAL_DISCORD.test(from) &&
  specifier === 'discord.js' &&
  values.every((name) => typeof (discord as Record<string, unknown>)[name] === 'object');

const floorOf = (file: string): number => FLOORS.find(([, place]) => place.test(file))?.[0] ?? -1;

function nameOf(file: string): string {
  const floor = floorOf(file);
  return floor >= 0
    ? `floor ${floor}`
    : BESIDE.test(file) || LOCAL_DISCORD.test(file)
      ? 'beside the floors'
      : 'no floor';
}

/** What is wrong with an import, in one line; null where nothing is. */
function breach(one: Import): string | null {
  const { from, specifier } = one;
  if (!specifier.startsWith('.')) {
    const rule = PACKAGES.find(({ name }) => name.test(specifier));
    const isAllowed = !rule || rule.places.test(from) || isProtocol(one);
    return isAllowed ? null : `${from} (${nameOf(from)}) imports ${specifier}, which is not for its place`;
  }
  const to = posix.join(posix.dirname(from), specifier);
  return mayImport(from, to) ? null : `${from} (${nameOf(from)}) imports ${specifier}: ${to} (${nameOf(to)})`;
}

function mayImport(from: string, to: string): boolean {
  if (LOCAL_DISCORD.test(from) || LOCAL_DISCORD.test(to))
    return LOCAL_DISCORD.test(from) && LOCAL_DISCORD.test(to);
  if (BESIDE.test(from)) return BESIDE.test(to);
  if (BESIDE.test(to)) return floorOf(from) >= BESIDE_FROM;
  return floorOf(from) >= floorOf(to) && floorOf(to) >= 0;
}

const FILES = ['src', 'commands', 'local-discord'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts')),
);

await init;

/** All that a file imports or exports from elsewhere, types too. */
function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8');
  const [found] = parse(source, from);
  return found
    .filter(({ type }) => type !== 'import-meta')
    .map((one) => ({
      from,
      specifier: ('specifier' in one && one.specifier) || '(computed)',
      values: 'typeOnly' in one && one.typeOnly ? [] : valuesOf(source.slice(one.importStart, one.importEnd)),
    }));
}

function valuesOf(statement: string): string[] {
  const named = /^(?:import|export)\s*\{([^}]*)\}/.exec(statement);
  if (!named) return ['*'];
  const names = named[1]!.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' ')[0]!);
}

test('every file has its place in the house', () => {
  expect(FILES.length).toBeGreaterThan(20);
  expect(FILES.filter((file) => nameOf(file) === 'no floor')).toEqual([]);
});

test('every import goes to its own floor or down, and packages are known only where they may be', () => {
  expect(FILES.flatMap(importsOf).flatMap((one) => breach(one) ?? [])).toEqual([]);
});

const WHEN_WANTED: Readonly<Record<string, RegExp>> = {
  // What may be lacking on a machine, where it is said what to do without.
  'src/search/meaning/native.ts': /import\('onnxruntime-node'\)/g,
  // One command of several, in the words that the test above reads too.
  'src/cli.ts': /import\('\.\/cli\/[a-z]+\.ts'\)/g,
};

test('no import hides from this test: what is imported stands in import statements', () => {
  const hidden = FILES.filter((file) =>
    /\bimport\s*\(\s*['"`]|\brequire\s*\(|^\/\/\/ *</m.test(
      readFileSync(file, 'utf8').replace(WHEN_WANTED[file] ?? '\0', ''),
    ),
  );
  expect(hidden).toEqual([]);
});

describe('the rules', () => {
  test.each([
    ['src/text/fold.ts', '../corpus/article.ts', 'up one floor'],
    ['src/search/library.ts', '../answer/rank.ts', 'up two floors'],
    ['src/library/live-corpus.ts', '../render/json.ts', 'from the library to a renderer'],
    ['src/render/json.ts', '../../commands/ask.ts', 'from a renderer to a command'],
    ['commands/ask.ts', '../src/main.ts', 'from a command to the front door'],
    ['src/answer/rank.ts', '../settings.ts', 'from the core to the settings'],
    ['src/log.ts', './text/fold.ts', 'from beside the house into it'],
    ['src/main.ts', '../local-discord/rest.ts', 'to the local Discord'],
    ['local-discord/rest.ts', '../src/text/fold.ts', 'from the local Discord'],
    ['src/main.ts', './extra/new.ts', 'to a place without a floor'],
    ['src/main.ts', '../bench/eval.ts', 'out of the house'],
    ['src/answer/rank.ts', 'minisearch', 'to the index’s package'],
    ['src/answer/rank.ts', 'minisearch/SearchableMap', 'to a part of it'],
    ['src/search/library.ts', 'onnxruntime-node', 'to what runs the encoder'],
    ['src/answer/rank.ts', 'linkedom/worker', 'to a part of the reader of pages'],
    ['src/render/json.ts', 'discord.js', 'to Discord’s client'],
    ['src/cli/ask.ts', '@discordjs/rest', 'to a part of that'],
    ['src/cli/import.ts', 'unpdf', 'to the reader of PDFs'],
    ['src/corpus/read-files.ts', '../import/import-file.ts', 'from the corpus to what is made into one'],
  ])('forbid %s to import %s: %s', (from, specifier) => {
    expect(breach({ from, specifier, values: [] })).toContain(`${from} (`);
  });

  test.each([
    ['src/text/words.ts', './fold.ts'],
    ['src/answer/signals/words.ts', '../../text/fold.ts'],
    ['commands/ask.ts', '../src/discord/command.ts'],
    ['src/library/live-corpus.ts', '../log.ts'],
    ['src/main.ts', './settings.ts'],
    ['src/cli.ts', './cli/ask.ts'],
    ['src/search/vocabulary.ts', 'minisearch/SearchableMap'],
    ['src/render/discord-answer.ts', 'discord.js'],
    ['local-discord/routes/route.ts', '../rest.ts'],
    ['src/text/words.ts', 'stemmer'],
  ])('allow %s to import %s', (from, specifier) => {
    expect(breach({ from, specifier, values: ['anything'] })).toBeNull();
  });

  test('let the local Discord know the protocol, and no client', () => {
    const from = 'local-discord/rest.ts';
    const using = (statement: string) =>
      breach({ from, specifier: 'discord.js', values: valuesOf(statement) });
    expect(using("import { type Client, MessageFlags, GatewayOpcodes as Op } from 'discord.js'")).toBeNull();
    expect(using("import { Client } from 'discord.js'")).toContain('not for its place');
    expect(using("import { MessageFlags, REST } from 'discord.js'")).toContain('not for its place');
    expect(using("import * as discord from 'discord.js'")).toContain('not for its place');
    expect(using("export * from 'discord.js'")).toContain('not for its place');
  });

  test('say the file, the import and both floors', () => {
    expect(breach({ from: 'src/search/library.ts', specifier: '../answer/rank.ts', values: [] })).toBe(
      'src/search/library.ts (floor 3) imports ../answer/rank.ts: src/answer/rank.ts (floor 5)',
    );
  });
});
