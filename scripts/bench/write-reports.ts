// A count and a seed → generated reports on disk, each with the sidecar that says where it came from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { createGenerator } from './generate-report.ts';

const sidecar = (name: string): string =>
  `url: https://www.example.gov.cn/${name}\nretrieved: 2026-01-31\nlicence: none, invented for measuring\n`;

export function writeReports(folder: string, count: number, seed: string | number): void {
  const generate = createGenerator(loadRegistry(), seed);
  for (let index = 0; index < count; index += 1) {
    const { fileName, bytes } = generate(index);
    const path = join(folder, fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    writeFileSync(path.replace(/\.\w+$/u, '.yml'), sidecar(fileName));
  }
}
