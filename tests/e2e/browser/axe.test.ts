// Each kind of page, in both languages, light and dark, on a phone and a desk → axe finds nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/find-browser.ts';
import { listExamples } from '../support/examples.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

const [site] = inject('sites');
if (!site) throw new Error('no site was built');
const examples = listExamples(site);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Each violation with the first places it was found in. */
function describeViolations({ violations }: AxeResults): string[] {
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`)
        .join('; ')} [${nodes.length}]`,
  );
}

const schemes = ['light', 'dark'] as const;
const widths = [390, 1440] as const;
const looks = schemes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));

async function judge(page: Page, { colorScheme, width }: (typeof looks)[number]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const results = await page.evaluate((chosen) => window.axe.run(document, chosen), options);
  return describeViolations(results).map((violation) => `${colorScheme} at ${width} px: ${violation}`);
}

test.concurrent.each(examples)('$name', async ({ url }) => {
  // The page's own policy would keep axe out.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const look of looks) found.push(...(await judge(page, look)));
  expect(found).toEqual([]);
  await context.close();
});
