// Sources alone, in another folder than the project's → what the command makes of them: reports, findings and the zip.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Workspace } from '../workspace.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const source = 'sources/350128/350128-gwh/2023.md';

test('reads the sources of the folder that it is given and ends with a zip of their pages', async () => {
  const workspace = new Workspace();
  const content = workspace.path('content');
  mkdirSync(dirname(join(content, source)), { recursive: true });
  cpSync(join(project, 'content', source), join(content, source));
  const ended = await workspace.run('mingbai.ts', 'offline', '--content', content, '--out', workspace.path('out'));
  expect(ended.stderr).toMatch(/^store: 1 reports in 1 parts/m);
  expect(ended.code).toBe(0);
  expect(workspace.list('content')).toContain('reports/350128-gwh/2023.json');
  expect(workspace.list('content')).toContain('findings/350128-gwh/2023.json');
  const zip = workspace.list('out').find((name) => name.endsWith('.zip')) ?? '';
  const pages = Object.keys(unzipSync(readFileSync(workspace.path(join('out', zip)))));
  expect(pages.some((name) => name.endsWith('/agency/350128-gwh/2023/index.html'))).toBe(true);
  expect(pages.filter((name) => /\/agency\/[^/]+\/index\.html$/.test(name))).toHaveLength(2);
});
