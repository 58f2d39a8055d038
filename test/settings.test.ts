import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, secretHider } from '../src/log.ts';
import { corpusFolder, environment, readSettings } from '../src/settings.ts';

const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));

describe('settings', () => {
  it('are read with their defaults', () => {
    expect(readSettings({ DISCORD_TOKEN: 'abc' })).toEqual({
      DISCORD_TOKEN: 'abc',
      DISCORD_GUILD_IDS: [],
      MODERATOR_ROLE_IDS: [],
      AUDIT_CHANNEL_ID: null,
      DISCORD_API_URL: 'https://discord.com/api',
      CORPUS_DIR: './seeds',
      DATA_DIR: './data',
      MEANING: true,
      CORPUS_WATCH: false,
      KEEP_QUESTIONS: true,
      KEEP_QUESTIONS_DAYS: 90,
      COOLDOWN_SECONDS: 3,
      GUILD_QUESTIONS_PER_MINUTE: 60,
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    ['./articles', './articles/', 'the same folder'],
    ['.', './data', 'one in the other'],
    ['./data/new', './data', 'one in the other'],
  ])('refuse CORPUS_DIR %s with DATA_DIR %s: %s', (CORPUS_DIR, DATA_DIR) => {
    expect(() => readSettings({ DISCORD_TOKEN: 'abc', CORPUS_DIR, DATA_DIR })).toThrow(
      /\n {2}DATA_DIR must be a folder of its own/,
    );
  });

  it('take folders side by side, or far from one another', () => {
    for (const [CORPUS_DIR, DATA_DIR] of [
      ['../news', '../news-data'],
      ['./a', './..a'],
      ['/srv/news', './data'],
    ])
      expect(readSettings({ DISCORD_TOKEN: 'abc', CORPUS_DIR, DATA_DIR })).toMatchObject({ DATA_DIR });
  });

  it('are all in .env.example, with their defaults', () => {
    const defaults = readSettings({ DISCORD_TOKEN: 'abc' });
    expect(Object.keys(example).sort()).toEqual(Object.keys(defaults).sort());
    const { DISCORD_TOKEN: _, ...rest } = environment('.env.example', {});
    expect(readSettings({ ...rest, DISCORD_TOKEN: 'abc' })).toEqual(defaults);
  });

  it('take server ids with commas or blanks between them', () => {
    const ids = '123456789012345678, 223456789012345678';
    expect(readSettings({ DISCORD_TOKEN: 'abc', DISCORD_GUILD_IDS: ids }).DISCORD_GUILD_IDS).toHaveLength(2);
  });

  it('take role ids, the id of a channel, and true or false', () => {
    const id = '123456789012345678';
    const set = {
      MODERATOR_ROLE_IDS: id,
      AUDIT_CHANNEL_ID: id,
      CORPUS_WATCH: 'true',
      KEEP_QUESTIONS: 'false',
    };
    expect(readSettings({ DISCORD_TOKEN: 'abc', ...set })).toMatchObject({
      MODERATOR_ROLE_IDS: [id],
      AUDIT_CHANNEL_ID: id,
      CORPUS_WATCH: true,
      KEEP_QUESTIONS: false,
    });
  });

  it.each([
    [
      'MODERATOR_ROLE_IDS',
      '@mods',
      'must be role ids of 17 to 20 digits with commas between them, not "@mods"',
    ],
    ['AUDIT_CHANNEL_ID', '#audit', 'must be the id of a channel, 17 to 20 digits, not "#audit"'],
    ['CORPUS_WATCH', 'yes', 'must be true or false, not "yes"'],
    ['MEANING', 'true', 'must be on or off, not "true"'],
    ['KEEP_QUESTIONS', '0', 'must be true or false, not "0"'],
  ])('refuse %s=%s', (name, value, why) => {
    expect(() => readSettings({ DISCORD_TOKEN: 'abc', [name]: value })).toThrow(`${name} ${why}`);
  });

  it.each(['-1', '1.5', 'off', '1e3', '9999999'])('refuse %s where a whole number is wanted', (wrong) => {
    const wanted = `COOLDOWN_SECONDS must be a whole number from 0 to 999999, not "${wrong}"`;
    expect(() => readSettings({ DISCORD_TOKEN: 'abc', COOLDOWN_SECONDS: wrong })).toThrow(wanted);
  });

  it('count an empty variable as unset, in the environment too', () => {
    expect(environment('no such file', { A: '', B: ' ', C: 'c' })).toEqual({ C: 'c' });
  });

  it('name every mistake, but never show the token', () => {
    const wrong = () => readSettings({ DISCORD_TOKEN: 'my secret', LOG_LEVEL: 'x', DISCORD_GUILD_IDS: 'y' });
    expect(wrong).toThrow(/DISCORD_TOKEN.*\n.*DISCORD_GUILD_IDS.*\n.*LOG_LEVEL/);
    expect(wrong).not.toThrow(/secret/);
  });

  it('say in one line of a missing token, and of nothing else, how to ask without Discord', () => {
    expect(() => readSettings({})).toThrow(/^DISCORD_TOKEN is not set.*npm run ask.*$/);
  });

  it('name a missing token with the other mistakes', () => {
    expect(() => readSettings({ LOG_LEVEL: 'x' })).toThrow(/DISCORD_TOKEN is missing.*\n.*LOG_LEVEL/);
  });

  it('give the corpus folder to what needs no token', () => {
    expect(corpusFolder({})).toBe('./seeds');
    expect(corpusFolder({ CORPUS_DIR: 'x' })).toBe('x');
  });
});

describe('hiding the token', () => {
  it('takes it out wherever it stands', () => {
    const token = fc.string({ minLength: 8, unit: fc.constantFrom(...'aB3._-') });
    fc.assert(
      fc.property(token, fc.string(), fc.string(), (token, before, after) => {
        const { DISCORD_TOKEN } = readSettings({ DISCORD_TOKEN: token });
        const lines: string[] = [];
        const log = createLog({ DISCORD_TOKEN, LOG_LEVEL: 'info' }, (line) => lines.push(line));
        log.error({ err: new Error(`${before}${token}${after}`), [token]: `/x/${token}/y` }, `${token}?`);
        expect(lines).toHaveLength(1);
        expect(lines[0]).not.toContain(token);
        expect(() => JSON.parse(lines[0]!)).not.toThrow();
      }),
    );
  });

  it('takes out what an interaction could be answered with', () => {
    expect(secretHider('secret-token')('https://x/api/v10/interactions/12/aW50-x.y_z/callback')).toBe(
      'https://x/api/v10/interactions/12/[token]/callback',
    );
  });
});
