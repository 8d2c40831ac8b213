// The machine → a headless Chromium: the one that is installed or on the PATH, else the one of the package @sparticuz/chromium.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A container has neither the rights for the sandbox nor much shared memory; the rest keeps the browser off the network. */
const quietArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function listOnPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  );
}

export interface BrowserProgram {
  path: string;
  args: string[];
}

/** `MINGBAI_CHROMIUM` names another program. */
export async function findBrowser(): Promise<BrowserProgram> {
  const installed = process.env.MINGBAI_CHROMIUM ?? [...listOnPath(), ...usualPaths].find((path) => existsSync(path));
  if (installed) return { path: installed, args: quietArgs };
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own arguments are for machines that open one page: all in one process, the browser ends with the first that is closed.
  return { path: await packaged.executablePath(), args: quietArgs };
}

/** How long anything asked of a page may take: on a busy machine half a minute, as is usual, is short. */
const patience = 240_000;

export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args, headless: true, timeout: patience });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(patience);
    return context;
  };
  return browser;
}
