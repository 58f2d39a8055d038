import type { Draw } from './draw.ts';
import { madeUpGivenName, place, surname } from './words.ts';
import { zipf } from './zipf.ts';

/** Somebody with an office: “Elena Torvik, the head of the Belden council”. */
export interface NewsPerson {
  readonly given: string;
  readonly surname: string;
  /** With its article: “the head of the Belden council”. */
  readonly office: string;
  readonly pronoun: 'he' | 'she';
}

/** News is made by some people far more often than by others, and all the time by new ones. */
const FIRST_PERSON = 30;
const FIRST_PLACE = 20;

const SHE = 'Anna Maria Elena Sarah Laura Julia Karen Susan Linda Helen Emma Nina'.split(' ');
const HE = 'John Peter Thomas Daniel Martin Robert David Paul Michael James Simon Victor'.split(' ');
const ROLES = 'head leader director chairman spokeswoman president secretary chief'.split(' ');
const BODIES = 'council ministry university hospital union club court agency company police'.split(' ');

export const drawPerson = (draw: Draw): NewsPerson => person(zipf(draw, FIRST_PERSON));
export const drawPlace = (draw: Draw): string => place(zipf(draw, FIRST_PLACE));
export const drawBody = (draw: Draw): string => `the ${drawPlace(draw)} ${draw.of(BODIES)}`;

function person(rank: number): NewsPerson {
  const given =
    rank % 3 === 0 ? madeUpGivenName(rank) : (rank % 2 === 0 ? SHE : HE)[Math.floor(rank / 6) % 12]!;
  const [role, body] = [ROLES[rank % ROLES.length]!, BODIES[rank % BODIES.length]!];
  return {
    given,
    surname: surname(rank),
    office: `the ${role} of the ${place(Math.floor(rank / 2))} ${body}`,
    pronoun: rank % 2 === 0 ? 'she' : 'he',
  };
}
