import type { LocaleString } from 'discord.js';

/** What a command, option or choice is called in a language. A choice has no description. */
interface Wording {
  readonly name?: string;
  readonly description?: string;
}

/** Wordings by language, then by the English names on the way: `ask`, `ask question`, `corpus reload`. */
export type Texts = Readonly<Partial<Record<LocaleString, Readonly<Record<string, Wording>>>>>;

interface Named {
  readonly name: string;
  readonly options?: readonly Named[] | undefined;
  readonly choices?: readonly Named[] | undefined;
}

/** The definition of a command with all that `texts` say of it, of its options and of their choices. */
export function localised<Data extends Named>(data: Data, texts: Texts, above = ''): Data {
  const path = `${above}${data.name}`;
  const inLanguages = (what: keyof Wording) => {
    const said = Object.entries(texts).flatMap(([locale, wordings]) => {
      const text = wordings[path]?.[what];
      return text === undefined ? [] : [[locale, text]];
    });
    return said.length > 0 ? { [`${what}_localizations`]: Object.fromEntries(said) } : {};
  };
  const within = (parts: readonly Named[]) => parts.map((part) => localised(part, texts, `${path} `));
  return {
    ...data,
    ...inLanguages('name'),
    ...inLanguages('description'),
    ...(data.options ? { options: within(data.options) } : {}),
    ...(data.choices ? { choices: within(data.choices) } : {}),
  };
}
