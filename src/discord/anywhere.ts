import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/**
 * For a command that everybody may use: in a server with the bot, in direct messages to it, and anywhere by those who
 * have installed it for themselves.
 */
export const ANYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
