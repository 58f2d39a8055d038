import { describe, expect, it } from 'vitest';
import { statements } from '../../src/annotations/statements/statements.ts';
import { slice } from '../../src/text/span.ts';
import { articleOf } from './article.ts';

/** What the statements of a text are, as `speaker | kind | content`, the parts of a content with ` + ` between. */
function said(text: string): string[] {
  const article = articleOf(text);
  return statements(article).map((one) => {
    const speaker = one.speaker ? slice(text, one.speaker) : '?';
    return `${speaker} | ${one.kind} | ${one.content.map((span) => slice(text, span)).join(' + ')}`;
  });
}

type Row = readonly [intent: string, text: string, expected: readonly string[]];

const direct: Row[] = [
  [
    'the source after the verb',
    '“We were poor at the back,” said coach Ana Silva.',
    ['coach Ana Silva | direct | “We were poor at the back,”'],
  ],
  [
    'the source before the verb',
    '"The salt slows decay," Dr. Mina Osei said.',
    ['Dr. Mina Osei | direct | "The salt slows decay,"'],
  ],
  [
    'a cue in the middle, and the quotation goes on',
    '“We were poor,” Silva said, “but the referee was worse.”',
    ['Silva | direct | “We were poor,” + “but the referee was worse.”'],
  ],
  [
    'a quotation of two sentences is one',
    '“The roof leaks. We closed the pool,” said the mayor.',
    ['the mayor | direct | “The roof leaks. We closed the pool,”'],
  ],
  [
    'a second quotation without a cue is the same speaker’s',
    '“It was fair,” said Silva. “I take the blame.” She left at once.',
    ['Silva | direct | “It was fair,”', 'Silva | direct | “I take the blame.”'],
  ],
  [
    'a quotation that goes on in the next paragraph',
    'Osei said: “The first batch failed.\n\n“The second one burned.”',
    ['Osei | direct | “The first batch failed. + “The second one burned.”'],
  ],
  [
    'a question mark ends the sentence before the cue',
    '“Is it safe?” Brandt asked. Nobody replied.',
    ['Brandt | direct | “Is it safe?”'],
  ],
  [
    'a colon, and a quotation that has a paragraph of its own',
    'The captain said:\n\n“We never had a chance.”',
    ['The captain | direct | “We never had a chance.”'],
  ],
  [
    'a name and a colon',
    'Silva: “We go again on Sunday, and we go to win.”',
    ['Silva | direct | “We go again on Sunday, and we go to win.”'],
  ],
  [
    'a signed quotation',
    '“We never had a chance at all.” — Ana Silva',
    ['Ana Silva | direct | “We never had a chance at all.”'],
  ],
  [
    'an apposition between source and verb',
    '“The roof was leaking,” Jane Roe, 44, who lives next door, said.',
    ['Jane Roe | direct | “The roof was leaking,”'],
  ],
  ['told someone', '“It was fair”, the Spaniard told Radio Uno.', ['the Spaniard | direct | “It was fair”']],
  [
    'single marks, and apostrophes that are none',
    '‘We can’t go on like this,’ said the players’ union. ‘The pitch isn’t safe.’',
    [
      'the players’ union | direct | ‘We can’t go on like this,’',
      'the players’ union | direct | ‘The pitch isn’t safe.’',
    ],
  ],
  ['straight single marks', "'We can't go on,' Silva said.", ["Silva | direct | 'We can't go on,'"]],
  [
    'angle marks',
    '«Nous allons gagner,» said captain Luc Moreau.',
    ['captain Luc Moreau | direct | «Nous allons gagner,»'],
  ],
  ['low marks', '„Wir kommen wieder,“ said Brandt.', ['Brandt | direct | „Wir kommen wieder,“']],
  [
    'in someone’s words',
    'In Silva’s words, “football is chess with lungs”.',
    ['Silva | direct | “football is chess with lungs”'],
  ],
  [
    'asked by someone else',
    'Asked whether he would resign, Brandt replied: “No, not today.”',
    ['Brandt | direct | “No, not today.”'],
  ],
  [
    'what is named stands before',
    'The board rejected the offer, which Brandt described as “insulting”.',
    ['Brandt | direct | “insulting”'],
  ],
  [
    'the writer’s words after a quotation are not the speaker’s',
    '“There is no date for the final,” a league official said after coaches met by phone.',
    ['a league official | direct | “There is no date for the final,”'],
  ],
  [
    'a title that no list knows, between quotation and name',
    '“We have no crew,” harbour master Ida Moe said. “It is closed,” lighthouse keeper Rui Costa told us.',
    [
      'harbour master Ida Moe | direct | “We have no crew,”',
      'lighthouse keeper Rui Costa | direct | “It is closed,”',
    ],
  ],
  [
    'a noun before the role that no list knows',
    '“We were lucky,” lido manager Hana Brandt said.',
    ['lido manager Hana Brandt | direct | “We were lucky,”'],
  ],
  [
    'how it sounded',
    '“Ask the owner,” Mr Roe snapped. “They lied,” sobbed Ana Silva.',
    ['Mr Roe | direct | “Ask the owner,”', 'Ana Silva | direct | “They lied,”'],
  ],
  [
    'called, after a quotation',
    '“Count us,” Ana Silva called to the crowd.',
    ['Ana Silva | direct | “Count us,”'],
  ],
  [
    'a verb of looking first',
    'Tom Roe looked into a camera and said: “The club is not for sale.”',
    ['Tom Roe | direct | “The club is not for sale.”'],
  ],
  [
    'a name in small letters, a relative clause, and a colon',
    'Moderator saltfish, who runs the forum, put up a notice: “Be kind to one another.”',
    ['Moderator saltfish | direct | “Be kind to one another.”'],
  ],
  [
    'three sentences in one quotation',
    '“Be calm. Be kind. Be quick,” the coach said. “And be there.”',
    ['the coach | direct | “Be calm. Be kind. Be quick,”', 'the coach | direct | “And be there.”'],
  ],
  [
    'a letter',
    'In a letter to staff Mina Osei wrote: “We close on Friday.”',
    ['Mina Osei | direct | “We close on Friday.”'],
  ],
];

