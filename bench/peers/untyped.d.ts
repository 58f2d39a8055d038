// Packages that bring no types: what is used of them here.

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: readonly unknown[]): void;
    addDoc(document: Record<string, string>, id: number): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const nlp: Record<'string' | 'tokens', Record<string, unknown>>;
  export default nlp;
}

declare module 'flexsearch/lang/en' {
  const English: import('flexsearch').EncoderOptions;
  export default English;
}
