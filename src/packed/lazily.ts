/** The same items, each looked for when it is first wanted, and once. */
export function lazily<Item>(items: Iterable<Item>): Iterable<Item> {
  const source = items[Symbol.iterator]();
  const found: Item[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        if (at === found.length) {
          const { done, value } = source.next();
          if (done) return;
          found.push(value);
        }
        yield found[at]!;
      }
    },
  };
}
