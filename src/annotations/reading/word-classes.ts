const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand before a name: Mr, Dr, President, Foreign Minister. */
export const HONORIFICS = words(
  `mr mrs ms mx miss dr prof professor sir dame lord lady madam rev reverend father sister hon right mr. mrs. ms. mx. dr.
  prof. rev. hon. fr. sen. rep. gov. gen. lt. col. maj. capt. cmdr. adm. sgt. pres. supt. insp. amb. cllr.`,
);

const SINGULAR_ROLES = `president vice-president chancellor premier minister secretary undersecretary under-secretary
  senator congressman congresswoman congressperson representative delegate governor mayor mayoress councillor
  councilor alderman lawmaker legislator mp mep parliamentarian deputy ambassador envoy diplomat consul commissioner
  official spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief head leader director
  executive ceo cfo coo founder co-founder cofounder owner manager boss coach captain trainer referee umpire player
  striker goalkeeper keeper midfielder defender winger forward skipper champion athlete driver rider cyclist swimmer
  runner king queen prince princess duke duchess emperor pope bishop archbishop cardinal imam rabbi priest vicar
  pastor minister judge justice magistrate prosecutor attorney lawyer solicitor barrister advocate counsel sheriff
  detective inspector superintendent sergeant constable officer policeman policewoman general colonel major captain
  lieutenant admiral commander soldier pilot astronaut engineer scientist researcher professor lecturer academic
  scholar economist analyst expert historian chemist physicist biologist geologist epidemiologist astronomer
  psychologist sociologist mathematician doctor physician surgeon nurse paramedic patient pharmacist teacher
  headteacher principal student pupil author co-author coauthor writer novelist poet playwright editor journalist
  reporter correspondent columnist critic reviewer blogger publisher broadcaster presenter host producer actor
  actress director singer songwriter musician composer conductor guitarist drummer artist painter sculptor
  photographer curator architect designer farmer fisherman banker trader investor broker shopkeeper resident
  neighbour neighbor villager witness survivor victim protester protestor activist campaigner organiser organizer
  volunteer worker employee staffer aide adviser advisor assistant insider source member politician candidate
  contender opponent rival partner husband wife father mother son daughter brother sister friend colleague
  predecessor successor supporter fan customer consumer passenger parent grandmother grandfather uncle aunt
  treasurer trustee clerk undersecretary negotiator mediator observer monitor investigator auditor ombudsman
  regulator watchdog tsar czar developer user poster hacker entrepreneur businessman businesswoman activist
  statistician librarian ranger firefighter mountaineer climber sailor chef cook butcher baker waiter defendant
  plaintiff juror rapporteur translator interpreter secretary-general representative demonstrator commentator
  teammate rookie quarterback batsman bowler vice-chancellor chairperson creator inventor landlord tenant attendee
  participant speaker respondent individual steward guard cleaner technician
  supervisor organist bystander guest visitor holidaymaker pensioner widow widower mechanic plumber electrician builder
  caretaker porter receptionist waitress barman bartender baron businessperson spokeswomen goalscorer instructor tutor
  midwife carer therapist dentist vet veterinarian dean provost rector registrar bursar warden inmate prisoner
  refugee migrant tourist commuter motorist pedestrian shopper viewer listener reader gamer streamer moderator
  programmer technologist maker financier person man woman boy girl teenager child mum dad mom`;

const PLURAL_ROLES = `people men women children police officials authorities researchers scientists authors leaders
  experts critics diplomats sources staff troops aides media lawmakers allies activists workers children supporters
  opponents families relatives locals councillors police-officers crew prosecutors ministers`;

const BODIES = `government administration cabinet ministry department office agency bureau authority council
  parliament congress senate house assembly legislature commission committee court tribunal party union federation
  association league club team board company firm corporation group bank university college school institute
  institution academy hospital church foundation charity trust society museum army navy military force forces
  service services embassy delegation coalition alliance opposition campaign panel inquiry jury newspaper magazine
  journal broadcaster network agency news press report study survey poll paper letter statement message article document review analysis memo email
  website site organisation organization centre center laboratory lab observatory faculty consortium ngo union brigade battalion bundestag duma knesset crown palace secretariat directorate watchdog regulator
  administration confederation chamber consulate co-operative cooperative`;

/** Words that make a name the name of a body only where they have a capital: the Evening Post, Leeds City. */
const NAMES_OF_BODIES = words(
  `times post herald tribune gazette guardian observer telegraph inc ltd corp plc mail city town borough county state
  states republic kingdom nations street road avenue square bridge river lake island islands park stadium airport
  station act cup award prize university olympics festival`,
);

