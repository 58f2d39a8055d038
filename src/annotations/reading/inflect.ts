/** What form of a verb a word is: “says” and “say” present, “said” past, “saying” participle. */
export type Form = 'base' | 'present' | 'past' | 'participle';

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  name: 'names named naming',
  tell: 'tells told telling',
  write: 'writes wrote writing written',
  read: 'reads read reading',
  speak: 'speaks spoke speaking spoken',
  swear: 'swears swore swearing sworn',
  find: 'finds found finding',
  show: 'shows showed showing shown',
  foretell: 'foretells foretold foretelling',
  put: 'puts put putting',
  admit: 'admits admitted admitting',
  quip: 'quips quipped quipping',
  blog: 'blogs blogged blogging',
  rebut: 'rebuts rebutted rebutting',
  beg: 'begs begged begging',
  snap: 'snaps snapped snapping',
  sob: 'sobs sobbed sobbing',
  shrug: 'shrugs shrugged shrugging',
  nod: 'nods nodded nodding',
  grin: 'grins grinned grinning',
  sing: 'sings sang singing sung',
  slam: 'slams slammed slamming',
  dub: 'dubs dubbed dubbing',
  forbid: 'forbids forbade forbidding',
};

/** The forms of an English verb; regular ones by rule: cry cries cried crying, argue argues argued arguing. */
export function forms(verb: string): [string, Form][] {
  const [present, past, participle, perfect] = IRREGULAR[verb]?.split(' ') ?? regular(verb);
  return [
    [verb, 'base'],
    [present!, 'present'],
    [past!, 'past'],
    [perfect ?? past!, 'past'],
    [participle!, 'participle'],
  ];
}

function regular(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [`${verb}es`, `${verb}ed`, `${verb}ing`];
  return [`${verb}s`, `${verb}ed`, `${verb}ing`];
}
