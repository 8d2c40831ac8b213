// Pages of a built site → what a bare Astro project takes to write the same bytes: the peer of our own renderer.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../command/command.ts';
import { measureProgram } from './measure-whole.ts';

/** Enough that starting Astro is a small part of it. */
const most = 2_000;

const route = `---
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const folder = process.env.MINGBAI_BENCH_PAGES;
export function getStaticPaths() {
  return JSON.parse(readFileSync(join(process.env.MINGBAI_BENCH_PAGES, 'pages.json'), 'utf8')).map((path) => ({ params: { path } }));
}
const html = readFileSync(join(folder, \`\${Astro.params.path}.html\`), 'utf8');
---
<Fragment set:html={html} />
`;

export interface BarePages {
  pages: number;
  seconds: number;
  processorSeconds: number;
}

/** Spread over the whole list, so that pages of all kinds are among them. */
function choosePages(out: string): string[] {
  const all = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .sort();
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

/** Within the project, where Astro finds itself. */
export async function measureBarePages(out: string, notes: string): Promise<BarePages> {
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectFolder, '.cache', 'bare-'));
  try {
    const pages = join(folder, 'pages');
    const routes = join(folder, 'src', 'pages');
    mkdirSync(pages, { recursive: true });
    mkdirSync(routes, { recursive: true });
    const chosen = choosePages(out);
    for (const [index, path] of chosen.entries()) cpSync(join(out, path), join(pages, `${index}.html`));
    writeFileSync(join(pages, 'pages.json'), JSON.stringify(chosen.map((_, index) => `${index}`)));
    writeFileSync(join(routes, '[...path].astro'), route);
    writeFileSync(join(folder, 'astro.config.mjs'), 'export default { compressHTML: false };\n');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
    process.env.MINGBAI_BENCH_PAGES = pages;
    const program = join(projectFolder, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const { seconds, processorSeconds } = await measureProgram([program, 'build', '--silent'], notes, folder);
    return { pages: chosen.length, seconds, processorSeconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