const indirect: Row[] = [
  [
    'that',
    'The mayor said that the bridge would open in May.',
    ['The mayor | indirect | the bridge would open in May'],
  ],
  [
    'no that, and two names that do not speak',
    'The official said Brandt and Silva had a productive call.',
    ['The official | indirect | Brandt and Silva had a productive call'],
  ],
  [
    'told, with a place and a day before the clause',
    'The council’s leader, Tom Brandt, told reporters at the ground on Monday that the pool would reopen.',
    ['Tom Brandt | indirect | the pool would reopen'],
  ],
  [
    'according to, in front',
    'According to Dr. Mina Osei, the catalyst works at room temperature.',
    ['Dr. Mina Osei | indirect | the catalyst works at room temperature'],
  ],
  [
    'according to, at the end',
    'The catalyst works at room temperature, according to chemists at the University of Leeds.',
    ['chemists at the University of Leeds | indirect | The catalyst works at room temperature'],
  ],
  [
    'according to, in the middle of another’s statement',
    'Club officials conceded, according to the Evening Post, that ticket sales had stalled.',
    [
      'Club officials | indirect | ticket sales had stalled',
      'the Evening Post | indirect | Club officials conceded + that ticket sales had stalled',
    ],
  ],
  [
    'the cue in the middle',
    'The two ministers, Brandt said, had met twice.',
    ['Brandt | indirect | The two ministers + had met twice'],
  ],
  [
    'the cue at the end',
    'The lake is dying, scientists said.',
    ['scientists | indirect | The lake is dying'],
  ],
  [
    'an order',
    'Police urged drivers to avoid the bridge.',
    ['Police | indirect | drivers to avoid the bridge'],
  ],
  ['a promise', 'Brandt promised to build 200 homes.', ['Brandt | indirect | to build 200 homes']],
  [
    'an accusation',
    'Silva accused the league of ignoring the rules.',
    ['Silva | indirect | the league of ignoring the rules'],
  ],
  [
    'a passive with its agent',
    'The plan was described by Brandt as a gamble.',
    ['Brandt | indirect | a gamble'],
  ],
  [
    'two speakers in one sentence',
    'Silva said the team was tired and that the pitch was poor, but Brandt said the grass was fine.',
    [
      'Silva | indirect | the team was tired and that the pitch was poor',
      'Brandt | indirect | the grass was fine',
    ],
  ],
  [
    'a second verb of the same speaker',
    'Osei said the reaction was slow, adding that heat would help.',
    ['Osei | indirect | the reaction was slow', 'Osei | indirect | heat would help'],
  ],
  [
    'a verb whose subject is nearer than the first speaker',
    'The league said no date was set, only days after Mr Roe had named a stadium and promised it would be full.',
    [
      'The league | indirect | no date was set, only days after Mr Roe had named a stadium',
      'Mr Roe | indirect | it would be full',
    ],
  ],
  [
    'a relative clause',
    'Tom Brandt, who chairs the council, warned residents that the tap water was unsafe.',
    ['Tom Brandt | indirect | the tap water was unsafe'],
  ],
  [
    'what a study finds',
    'Researchers found that the enzyme breaks down plastic.',
    ['Researchers | indirect | the enzyme breaks down plastic'],
  ],
  ['as someone said', 'As Osei told the Post, the lake is dying.', ['Osei | indirect | the lake is dying']],
  [
    'a relative clause between',
    'Mina Osei, who runs the lab, said the catalyst worked.',
    ['Mina Osei | indirect | the catalyst worked'],
  ],
  [
    'the second half of what is said',
    'The tank is empty, Roe said; the roof will follow.',
    ['Roe | indirect | The tank is empty + the roof will follow'],
  ],
  ['pointed out', 'Roe pointed out that the bus was late.', ['Roe | indirect | the bus was late']],
  ['ruled out', 'The mayor ruled out a higher tax.', ['The mayor | indirect | a higher tax']],
  [
    'an estimate',
    'Police put the crowd at 1,600. They put the chairs at the gate.',
    ['Police | indirect | the crowd at 1,600'],
  ],
  [
    'whether, after where and when',
    'The vicar wondered from the pulpit on Sunday whether the town was asleep.',
    ['The vicar | indirect | whether the town was asleep'],
  ],
  ['somebody’s view', 'Roe’s view is that the pool is cheap.', ['Roe | indirect | the pool is cheap']],
  [
    'as first reported',
    'Twelve were held, not nine as first reported, police spokesman Tom Roe said.',
    ['police spokesman Tom Roe | indirect | Twelve were held, not nine as first reported'],
  ],
  [
    'a place and an agency before the text',
    'LEEDS, England (AP) — Councillors voted on Monday, saying they had no choice.',
    ['Councillors | indirect | they had no choice'],
  ],
  [
    'a place and a dash',
    'LEEDS - The players’ union said the pitch was poor.',
    ['The players’ union | indirect | the pitch was poor'],
  ],
  [
    'a place and a date before the text',
    'Leeds, 5 November 2030 - Delta said it would close.',
    ['Delta | indirect | it would close'],
  ],
  [
    'a byline',
    'By Ana Silva, The Post\n\nThe mayor said the bridge was shut.',
    ['The mayor | indirect | the bridge was shut'],
  ],
  [
    'quoted as saying',
    'The mayor was quoted by the Post as saying that the bridge was safe.',
    ['The mayor | indirect | the bridge was safe'],
  ],
  [
    'made clear, voiced hope',
    'The mayor made it clear that the bridge was safe. Police voiced some hope that it would last.',
    ['The mayor | indirect | the bridge was safe', 'Police | indirect | it would last'],
  ],
  [
    'who issued the statement',
    'The club issued a statement saying it would appeal.',
    ['The club | indirect | it would appeal'],
  ],
  ['in somebody’s view', 'In Mr Roe’s view, the bridge is safe.', ['Mr Roe | indirect | the bridge is safe']],
  [
    'brackets and an age after the name',
    'Ana Silva (Leeds), 34, said it was safe.',
    ['Ana Silva | indirect | it was safe'],
  ],
];

