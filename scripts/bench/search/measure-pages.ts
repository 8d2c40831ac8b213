// A served index and queries → times and bytes of every keystroke in a real browser, ours and the peers'.
import type { Browser, Page } from 'playwright-core';
import type { FolderServer } from './serve-folder.ts';

export interface OurTimes {
  /** Milliseconds of each keystroke once the first query is answered. */
  keystrokes: number[];
  /** The same once more, when nothing is left to fetch. */
  repeated: number[];
  /** Milliseconds from nothing to the first answer, for each fresh start. */
  starts: number[];
  /** Packed bytes of the index for the first query of each fresh start, and for the one after it. */
  firstBytes: number[];
  nextBytes: number[];
  /** Packed bytes of the scripts. */
  scriptBytes: number;
}

export interface PeerTimes {
  bytes: number;
  fuseIndex: number;
  miniIndex: number;
  fuse: number[];
  mini: number[];
}

declare const ask: (base: string, texts: readonly string[]) => Promise<{ times: number[]; found: number[] }>;
declare const load: (url: string) => Promise<{ fuse: number; mini: number }>;
declare const askFuse: (texts: readonly string[]) => number[];
declare const askMini: (texts: readonly string[]) => number[];

/** What the box asks while a text is typed. */
export function listKeystrokes(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((_, index) => characters.slice(0, index + 1).join('')).filter((typed) => typed.trim() !== '');
}

const sum = (sent: ReadonlyMap<string, number>): number => [...sent.values()].reduce((a, b) => a + b, 0);

async function openFresh(browser: Browser, server: FolderServer, name: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
  page.on('requestfailed', (request) => process.stderr.write(`${request.url()} failed\n`));
  await page.goto(`${server.url}${name}.html`);
  return page;
}

const askPage = (page: Page, base: string, texts: readonly string[]) =>
  page.evaluate(([where, asked]) => ask(where, asked), [base, texts] as const);

/** Bytes of scripts are counted apart from those of the index. */
function splitSent(server: FolderServer): { index: number; scripts: number } {
  const sent = [...server.takeSent()];
  const isIndex = ([path]: readonly [string, number]): boolean => path.includes('/index-');
  return {
    index: sum(new Map(sent.filter(isIndex))),
    scripts: sum(new Map(sent.filter((entry) => !isIndex(entry)))),
  };
}

export async function measureOurs(
  browser: Browser,
  server: FolderServer,
  index: string,
  texts: readonly string[],
  fresh: number,
): Promise<OurTimes> {
  const base = `${server.url}${index}/`;
  const ours: OurTimes = { keystrokes: [], repeated: [], starts: [], firstBytes: [], nextBytes: [], scriptBytes: 0 };
  for (let start = 0; start < fresh; start += 1) {
    server.takeSent();
    const [first = '', next = ''] = [texts[start * 2], texts[start * 2 + 1]];
    const page = await openFresh(browser, server, 'our');
    const [began] = (await askPage(page, base, listKeystrokes(first))).times;
    ours.starts.push(began ?? Number.NaN);
    const sent = splitSent(server);
    ours.firstBytes.push(sent.index);
    ours.scriptBytes = sent.scripts;
    await askPage(page, base, listKeystrokes(next));
    ours.nextBytes.push(splitSent(server).index);
    if (start === fresh - 1) {
      ours.keystrokes = (await askPage(page, base, texts.flatMap(listKeystrokes))).times;
      ours.repeated = (await askPage(page, base, texts.flatMap(listKeystrokes))).times;
    }
    await page.context().close();
  }
  return ours;
}

export async function measurePeers(
  browser: Browser,
  server: FolderServer,
  names: string,
  texts: readonly string[],
  few: number,
): Promise<PeerTimes> {
  const page = await openFresh(browser, server, 'plain');
  server.takeSent();
  const built = await page.evaluate((url) => load(url), `${server.url}${names}`);
  const bytes = sum(server.takeSent());
  const keystrokes = texts.flatMap(listKeystrokes);
  // Evenly over all keystrokes, so that short and long ones are among the few.
  const some = keystrokes.filter((_, index) => index % Math.ceil(keystrokes.length / few) === 0);
  const fuse = await page.evaluate((asked) => askFuse(asked), some);
  const mini = await page.evaluate((asked) => askMini(asked), some);
  await page.context().close();
  return { bytes, fuseIndex: built.fuse, miniIndex: built.mini, fuse, mini };
}
