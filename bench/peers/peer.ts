/** Another search engine. Passages have numbers, from 0, in the order in which they are added. */
export interface Peer {
  add(passages: readonly string[]): void | Promise<void>;
  /** The numbers of the `k` best passages, best first. */
  search(question: string, k: number): number[] | Promise<number[]>;
}
