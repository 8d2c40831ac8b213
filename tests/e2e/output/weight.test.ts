// An agency's page with everything that it loads → within the budget: 30 KB of gzip, 10 KB of it script.
import { describe, expect, inject, test } from 'vitest';
import { chooseExamples } from '../../../scripts/browser/page-kinds.ts';
import { listBuiltPages } from '../../../scripts/build/list-built-pages.ts';
import { describeWeight, weighPage } from './weigh-page.ts';

const budget = { total: 30 * 1024, script: 10 * 1024 };

describe.each(inject('sites'))('the site at $base', (site) => {
  const agencies = chooseExamples(listBuiltPages(site.folder)).filter(({ kind }) => kind.startsWith('agency'));

  test.each(agencies)('$kind $path ($language)', (page) => {
    const weight = weighPage(site, page);
    process.stderr.write(`${describeWeight(weight)}\n`);
    expect(weight.total).toBeLessThanOrEqual(budget.total);
    expect(weight.script).toBeLessThanOrEqual(budget.script);
  });
});
