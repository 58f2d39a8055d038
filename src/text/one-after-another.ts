/** A queue: each work begins when the one before has ended, well or not. */
export function oneAfterAnother(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {}); // whoever asked for it hears of it
    return mine;
  };
}