const mixed: Row[] = [
  [
    'wrote on',
    'Osei wrote on her blog that the reaction was “remarkably clean”.',
    ['Osei | mixed | the reaction was “remarkably clean”'],
  ],
  [
    'called it',
    'Brandt called the plan “a costly mistake”.',
    ['Brandt | mixed | the plan “a costly mistake”'],
  ],
  [
    'a quotation that begins the clause',
    'Roe said “serious work” was needed.',
    ['Roe | mixed | “serious work” was needed'],
  ],
  [
    'a cue in the middle',
    'Peace, the bishop said, “cannot come cheap.”',
    ['the bishop | mixed | Peace + “cannot come cheap.”'],
  ],
  [
    'the writer’s comment after it',
    'Roe said the club wanted a “fair price,” a hint that it may sell.',
    ['Roe | mixed | the club wanted a “fair price,”'],
  ],
];

const whoIsMeant: Row[] = [
  ['he', 'Tom Brandt opened the pool. He said it was warm.', ['Tom Brandt | indirect | it was warm']],
  [
    'he, inside the sentence that names him',
    'On Monday Mr Roe backed the plan; building homes, he argued, had to come first.',
    ['Mr Roe | indirect | building homes + had to come first'],
  ],
  [
    'they',
    'European ministers wrote a letter. Talks should start where the fleets are now, they said.',
    ['European ministers | indirect | Talks should start where the fleets are now'],
  ],
  [
    'she, not Mr',
    'Mrs Osei met Mr Roe. She said the meeting was short.',
    ['Mrs Osei | indirect | the meeting was short'],
  ],
  [
    'the spokesperson',
    'A spokesperson for the water company said repairs would take a week. “Boil it,” the spokesperson said.',
    [
      'A spokesperson for the water company | indirect | repairs would take a week',
      'A spokesperson for the water company | direct | “Boil it,”',
    ],
  ],
  [
    'it',
    '“The harvest failed”, said the ministry. “Prices will rise”, it added.',
    ['the ministry | direct | “The harvest failed”', 'the ministry | direct | “Prices will rise”'],
  ],
  [
    'she, by her title, and he, by his',
    'Mr Roe met Ms Osei in Leeds. She said it was short. He said it was long.',
    ['Ms Osei | indirect | it was short', 'Mr Roe | indirect | it was long'],
  ],
  [
    'by the given name, not the nearest',
    'Margaret Ash opened the pool with Malcolm Roe. She said it was cold. He said it was warm.',
    ['Margaret Ash | indirect | it was cold', 'Malcolm Roe | indirect | it was warm'],
  ],
  [
    'the one of whom the sentence before tells',
    'Ana is played by the actress Mina Osei, who heard of it late. “Nobody rang me,” she said.',
    ['the actress Mina Osei | direct | “Nobody rang me,”'],
  ],
  [
    'the one in apposition',
    'The firm’s director, Malcolm Roe, defended it. “We paid,” he said.',
    ['Malcolm Roe | direct | “We paid,”'],
  ],
  [
    'somebody without a name',
    'Mr Roe’s face was on a banner.\n\nA steward next to me was crying. “I have children,” she said.',
    ['A steward | direct | “I have children,”'],
  ],
  [
    'not who is named inside a quotation',
    '“Tom Roe lied,” said Ana Silva. “Tom Roe knew,” she added.',
    ['Ana Silva | direct | “Tom Roe lied,”', 'Ana Silva | direct | “Tom Roe knew,”'],
  ],
  [
    'not who is named after the pronoun',
    'Malcolm Roe wrote to Emil Brandt. He said that Roe was tired.',
    ['Emil Brandt | indirect | Roe was tired'],
  ],
  [
    'her view',
    'Ana Silva shrugged. Her view is that the pool is cheap.',
    ['Ana Silva | indirect | the pool is cheap'],
  ],
  [
    'it, after a word that is no name',
    'The ministry replied late. Permission was refused. No permission is needed, it said.',
    ['The ministry | indirect | No permission is needed'],
  ],
];

