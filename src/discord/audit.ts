import { type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { type Audited, auditMessage } from '../render/discord-audit.ts';
import type { Settings } from '../settings.ts';

/** Says for good who has changed the corpus, or has tried to, and what came of it. */
export type Audit = (change: Audited) => void;

/** Into the log, and into the channel where one is named: failing to post there stops nobody. */
export const audit =
  (rest: REST, { AUDIT_CHANNEL_ID: channel }: Pick<Settings, 'AUDIT_CHANNEL_ID'>, log: Log): Audit =>
  (change) => {
    log.info(change, 'a change of the corpus');
    if (channel === null) return;
    const { allowedMentions, ...message } = auditMessage(change);
    rest
      .post(Routes.channelMessages(channel), { body: { ...message, allowed_mentions: allowedMentions } })
      .catch((err: unknown) =>
        log.warn({ err, channel }, 'a change of the corpus could not be posted to AUDIT_CHANNEL_ID'),
      );
  };
