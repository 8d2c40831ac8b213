// A number of bodies and of years → a folder of sources with invented reports of each, normalised and checked by the real command.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { runNode } from '../../build/run-node.ts';
import { mingbaiProgram } from '../../command/command.ts';
import { createGenerator } from '../generate-report.ts';

/** The generator numbers reports by body and year, 2010 to 2024. */
export const yearsOfGenerator = 15;
export const yearsOfBody = 5;

const sidecar = (name: string): string =>
  `url: https://www.example.gov.cn/${name}\nretrieved: 2026-01-31\nlicence: none, invented for measuring\n`;

/** The bodies of a smaller folder are among those of a larger one. */
function writeSources(folder: string, bodies: number, years: number, kinds?: ReadonlySet<string>): void {
  const registry = loadRegistry();
  const sectors = new Map([...registry.sectors].filter(([id]) => !kinds || kinds.has(id)));
  const generate = createGenerator({ ...registry, sectors }, 'site');
  for (let body = 0; body < bodies; body += 1) {
    for (let year = yearsOfGenerator - years; year < yearsOfGenerator; year += 1) {
      const { fileName, bytes } = generate(body * yearsOfGenerator + year);
      const path = join(folder, fileName);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      writeFileSync(path.replace(/\.\w+$/u, '.yml'), sidecar(fileName));
    }
  }
}

const root = join(import.meta.dirname, '..', '..', '..');

/** The folder that the site is built from; `kinds`: of these kinds of bodies only, so that many are alike. */
export async function writeContent(
  folder: string,
  bodies: number,
  years = yearsOfBody,
  kinds?: ReadonlySet<string>,
): Promise<string> {
  const sources = join(folder, 'sources');
  const content = join(folder, 'content');
  writeSources(sources, bodies, years, kinds);
  const places = {
    sources,
    out: join(content, 'reports'),
    findings: join(content, 'findings'),
    cache: join(folder, 'cache'),
  };
  const args = Object.entries(places).flatMap(([name, path]) => [`--${name}`, path]);
  const code = await runNode({ root, program: mingbaiProgram, args: ['normalize', '--quiet', ...args] });
  // 1: a few invented reports are rejected, which costs a few pages only.
  if (code > 1) throw new Error(`normalize ended with ${code}`);
  return content;
}