const awkward: Row[] = [
  [
    'a role, a name and a place between commas',
    'The bill’s author, Sen. Kay Orr, of Leeds, said the measure protects farmers.',
    ['Sen. Kay Orr | indirect | the measure protects farmers'],
  ],
  [
    'a quotation mark that nobody closes',
    'Roe said: “We are done. The pool stays shut.\n\nIt opened in 1920.',
    ['Roe | direct | “We are done.'],
  ],
  [
    'a statement on paper',
    'Mr Roe’s statement added: “We did nothing wrong at all.”',
    ['Mr Roe | direct | “We did nothing wrong at all.”'],
  ],
  [
    'a clause inside what another says',
    'Osei said that the board had asked for more time and that the lab would close.',
    [
      'Osei | indirect | the board had asked for more time and that the lab would close',
      'the board | indirect | more time',
    ],
  ],
  [
    'a name that is a capital function word',
    'Doctors met there. WHO said the vaccine was safe.',
    ['WHO | indirect | the vaccine was safe'],
  ],
  [
    'a day before the verb',
    'Brandt on Tuesday said the roof was safe.',
    ['Brandt | indirect | the roof was safe'],
  ],
];

const nothing: Row[] = [
  [
    'told in the passive, with a verb before',
    'Roe was stopped at the gate and told that the match was over.',
    [],
  ],
  ['the writer', 'We say that the roof is the problem.', []],
  ['denied', 'The mayor did not say when the bridge would open.', []],
  ['refused', 'The mayor would not comment and refused to say who had paid.', []],
  ['supposed', 'If the board says the club is for sale, fans will march.', []],
  ['nothing', 'Silva said nothing about the transfer.', []],
  ['scare quotes', 'The “lucky” shirt was sold, and the ‘quiet’ war went on.', []],
  ['a title', 'Her novel “The Salt Road” won the prize.', []],
  ['nobody says it', 'The plant was described as dangerous. She is said to be rich.', []],
  ['told by nobody', 'Residents were told that the water was safe.', []],
  ['a question', 'What did Silva say about the match?', []],
  ['a goal is not said', 'Moreau added two goals, and Leeds claimed the title.', []],
  ['a noun', 'The report comes after a quiet year. The claims of the town were settled.', []],
  ['a plan is not a speaker', 'The work went on according to plan.', []],
  ['a name for a thing', 'The crew named their boat “Hope”.', []],
  ['put, with no number', 'The crew put the chairs at the gate.', []],
  ['a smile', 'Her smile faded. “Lucky” was the word on the shirt.', []],
  ['the time asked for', 'It was the quiet that she had asked for in May.', []],
  ['it tells us', 'The vote is over. It tells us how much people hope.', []],
];

describe('statements', () => {
  for (const [name, rows] of Object.entries({ direct, indirect, mixed, whoIsMeant, awkward, nothing }))
    describe(name, () => {
      it.each(rows)('%s', (_, text, expected) => expect(said(text)).toEqual(expected));
    });

  it('gives the words of source and cue as well', () => {
    const text = 'On Monday a senior club official told fans that Silva would stay.';
    const [one] = statements(articleOf(text));
    expect(slice(text, one!.source!)).toBe('a senior club official');
    expect(slice(text, one!.cue!)).toBe('told');
  });
});
