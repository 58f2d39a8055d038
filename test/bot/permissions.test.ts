import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { whyNotChangeCorpus } from '../../src/discord/permissions.ts';

const may = (...bits: bigint[]) => new PermissionsBitField(bits);
const { ManageGuild, Administrator, ManageMessages } = PermissionFlagsBits;

const rows: [
  intent: string,
  guildId: string | null,
  permissions: PermissionsBitField | null,
  named: string[],
  RegExp | null,
][] = [
  ['a moderator may', '1', may(ManageGuild), [], null],
  ['an administrator may', '1', may(Administrator), [], null],
  ['a moderator of a named server may', '1', may(ManageGuild), ['2', '1'], null],
  [
    'a moderator of another server may not',
    '3',
    may(Administrator),
    ['2', '1'],
    /^The corpus cannot be changed from/,
  ],
  ['other permissions are not enough', '1', may(ManageMessages), [], /Manage Server/],
  ['nor are none', '1', may(), ['1'], /Manage Server/],
  ['nor are those that Discord did not send', '1', null, [], /Manage Server/],
  ['nobody may in a direct message', null, may(Administrator), [], /direct message/],
];
test.each(rows)('%s', (_, guildId, memberPermissions, named, refusal) => {
  const why = whyNotChangeCorpus({ guildId, memberPermissions }, { DISCORD_GUILD_IDS: named });
  if (refusal === null) expect(why).toBeNull();
  else expect(why).toMatch(refusal);
});
