import { type Form, forms } from './inflect.ts';

/**
 * The verbs that report. Where they come from: the public verbs of Quirk et al. (A Comprehensive Grammar of the
 * English Language, 1985, § 16.31), which Biber's tagger uses (Variation across Speech and Writing, 1988), the
 * communication classes of VerbNet (37), and the lists of textacy and of the Gender Gap Tracker (Asr et al. 2021),
 * compared by hand and sorted by what may follow the verb.
 */
const VERBS: readonly [frames: string, verbs: string][] = [
  // that-clause or bare clause, a quotation before or after: “We won,” she said. She said they had won.
  [
    'clause quote',
    `say add admit acknowledge affirm allege argue assert boast claim comment complain concede confess confide
    contend counter declare disclose emphasise emphasize exclaim explain hint joke lament maintain
    mention muse note object observe opine post quip reaffirm recall reckon reiterate remark repeat reply report
    respond retort reveal say state stress suggest testify tweet blog underline write stipulate pronounce proclaim
    clarify caution cry shout whisper murmur mutter scream yell estimate predict forecast theorise theorize
    speculate posit postulate propose recommend protest vent enthuse recount reason conclude insist agree rule gloat`,
  ],
  ['quote', 'continue begin fume read'],
  // how it sounds, where it is quoted first: “Ask the president,” he snapped.
  [
    'quoted-first',
    `snap sob sigh laugh groan growl gasp grumble grin chuckle smile beam interject plead call bark roar bellow chant
    sing wail moan croak hiss snarl sniff nod shrug wince gush chime reflect crow thunder`,
  ],
  // the one who is told comes first: She told fans that the pool would open.
  ['clause quote addressee', 'tell inform assure remind warn notify advise reassure'],
  // what researchers and documents do: The survey found that few people cycle.
  ['clause finding', 'find show indicate note demonstrate reveal suggest conclude estimate highlight'],
  // “Where is it?” she asked. She asked whether it was over. She asked the club for more time.
  ['quote question', 'ask inquire enquire wonder'],
  // to-infinitive, with or without an addressee: She urged residents to boil their water. He vowed to appeal.
  ['order', 'urge ask tell order instruct advise warn implore beg exhort recommend remind'],
  ['intent', 'promise vow pledge threaten swear propose claim offer'],
  // a noun phrase: The club confirmed the transfer. She denied any wrongdoing.
  ['noun', 'announce confirm deny demand promise pledge reiterate predict'],
  [
    'clause quote',
    'announce confirm deny demand promise pledge vow threaten swear urge warn certify submit guarantee signal',
  ],
  // names it: She called the plan “a mess”. He described the vote as rigged.
  ['name', 'call describe label brand dub term characterise characterize denounce dismiss hail portray name'],
  // blames someone: She accused the board of hiding the figures.
  ['blame', 'accuse blame'],
  // takes a quotation as its object, and reports nothing where there is none: He hailed a “perfect evening”.
  [
    'praise',
    `credit praise criticise criticize condemn hail denounce slam blast cite welcome mock decry deride lambast
    applaud laud lament express demand promise describe deplore defend dismiss reject mention`,
  ],
];

/** What may come after a cue; see VERBS for an example of each. */
export type Frame =
  | 'clause'
  | 'quote'
  | 'addressee'
  | 'finding'
  | 'question'
  | 'order'
  | 'intent'
  | 'noun'
  | 'name'
  | 'blame'
  | 'praise'
  | 'quoted-first';

export interface CueVerb {
  readonly verb: string;
  readonly form: Form;
  readonly frames: ReadonlySet<Frame>;
  /** How many words belong to it beside the verb: pointed |out|, made |it clear|. */
  readonly particles?: number;
}

function lexicon(): Map<string, CueVerb> {
  const frames = new Map<string, Set<Frame>>();
  for (const [names, verbs] of VERBS)
    for (const verb of verbs.trim().split(/\s+/)) {
      const known = frames.get(verb) ?? new Set<Frame>();
      for (const name of names.split(' ')) known.add(name as Frame);
      frames.set(verb, known);
    }
  const found = new Map<string, CueVerb>();
  for (const [verb, known] of frames)
    for (const [word, form] of forms(verb)) {
      // “a smile”, “the call”: as a noun or an infinitive such a verb reports nothing.
      const isSound = known.size === 1 && known.has('quoted-first');
      if (!isSound || form === 'past' || form === 'present') found.set(word, { verb, form, frames: known });
    }
  return found;
}

const CUES = lexicon();

/** The forms of the reporting verbs. */
export const CUE_WORDS: readonly string[] = [...CUES.keys()];

/** The reporting verb that a word in lower case is a form of, if it is one. */
export const cueVerb = (lower: string): CueVerb | undefined => CUES.get(lower);

/** Nouns that stand for what is said: the minister’s claim that …, in the words of the coach. */
export const SAYINGS: ReadonlySet<string> = new Set(
  `claim claims statement assertion assertions argument allegation allegations suggestion warning warnings promise
  contention accusation accusations declaration remark remarks insistence admission prediction`.split(/\s+/),
);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Between a subject and its verb: has also repeatedly said. */
export const AUXILIARIES = words(
  "has have had is are was were been being be do does did 've 's 'd having he's she's they've",
);
/** With these before it a cue reports nothing: would not say, if she says, never told. */
export const DENYING = words(
  `not never neither nor n't didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't
  couldn't can't cannot shouldn't would could should might may must can will shall to without hardly barely`,
);
export const HYPOTHETICAL = words('if unless whether should suppose');
const ADVERBS = words(
  `also then later once again just still only even already always often now recently soon ever himself herself
  itself themselves both all long simply further too subsequently previously earlier first famously instead meanwhile
  therefore thus however today yesterday afterwards afterward tonight`,
);
export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
const NOT_ADVERBS = words(
  'family italy july assembly supply ally reply monopoly bully police anomaly butterfly',
);
