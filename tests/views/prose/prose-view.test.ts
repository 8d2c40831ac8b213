// Running text: places are filled in or the build fails, headings get ids, and both languages have the same parts.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { useConfig } from '../../../src/config/config.ts';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { minimumDenominator } from '../../../src/report/analysis/intervals.ts';
import { rules } from '../../../src/report/check/rules.ts';
import { buildCorpus } from '../../../src/store/corpus.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { listProseValues, renderProse } from '../../../src/views/prose/prose-view.ts';
import { makeFile, makeReport } from '../make-report.ts';

const { regions, sectors, agencies } = loadRegistry();
const registry = { regions: [...regions.values()], sectors: [...sectors.values()], agencies: [...agencies.values()] };
const whole = makeFile(makeReport({ year: 2020 }));
const digest = makeFile(makeReport({ year: 2021 }));
const reports = [whole, { ...digest, source: { ...digest.source, digest: true } }];
const corpus = buildCorpus({ reports, findings: [], registry });
const values = listProseValues('zh', corpus);
const stay = (path: string) => path;
const read = (language: string, page: string) =>
  readFileSync(new URL(`../../../src/i18n/${language}/pages/${page}.md`, import.meta.url), 'utf8');

test('figures come from the corpus and the core', () => {
  expect(values).toMatchObject({ agencies: '1', reports: '2', digests: '1' });
  expect(values).toMatchObject({ rules: rules.length, minimum: minimumDenominator });
  expect(values).toMatchObject({ blank: '空白', about: '约 140,000', atLeast: '至少 2,000' });
  expect(listProseValues('en', corpus)).toMatchObject({ blank: 'blank', about: 'about 140,000' });
});

test('places are filled in, and one without a value is an error', () => {
  expect(renderProse('共 {reports} 份', values, stay).html).toBe('<p>共 2 份</p>');
  expect(() => renderProse('{nothing}', values, stay)).toThrow('{nothing}');
});

test('who runs the site, where to write and when there is an answer come from the configuration', () => {
  onTestFinished(() => useConfig({}));
  useConfig({
    operator: { name: '某*某_中心<b>', url: 'https://example.org/a b' },
    contact: 'a_b@example.org',
    answerDays: 7,
  });
  const { html } = renderProse('{publisher}{answers}', listProseValues('zh', corpus), stay);
  expect(html).toContain('本站由<a href="https://example.org/a%20b">某*某_中心&#x3C;b></a>运营');
  expect(html).toContain('<a href="mailto:a_b@example.org">a_b@example.org</a>');
  expect(html).toContain('7 个工作日');

  useConfig({});
  const nobody = renderProse('{publisher}{answers}', listProseValues('en', corpus), stay).html;
  expect(nobody).toContain('does not say who runs it');
  expect(nobody).not.toContain('working days');
});

test('every rate stands in the table of rates, with what it says', () => {
  const { html } = renderProse('{rateTable}', values, stay);
  const rows = html.match(/<tr>/g) ?? [];
  expect(rows).toHaveLength(rateDefinitions.length + 1);
  expect(html).toContain('<a href="/metric/rate.refused/">不予公开率</a>');
});

test('second-level headings make the outline', () => {
  const { html, outline } = renderProse('## 甲\n\n文\n\n## 乙', values, stay);
  expect(outline).toEqual([
    { id: 'part-1', label: '甲' },
    { id: 'part-2', label: '乙' },
  ]);
  expect(html).toContain('<h2 id="part-2">乙</h2>');
});

test('a table stands in a region of its own and has a caption', () => {
  expect(renderProse('## 表\n\n| a |\n| - |\n| 1 |', values, stay).html).toContain(
    '<div class="scroll" role="region" aria-label="表" tabindex="0"><table class="figures"><caption class="visually-hidden">表</caption>',
  );
});

test('links to pages of the site lead below the base path, others stay', () => {
  const { html } = renderProse(
    '- [核验](/checks/)\n- [许可](https://example.org/by)',
    values,
    (path) => `/base${path}`,
  );
  expect(html).toContain('href="/base/checks/"');
  expect(html).toContain('href="https://example.org/by"');
});

test.each(['about', 'methodology'])('%s has the same parts, places and links in both languages', (page) => {
  const [zh, en] = [read('zh', page), read('en', page)];
  const [shownZh, shownEn] = [renderProse(zh, values, stay), renderProse(en, values, stay)];
  expect(shownEn.outline).toHaveLength(shownZh.outline.length);
  const places = (text: string) => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort();
  expect(places(en)).toEqual(places(zh));
  const links = (text: string) => [...text.matchAll(/\]\((\/[^)]*)\)/g)].map(([, path]) => path).sort();
  expect(links(en)).toEqual(links(zh));
});
