const FILLER =
  'The committee looked at the drains of the old market, and then at the budget of the library. '.repeat(43);
const report = (at: number) =>
  `Report ${at} from the harbour\n\n${FILLER}\n\nMayor Ana Silva said that pier ${at} would open in May.`;

/** 300 articles of 4,000 characters: more than is read whole before the first answer. */
export const LARGE = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.txt`, report(at)]));
