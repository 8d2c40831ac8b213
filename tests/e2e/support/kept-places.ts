// A page whose scripts, fonts and pictures are held back, and then come → the elements that had to move for them.
import type { Page, Route } from 'playwright-core';

declare global {
  interface Window {
    mingbaiPlaces: Map<Element, { top: number; left: number }>;
  }
}

const late: ReadonlySet<string> = new Set(['script', 'font', 'image', 'media', 'fetch', 'xhr']);

export interface HeldRequests {
  /** Lets them go on, and all that come later. */
  release(): Promise<void>;
}

/** What is needed to lay the page out, its markup and styles, comes; the rest waits: the order of a slow network. */
export async function holdLate(page: Page): Promise<HeldRequests> {
  const waiting: Route[] = [];
  let isHeld = true;
  await page.route('**/*', async (route) => {
    if (isHeld && late.has(route.request().resourceType())) waiting.push(route);
    else await route.fallback();
  });
  return {
    async release() {
      isHeld = false;
      for (const route of waiting) await route.fallback();
    },
  };
}

/** Notes where each element that is laid out stands, once markup and styles are all there. */
export async function markPlaces(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      [...document.querySelectorAll('link[rel="stylesheet"]')].every((link) => 'sheet' in link && link.sheet !== null),
  );
  await page.evaluate(() => {
    const places = [...document.querySelectorAll('body *')].map((element) => ({
      element,
      box: element.getBoundingClientRect(),
    }));
    // Nobody sees an empty box move.
    const shown = places.filter(({ box }) => box.width > 0 && box.height > 0);
    window.mingbaiPlaces = new Map(
      shown.map(({ element, box }) => [element, { top: box.top + scrollY, left: box.left + scrollX }]),
    );
  });
}

/** Elements that stand elsewhere now, in words; what was taken out of the page, or hidden, has not moved. */
export function listMoved(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moved: string[] = [];
    for (const [element, before] of window.mingbaiPlaces) {
      if (!element.isConnected || element.getClientRects().length === 0) continue;
      const { top, left } = element.getBoundingClientRect();
      const [down, right] = [Math.round(top + scrollY - before.top), Math.round(left + scrollX - before.left)];
      if (down === 0 && right === 0) continue;
      moved.push(
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${down} px down, ${right} px right`,
      );
    }
    return moved.slice(0, 5);
  });
}
