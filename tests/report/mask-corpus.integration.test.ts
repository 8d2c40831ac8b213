// Real reports → what is hidden in them: a list looked at by hand, by file and by length, and nothing besides.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { openPdfResources } from '../../src/pipeline/core.ts';
import type { Report } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { corpora } from './support/gold.ts';

const registry = loadRegistry();

/**
 * File → the lengths of what is hidden in it: addresses of offices at public providers that say nothing of the office,
 * one that is a number, and the person named in two reports for questions.
 */
const looked: Readonly<Record<string, readonly number[]>> = {
  'gyz-2019.txt': [16],
  'huanjing-guotu-2013.txt': [14],
  'jjf-2019.txt': [14],
  'jtj-2012.txt': [16],
  'jtj-2019.txt': [16, 2],
  'jtj-2020.txt': [16, 2],
  'xian-zhengfu-2012.txt': [16],
};

const files = corpora.flatMap((corpus) =>
  globSync('{seeds,copies,real,second}/**/*.{txt,md,html,docx,pdf}', { cwd: corpus }).map((name) => join(corpus, name)),
);

function listHidden({ sections, tables, figures, title }: Report): number[] {
  expect(JSON.stringify([tables, figures, title])).not.toContain('×');
  const texts = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.type === 'text' ? [block.text] : block.rows.flat())),
  ]);
  return texts.flatMap((text) => [...text.matchAll(/×+/g)].map(([run]) => run.length));
}

it.each(files)('%s', async (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const outcome = await readReport(bytes, registry, { fileName: basename(path), pdf: openPdfResources() });
  const printed = Buffer.from(bytes).toString('utf8').includes('×');
  const hidden = outcome.status === 'ok' && !printed ? listHidden(outcome.report) : [];
  expect(hidden).toEqual(looked[basename(path)] ?? []);
});
