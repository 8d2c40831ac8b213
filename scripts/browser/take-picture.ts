// A page, a width, a colour scheme → a picture of it.
import type { Browser } from 'playwright-core';

export interface View {
  url: string;
  width: number;
  colorScheme: 'light' | 'dark';
  /** The whole page, else what a screen shows of it. */
  fullPage: boolean;
  height?: number;
}

export async function takePicture(browser: Browser, view: View): Promise<Buffer> {
  const { url, width, colorScheme, fullPage, height = 900 } = view;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    // The pointer of a headless browser rests at a corner; a caret would blink into the picture.
    return await page.screenshot({ fullPage, caret: 'hide', animations: 'disabled' });
  } finally {
    await context.close();
  }
}
