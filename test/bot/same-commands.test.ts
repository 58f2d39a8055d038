import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { sameCommands } from '../../src/discord/deploy-commands.ts';

const desired = commands.map(({ data }) => data);

/** As Discord gives back what was put: with ids, and with every default filled in. */
const asDiscordSays = (command: object): object => ({
  id: '1',
  application_id: '2',
  version: '3',
  description: '',
  type: 1,
  nsfw: false,
  default_permission: true,
  dm_permission: true,
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  ...command,
});
const present = desired.map(asDiscordSays);
const changed = (change: (command: Record<string, unknown>) => void) => {
  const copy = structuredClone(present) as Record<string, unknown>[];
  for (const command of copy) change(command);
  return copy;
};

const rows: [intent: string, present: object[], same: boolean][] = [
  ['defaults that Discord adds are no difference', present, true],
  ['nor is the order', present.toReversed(), true],
  ['a missing command is', present.slice(1), false],
  ['one too many is', [...present, asDiscordSays({ name: 'old', description: 'old' })], false],
  ['another description is', changed((command) => Object.assign(command, { description: 'x' })), false],
  [
    'another permission is',
    changed((command) => Object.assign(command, { default_member_permissions: '8' })),
    false,
  ],
  ['an option less is', changed((command) => Object.assign(command, { options: [] })), false],
  [
    'a translation is',
    changed((command) => Object.assign(command, { name_localizations: { de: 'x' } })),
    false,
  ],
  ['a command of another type is', changed((command) => Object.assign(command, { type: 3 })), false],
];
test.each(rows)('%s', (_, present, same) => {
  expect(sameCommands(present, desired)).toBe(same);
});
