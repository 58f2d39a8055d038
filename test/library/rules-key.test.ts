import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { init, parse } from 'es-module-lexer';
import { expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';

await init;

/** All that these files import of ours, directly or not, by a parser. */
function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const [imports] = parse(readFileSync(file, 'utf8'), file);
    const own = imports.flatMap((one) => ('specifier' in one && one.specifier) || []);
    const paths = own.filter((specifier) => specifier.startsWith('.'));
    withImports(
      paths.map((path) => resolve(dirname(file), path)),
      found,
    );
  }
  return found;
}

test('a corpus is read anew after a change of whatever reads it, and of nothing else', async () => {
  const folder = tempFolder({ 'package.json': '{}' });
  const source = join(folder, 'src');
  cpSync('dist/src', source, { recursive: true, filter: (file) => !file.endsWith('.map') });
  const { rulesKey } = await import(pathToFileURL(join(source, 'library/rules-key.js')).href);
  const key = rulesKey();
  const rules = withImports([
    join(source, 'corpus/read-files.js'),
    join(source, 'search/kept.js'),
    join(source, 'packed/frozen.js'),
  ]);
  expect(rules).toContain(join(source, 'annotations/people/offices.js'));
  const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file));
  const others = all.filter((file) => file.endsWith('.js') && !rules.has(file));
  expect(others).toContain(join(source, 'answer/rank.js'));
  for (const file of others) appendFileSync(file, '// another thing\n');
  expect(rulesKey()).toBe(key);
  for (const file of rules) {
    const text = readFileSync(file);
    appendFileSync(file, '// another rule\n');
    expect([file, rulesKey() === key]).toEqual([file, false]);
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'package.json'), '{"dependencies":{}}');
  expect(rulesKey()).not.toBe(key);
});