const pluralOf = (word: string): string =>
  word.endsWith('man')
    ? `${word.slice(0, -2)}en`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`;

const singular = [...words(SINGULAR_ROLES)];

/** What a person is: minister, coach, chemist. */
export const ROLES: ReadonlySet<string> = new Set(singular);
const MANY: ReadonlySet<string> = new Set([...words(PLURAL_ROLES), ...singular.map(pluralOf)]);
/** What speaks though it is no person: the ministry, the club, the report. */
const BODY_NOUNS: ReadonlySet<string> = words(BODIES);
const BODY_PLURALS: ReadonlySet<string> = new Set([...BODY_NOUNS].map(pluralOf));

export const ALL_ROLES: ReadonlySet<string> = new Set([...ROLES, ...MANY]);
const ALL_BODIES: ReadonlySet<string> = new Set([...BODY_NOUNS, ...BODY_PLURALS]);
export const isRole = (lower: string): boolean => ALL_ROLES.has(lower);
export const isBody = (lower: string): boolean => ALL_BODIES.has(lower);
const CAN_SPEAK: ReadonlySet<string> = new Set([...ALL_ROLES, ...ALL_BODIES]);
/** A role or a body. */
export const canSpeak = (lower: string): boolean => CAN_SPEAK.has(lower);
const NAME_BODIES: ReadonlySet<string> = new Set([...ALL_BODIES, ...NAMES_OF_BODIES]);
export const isNameBody = (lower: string): boolean => NAME_BODIES.has(lower);
/** Bodies that are written, and so are never “they”. */
export const DOCUMENTS = words(
  'report study survey poll paper letter statement message article document review analysis memo email website site post',
);
const PLURALS: ReadonlySet<string> = new Set([...MANY, ...BODY_PLURALS]);
/** Whether a noun stands for more than one: “they” may take it up. */
export const isPlural = (lower: string): boolean => PLURALS.has(lower);

export const DETERMINERS = words(
  `the a an this these those one another some any several many most few two three four five six seven eight
  nine ten both other each every his her its their my our your no all dozens hundreds thousands`,
);
/** Adjectives and nouns that stand before a role without telling where it begins. */
export const MODIFIERS = words(
  `senior junior top former local national regional federal state city town county district municipal royal public
  private foreign prime deputy assistant acting interim first second third chief lead leading principal independent
  unnamed anonymous other many several some new old current vice executive general opposition government party
  club team company police military army navy health education environment defence defense finance interior
  home justice trade labour labor security intelligence science research union court church school university
  hospital council world international european global climate football basketball cricket rugby tennis hockey
  fire police rescue game games sports works sales market operations communications development marketing product
  press news associate assistant emeritus managing sporting technical head medical legal political economic
  financial agricultural military religious elderly young native fellow long-time longtime veteran retired
  lower upper democratic republican conservative liberal western eastern northern southern high`,
);

/** Small words that join the parts of a name: Ludwig van Beethoven, Abu al-Fida, Carlo De Benedetti. */
export const PARTICLES = words(
  'de da di del della dos das du la le van von der den ter ten bin ibn al el af zu y abu',
);

/** A new clause or another part of the sentence begins here; no noun phrase goes across it. */
export const BREAKS = words(
  `that because while when where whereas as after before if although though since which who whom whose than but or
  so until unless whether how why what there then yet nor whilst`,
);
export const PREPOSITIONS = words(
  `of in on at by for from to with about against between into through during after before above below under over
  within without towards toward across along among around near per via upon despite following amid like unlike
  regarding concerning including besides beyond behind throughout outside inside off out up down since until`,
);
export const PLACE_PREPOSITIONS = words('in at near across throughout outside inside towards toward around');
export const PRONOUNS = words('he she they it we i you');
/** Words that a clause must have to be one: finite verbs that are common everywhere. */
export const FINITE = words(
  `is are was were am has have had do does did will would can could may might must shall should cannot won't isn't
  aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't wouldn't couldn't can't shouldn't be it's he's
  she's they're that's there's we're i'm they've we've he'd they'd we'll they'll need needs want wants came went
  took gave made got knew saw felt stole fell rose broke chose drew drove flew grew hid meant paid sank sold sent
  slept spent spoke struck sought taught thought threw understood woke wore fought forgot froze heard bought brought
  built caught dealt died ate blew fled shook sprang swam tore became began left lost won kept held led met ran set stood means remain remains
  seem seems seemed`,
);
export const TIMES = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow tonight morning afternoon evening night week month
  year weekend noon midnight mon tue wed thu fri sat sun days weeks months years hours minutes day hour summer
  winter spring autumn`,
);
/** Words that begin a sentence with a capital and belong to no name. */
export const OPENERS = words(
  `only earlier later yesterday today tomorrow tonight meanwhile however still even also then thus hence moreover
  furthermore instead otherwise perhaps maybe indeed nevertheless nonetheless likewise similarly additionally
  according citing quoting speaking writing asked talking responding replying commenting discussing following
  despite although though while when where because since until unless if as at by for from in into of on onto over
  per to toward towards under upon via with within without about above across after against along amid among
  around before behind below beneath beside besides between beyond during inside near outside through throughout
  and but or nor so yet both either neither not no yes now here there just once again often sometimes always never
  ever soon recently previously currently last next this that these those the a an some any each every many most
  much more several few all another other such same what which who whom whose why how he she it they we i you his
  her its their our my your me him them us one two three four five six seven eight nine ten is are was were be been
  am do does did has have had can could may might must shall should will would let photo image video audio file
  read more why plus like unlike out up down off dear please updated originally initially eventually finally
  first second third too very well back away like to worse better best worst nobody none nothing everything
  something somebody everyone anyone good great bad`,
);
