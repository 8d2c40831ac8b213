// An address → the page behind it, by way of its redirects, as robots.txt and the host's patience allow; or why there is none.

import robotsParser from 'robots-parser';
import { makeTrouble, type Trouble } from '../../store/ledger/trouble.ts';
import { hostOf, resolveAddress } from '../address.ts';
import { Asker, type AskerOptions, type AskResult, type Headers, type RawAnswer } from './ask.ts';
import type { RequestBudget } from './budget.ts';
import { type Clock, HostTurns, type Turn } from './host-turns.ts';
import { type PaceEvent, type PaceRules, readRetryAfter } from './pace.ts';
import { judgeStatus } from './recognise-barrier.ts';

/** The package's types are those of an ES module, which it is not. */
const parseRobots = robotsParser as unknown as (
  address: string,
  text: string,
) => {
  isAllowed(address: string, product: string): boolean | undefined;
  getCrawlDelay(product: string): number | undefined;
};

interface Robots {
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

/** What was received in the end. */
export interface Visit {
  kind: 'page';
  /** As asked. */
  address: string;
  /** Where it was found. */
  url: string;
  /** Addresses that led there, in order, without `url`. */
  via: string[];
  status: number;
  headers: Headers;
  body: Uint8Array;
  /** ISO moment. */
  retrieved: string;
}

export type VisitResult =
  | Visit
  /** 304: as it was. */
  | { kind: 'same'; address: string; url: string; via: string[] }
  | { kind: 'trouble'; address: string; via: string[]; trouble: Trouble };

/** What the last capture said of itself. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface VisitorOptions extends AskerOptions {
  clock: Clock;
  pace: PaceRules;
  /** The word that robots.txt knows us by. */
  product: string;
  stop: AbortSignal;
  /** Called for each answer. */
  onAnswer?(address: string, result: AskResult): void;
}

const mostRedirects = 6;
const redirects = new Set([301, 302, 303, 307, 308]);
const limits = new Set([403, 429, 503]);
/** So often one address is asked again in one run. */
const mostTries = 3;

export class Visitor {
  readonly turns: HostTurns;
  readonly #options: VisitorOptions;
  readonly #asker: Asker;
  readonly #robots = new Map<string, Promise<Robots>>();

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#asker = new Asker(options);
    this.turns = new HostTurns(options.clock, options.pace);
  }

  close(): Promise<void> {
    return this.#asker.close();
  }

  async visit(address: string, budget: RequestBudget, validators: Validators = {}): Promise<VisitResult> {
    const via: string[] = [];
    let url = address;
    const troubled = (trouble: Trouble): VisitResult => ({ kind: 'trouble', address, via, trouble });
    for (;;) {
      const refused = await this.#askRobots(url, budget);
      if (refused) return troubled(refused);
      const result = await this.#askPatiently(url, budget, conditions(validators));
      if (result.kind === 'trouble') return troubled(result.trouble);
      const { status, headers, body } = result;
      if (status === 304) return { kind: 'same', address, url, via };
      if (!redirects.has(status)) {
        const trouble = judgeStatus(status);
        if (trouble) return troubled(trouble);
        const retrieved = new Date(this.#options.clock.now()).toISOString();
        return { kind: 'page', address, url, via, status, headers, body, retrieved };
      }
      const next = resolveAddress(headers.location ?? '', url);
      via.push(url);
      if (next === undefined) return troubled(makeTrouble('failed.broken', `${status} without an address`));
      if (via.includes(next)) return troubled(makeTrouble('failed.loop', next));
      if (via.length > mostRedirects) return troubled(makeTrouble('failed.redirects', via.length));
      url = next;
    }
  }

  async #askRobots(url: string, budget: RequestBudget): Promise<Trouble | undefined> {
    const { origin } = new URL(url);
    const robots = await this.#readRobots(origin, budget);
    if (this.#options.stop.aborted) return makeTrouble('waiting.stopped');
    if (robots.isUnreachable) return robots.trouble ?? makeTrouble('failed.robots_unreachable', origin);
    return robots.allows(url) ? undefined : makeTrouble('forbidden.robots', `${origin}/robots.txt`);
  }

  #readRobots(origin: string, budget: RequestBudget): Promise<Robots & { trouble?: Trouble }> {
    const known = this.#robots.get(origin);
    if (known) return known;
    const asked = this.#fetchRobots(origin, budget);
    this.#robots.set(origin, asked);
    return asked;
  }

  async #fetchRobots(origin: string, budget: RequestBudget): Promise<Robots & { trouble?: Trouble }> {
    const { product } = this.#options;
    const first = `${origin}/robots.txt`;
    let url = first;
    for (let hop = 0; hop <= 5; hop += 1) {
      const result = await this.#askPatiently(url, budget, {});
      if (result.kind === 'trouble') {
        const none = readRobots(first, undefined, new Uint8Array(), product);
        // A host that cannot be reached at all says so better than its missing robots.txt.
        return { ...none, trouble: result.trouble };
      }
      const next = redirects.has(result.status) ? resolveAddress(result.headers.location ?? '', url) : undefined;
      if (next === undefined) {
        const robots = readRobots(first, result.status, result.body, product);
        if (robots.crawlDelay > 0) this.turns.setCrawlDelay(hostOf(origin), robots.crawlDelay);
        return robots;
      }
      url = next;
    }
    return readRobots(first, 404, new Uint8Array(), product);
  }

  async #askPatiently(url: string, budget: RequestBudget, headers: Headers): Promise<AskResult> {
    for (let tries = 1; ; tries += 1) {
      const result = await this.#askOnce(url, budget, headers);
      const mayPass = result.kind === 'answer' ? isPassing(result) : isPassingTrouble(result.trouble);
      if (!mayPass || tries >= mostTries) return result;
    }
  }

  async #askOnce(url: string, budget: RequestBudget, headers: Headers): Promise<AskResult> {
    const { clock, stop, onAnswer } = this.#options;
    const waiting = (trouble: Trouble): AskResult => ({ kind: 'trouble', trouble, received: 0 });
    // Nobody waits for a turn that will not be taken.
    if (budget.isSpent) return waiting(makeTrouble('waiting.budget'));
    const taken = await this.turns.take(hostOf(url), stop, async (): Promise<Turn<AskResult>> => {
      if (!budget.spend())
        return { value: waiting(makeTrouble('waiting.budget')), event: { kind: 'answered', took: 0 } };
      const start = clock.now();
      const value = await this.#asker.ask(url, headers, stop);
      budget.count(value.received);
      onAnswer?.(url, value);
      return { value, event: eventOf(value, clock.now() - start, clock.now()) };
    });
    return taken ?? waiting(makeTrouble(stop.aborted ? 'waiting.stopped' : 'waiting.limit', hostOf(url)));
  }
}

function conditions({ etag, lastModified }: Validators): Headers {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}

function eventOf(result: AskResult, took: number, now: number): PaceEvent {
  if (result.kind === 'trouble') return { kind: 'failed' };
  if (limits.has(result.status))
    return { kind: 'limited', retryAfter: readRetryAfter(result.headers['retry-after'], now) };
  return { kind: 'answered', took };
}

/** 403 without a time is a refusal, which asking again does not change. */
const isPassing = ({ status, headers }: RawAnswer): boolean =>
  status === 429 || status === 503 || status === 502 || status === 504 || (status === 403 && 'retry-after' in headers);

const isPassingTrouble = ({ code }: Trouble): boolean => code === 'failed.timeout' || code === 'failed.broken';
