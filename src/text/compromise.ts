import { createRequire } from 'node:module';

type Compromise = typeof import('compromise/two').default;

// The built file: `import` reads 150 modules, which takes twice as long, a tenth of a second of every start.
export const nlp: Compromise = createRequire(import.meta.url)('compromise/two');
