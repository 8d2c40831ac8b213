// A page that is about to be opened → everything that goes wrong on it.
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    mingbaiViolations: string[];
  }
}

export interface Watch {
  /** Errors on the console, failed requests, requests to other origins. */
  problems: string[];
}

/** Runs in the page before anything of its own. */
function record(): void {
  window.mingbaiViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.mingbaiViolations.push(`${event.violatedDirective}: ${event.blockedURI}`);
  });
}

export async function watchPage(page: Page, origin: string): Promise<Watch> {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (protocol.startsWith('http') && from !== origin) problems.push(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(record);
  return { problems };
}

/** Down the page and back, so that what appears late has appeared. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
}
