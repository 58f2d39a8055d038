/** Reads each thing once for as long as somebody holds it: whoever reads it again meanwhile gets the same one. */
export function remembered<Thing extends object>(read: (number: number) => Thing): (number: number) => Thing {
  const held = new Map<number, WeakRef<Thing>>();
  return (number) => {
    const known = held.get(number)?.deref();
    if (known) return known;
    const thing = read(number);
    held.set(number, new WeakRef(thing));
    return thing;
  };
}
