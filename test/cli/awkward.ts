/** A corpus of what is awkward to cite: a byte order mark, no-break spaces and hyphens, signs of two units. */
export const AWKWARD = {
  'a.md':
    '\uFEFF---\r\ntitle: "No\u00A0summit"\r\nsource: Wire\r\n---\r\n\r\nThe foreign minister, Sergei\u00A0Lavrov, said “no” to the cease\u2011fire summit. 👍🏽 He left.\r\n',
  'sub/b.txt':
    'Budapest waits\n\nOfficials in Budapest heard nothing from Lavrov about the summit.\nThe halls stay empty.\n',
};
export const LAVROV = 'what did Lavrov say about the summit?';
