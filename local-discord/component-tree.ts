/** A message component as plain data; which fields it has depends on its type. */
export interface Component {
  type: number;
  id?: number | null;
  custom_id?: string | null;
  content?: string;
  disabled?: boolean | null;
  components?: Component[];
  accessory?: Component;
  component?: Component;
  [field: string]: unknown;
}

/** A component as it was met, with the way that leads to it from the message's `components`. */
export interface Met {
  component: Component;
  path: (string | number)[];
}

/** Every component of a message in reading order, nested ones and accessories included. */
export function everyComponent(
  components: readonly unknown[] | null | undefined,
  above: (string | number)[] = [],
): Met[] {
  return (components ?? []).flatMap((each, index) => below(each as Component, [...above, index]));
}

function below(component: Component, path: (string | number)[]): Met[] {
  return [
    { component, path },
    ...everyComponent(component.components, [...path, 'components']),
    ...(component.accessory ? below(component.accessory, [...path, 'accessory']) : []),
    ...(component.component ? below(component.component, [...path, 'component']) : []),
  ];
}

/** Gives every component without a number one that is free, as Discord does. */
export function numberComponents(components: readonly unknown[]): void {
  const met = everyComponent(components);
  const taken = new Set(met.map(({ component }) => component.id).filter((id) => id));
  let next = 1;
  for (const { component } of met) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
}
