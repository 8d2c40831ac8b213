// Element → whether the page's reader never sees it.
import type { Element } from 'hast';

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Judges by the element's own attributes; style sheets are not read. */
export function isHidden(element: Element): boolean {
  const { hidden, ariaHidden, style } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (ariaHidden !== undefined && String(ariaHidden) === 'true') return true;
  return typeof style === 'string' && style.length > 10 && HIDING_STYLE.test(style);
}
