// Function words: they carry grammar, not subject, and they are nearly all the cost of a search.
// Negations are among them: "Did Russia agree?" is answered by a sentence that says it did not.
const LIST = `
a an the this that these those some any each every either neither both all such own same other another
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
we us our ours ourselves they them their theirs themselves one ones oneself
who whom whose which what whatever whoever whichever when where why how wherever whenever however
am is are was were be been being do does did doing done have has had having
can could may might must shall should will would ought
im youre hes shes were theyre ive youve weve theyve youd hed theyd youll theyll
isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt mustnt shouldnt wont wouldnt
whats whos wheres whens whys hows thats theres heres lets
not no nor and or but if then than because as so while although though unless until since whether
of at by for with about against between into through during before after above below to from up down in out on off
over under again further once onto upon within without toward towards across along among around per via
someone somebody something anyone anybody anything everyone everybody everything nobody nothing none
get gets got getting gotten there here now just only very too also even still yet quite rather ever
please pls plz tell show give know wat wot ok okay hi hey hello thanks thx btw lol
`;

const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter(Boolean));

// Folded, some of them look like words that mean something: “she’ll” like "shell", “I’d” like "id".
const CONTRACTION = /^(?:i|you|he|she|it|we|they|who|what|that|there)['’‘ʼ＇`´](?:ll|d|ve|re|m|s)$/i;

/** Whether a word as it is written is a pronoun with a verb: “we’ll”, “she'd”. */
export const isContraction = (written: string): boolean => CONTRACTION.test(written);

/** Whether a folded word is a function word, which neither passages nor questions are searched by. */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);
