/** What a conversation stands on: its last question, written out so that it stands by itself, and what was answered. */
export interface Exchange {
  readonly question: string;
  /** Whose words the best excerpt is; null where it is nobody's. */
  readonly speaker: string | null;
  /** What answers it most probably: “Who won?” “Ayle”; null where that is not known. */
  readonly answer: string | null;
}
