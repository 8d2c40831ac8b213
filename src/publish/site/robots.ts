// The address of the site → `robots.txt`: everything may be read; the sitemap is named where its whole address is known.
import { type Address, addressOf } from '../address.ts';

export function writeRobots(address: Address): string {
  const sitemap = address.site === null ? '' : `\nSitemap: ${addressOf(address, 'sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
