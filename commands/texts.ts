import type { Texts } from '../src/discord/localised.ts';

/**
 * Names and descriptions in other languages than English, which the commands themselves say. A language is one more
 * entry: de: { ask: { name: 'frag', description: '…' }, 'ask question': { name: 'frage', description: '…' } }.
 */
export const texts: Texts = {};
