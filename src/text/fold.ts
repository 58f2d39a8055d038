// Letters that Unicode does not take apart into a base letter and a mark: "Łódź" is asked for as "Lodz".
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const APOSTROPHES = /['’‘ʼ＇`]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * One spelling for all the ways to write a word: lower case, no accents, no apostrophes, no invisible signs.
 * For comparing only: the result may be longer or shorter than its input, so no offset may come from it.
 */
export function fold(word: string): string {
  if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
  return word
    .replaceAll('´', '') // first: NFKD makes a space of it
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter]!)
    .replace(/\p{M}/gu, '');
}
