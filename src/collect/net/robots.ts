// The answer to a request for robots.txt → what it lets us ask (RFC 9309), and how long it wants us to wait between requests.
import robotsParser from 'robots-parser';

/** The package's types are those of an ES module, which it is not. */
const parseRobots = robotsParser as unknown as (
  address: string,
  text: string,
) => {
  isAllowed(address: string, product: string): boolean | undefined;
  getCrawlDelay(product: string): number | undefined;
};

export interface Robots {
  allows(address: string): boolean;
  /** Milliseconds; 0 where it says nothing. */
  crawlDelay: number;
  /** Nobody knows what it would have said: then nothing is asked. */
  isUnreachable: boolean;
}

/** Parsers need not read more than 500 KiB. */
const mostBytes = 500 * 1024;

const allowAll: Robots = { allows: () => true, crawlDelay: 0, isUnreachable: false };
const allowNone: Robots = { allows: () => false, crawlDelay: 0, isUnreachable: true };

/** `product`: the first word of our user agent, which groups of rules are addressed to. `status` undefined: no answer. */
export function readRobots(address: string, status: number | undefined, body: Uint8Array, product: string): Robots {
  if (status === undefined || status >= 500) return allowNone;
  if (status < 200 || status >= 300) return allowAll;
  const text = new TextDecoder().decode(body.subarray(0, mostBytes)).replace(/^\uFEFF/u, '');
  // A site that answers everything with a page says nothing about robots.
  if (/^\s*<(?:!doctype|html|head|script)/iu.test(text)) return allowAll;
  const parsed = parseRobots(address, text);
  const delay = parsed.getCrawlDelay(product) ?? 0;
  return {
    allows: (asked) => parsed.isAllowed(asked, product) ?? true,
    crawlDelay: Number.isFinite(delay) && delay > 0 ? delay * 1_000 : 0,
    isUnreachable: false,
  };
}
