// An address → Lighthouse's four scores for it on an emulated phone, and the audits that cost points.
import { launch } from 'chrome-launcher';
import lighthouse, { type Flags } from 'lighthouse';
import { findBrowser } from './find-browser.ts';

export const aims = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
export type Category = keyof typeof aims;

export interface Scores {
  scores: Record<Category, number>;
  /** Names of the audits below their full score in a category that missed its aim. */
  costly: string[];
}

const categories = Object.keys(aims) as Category[];

/** The median of three runs is what Lighthouse's own documentation advises; other work on the machine disturbs single ones. */
export async function measureScores(url: string, runs: number): Promise<Scores> {
  const results: Scores[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await measureOnce(url));
  const sorted = results.sort((a, b) => a.scores.performance - b.scores.performance);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

async function measureOnce(url: string): Promise<Scores> {
  const { path, args } = await findBrowser();
  const chrome = await launch({ chromePath: path, chromeFlags: ['--headless=new', ...args], logLevel: 'silent' });
  try {
    const flags: Flags = { port: chrome.port, onlyCategories: categories, logLevel: 'silent', output: 'json' };
    const result = await lighthouse(url, flags);
    if (!result) throw new Error(`Lighthouse measured nothing at ${url}`);
    return readResult(result.lhr);
  } finally {
    chrome.kill();
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function readResult({ categories: found, audits, runtimeError }: Result): Scores {
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const scoreOf = (name: Category): number => Math.round((found[name]?.score ?? 0) * 100);
  const missed = categories.filter((name) => scoreOf(name) < aims[name]);
  const costly = missed.flatMap((name) =>
    (found[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  const scores = {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
  };
  return { scores, costly };
}
