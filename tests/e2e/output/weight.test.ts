// An agency's page with everything that it loads → within the budget: 30 KB of gzip, 11 KB of it script; a report's page beside what the report prints.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { chooseExamples } from '../../../scripts/browser/page-kinds.ts';
import { listBuiltPages } from '../../../scripts/build/list-built-pages.ts';
import { attributeOf, listFiles, readHtmlPage, textOf } from '../support/html-page.ts';
import { describeWeight, weighPage } from './weigh-page.ts';

/** Of HTML beside the report's words and tables, and more for each finding; the longest tables are those of 2014. On average far less. */
const beside = { page: 37 * 1024, finding: 1.5 * 1024, mean: 31 * 1024 };

/** The bytes of its HTML but for what the report itself prints, and how many findings it lists. */
function weighReport(folder: string, file: string): { bytes: number; findings: number } {
  const { elements } = readHtmlPage(folder, file);
  const printed = elements.filter(
    (element) => attributeOf(element, 'className') === 'words' || attributeOf(element, 'dataFigureGrid') !== undefined,
  );
  const own = printed.map((element) => Buffer.byteLength(textOf(element))).reduce((sum, bytes) => sum + bytes, 0);
  const findings = elements.filter((element) => /^finding-\d+$/.test(attributeOf(element, 'id') ?? '')).length;
  return { bytes: statSync(join(folder, file)).size - own, findings };
}

const budget = { total: 30 * 1024, script: 11 * 1024 };

describe.each(inject('sites'))('the site at $base', (site) => {
  const agencies = chooseExamples(listBuiltPages(site.folder)).filter(({ kind }) => kind.startsWith('agency'));

  test.each(agencies)('$kind $path ($language)', (page) => {
    const weight = weighPage(site, page);
    process.stderr.write(`${describeWeight(weight)}\n`);
    expect(weight.total).toBeLessThanOrEqual(budget.total);
    expect(weight.script).toBeLessThanOrEqual(budget.script);
  });

  test('every report', () => {
    const files = listFiles(site.folder).filter((file) => /^(?:en\/)?agency\/[^/]+\/[^/]+\/index\.html$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    const weighed = files.map((file) => ({ file, ...weighReport(site.folder, file) }));
    const mean = weighed.reduce((sum, { bytes }) => sum + bytes, 0) / weighed.length;
    process.stderr.write(`reports: ${Math.round(mean)} bytes on average beside what they print\n`);
    expect(mean).toBeLessThanOrEqual(beside.mean);
    const heavy = weighed.flatMap(({ file, bytes, findings }) => {
      return bytes > beside.page + findings * beside.finding ? [`${file}: ${bytes} bytes, ${findings} findings`] : [];
    });
    expect(heavy).toEqual([]);
  });
});
