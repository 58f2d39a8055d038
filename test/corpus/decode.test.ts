import { describe, expect, test } from 'vitest';
import { decode, LARGEST_FILE } from '../../src/corpus/decode.ts';

describe('what cannot be decoded says why, and what to do', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]), 'is binary, not text'],
    ['a NUL in a text', Buffer.from('He\0left.'), 'is binary, not text'],
    ['Latin-1', Buffer.from('café', 'latin1'), 'is not UTF-8; save it as UTF-8'],
    ['a UTF-8 letter cut off', Buffer.from('é').subarray(0, 1), 'is not UTF-8; save it as UTF-8'],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), 'is not UTF-8; save it as UTF-8'],
    ['UTF-16 LE', Buffer.from('\uFEFFHe left.', 'utf16le'), 'is UTF-16; save it as UTF-8'],
    ['UTF-16 BE', Buffer.from('\uFEFFHe left.', 'utf16le').swap16(), 'is UTF-16; save it as UTF-8'],
    ['UTF-16 without its mark', Buffer.from('He left.', 'utf16le'), 'is binary, not text'],
    ['a dump', Buffer.alloc(LARGEST_FILE + 1, 'a'), 'is larger than 5 MB; split it into articles'],
  ])('%s', (_, bytes, wrong) => {
    expect(decode(bytes)).toEqual({ wrong });
  });
});

describe('what can be decoded is not changed by it', () => {
  test.each([
    ['\uFEFFHe left.', 'the byte-order mark stays'],
    ['He\r\nleft.\r\n', 'line ends stay'],
    ['cafe\u0301 café \u00A0\u00AD', 'nothing is normalised'],
    ['👍🏽 مرحبا', 'signs outside the first plane'],
    ['\uFFFD', 'a replacement sign that is in the file itself'],
  ])('%j: %s', (text) => {
    expect(decode(Buffer.from(text))).toEqual({ text });
  });

  test('a file of the largest size is read', () => {
    expect(decode(Buffer.alloc(LARGEST_FILE, 'a'))).toHaveProperty('text.length', LARGEST_FILE);
  });
});
