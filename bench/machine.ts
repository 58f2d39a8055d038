import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { z } from 'zod';
import type { Measured } from './systems.ts';

/** “2 × Model, 24 GB, Node 20.20.2 on linux” */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node} on ${process.platform} ${process.arch}`;

const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The packages that were measured, with their versions as they are pinned. */
export function versions(systems: readonly Measured[]): string {
  const pinned = ['bench/package.json', 'package.json'].map(
    (file) => Package.parse(JSON.parse(readFileSync(file, 'utf8'))).dependencies,
  );
  const names = [...new Set(systems.flatMap(({ from }) => from ?? []))];
  return names.map((name) => `${name} ${pinned.flatMap((all) => all[name] ?? [])[0]}`).join(', ');
}
