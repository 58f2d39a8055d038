/** A long computation that can be left after every step, so that others have their turn, and gone on with. */
export type Steps<Result, Step = unknown> = Generator<Step, Result, void>;

/** Goes through all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
