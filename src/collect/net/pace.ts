// What a host answered → how long to leave it alone. Pure: the time is given.

export interface PaceRules {
  /** Milliseconds between the end of an answer and the next request. */
  pause: number;
  /** However slow or strict a host is. */
  longestPause: number;
  /** A host that asks for more than this is left for the next run. */
  longestWait: number;
  /** So many refusals in a row, and the host is left for this run. */
  patience: number;
}

export const usualPace: PaceRules = { pause: 2_000, longestPause: 60_000, longestWait: 600_000, patience: 6 };

export interface Pace {
  /** No request before. */
  readyAt: number;
  pause: number;
  refusals: number;
  /** Not asked again in this run. */
  isClosed: boolean;
}

export type PaceEvent =
  /** `took`: milliseconds from request to the end of the answer. */
  | { kind: 'answered'; took: number }
  /** 403, 429 or 503; `retryAfter` in milliseconds. */
  | { kind: 'limited'; retryAfter?: number | undefined }
  /** No answer, or half of one. */
  | { kind: 'failed' };

/** A slow answer is a host at work: it gets as long again, twice over. */
const restAfterWork = 2;

export const startPace = ({ pause }: PaceRules): Pace => ({ readyAt: 0, pause, refusals: 0, isClosed: false });

/** `crawlDelay`: milliseconds that robots.txt asks for. */
export function nextPace(pace: Pace, event: PaceEvent, now: number, rules: PaceRules, crawlDelay = 0): Pace {
  const least = Math.max(rules.pause, crawlDelay);
  const most = Math.max(rules.longestPause, least);
  const within = (pause: number): number => Math.min(Math.max(pause, least), most);
  if (event.kind === 'answered') {
    const pause = within(Math.max(event.took * restAfterWork, pace.refusals > 0 ? pace.pause : pace.pause / 2));
    return { readyAt: now + pause, pause, refusals: 0, isClosed: pace.isClosed };
  }
  const pause = within(Math.max(pace.pause, 1) * (event.kind === 'limited' ? 2 : 1.5));
  const refusals = pace.refusals + 1;
  const asked = event.kind === 'limited' ? (event.retryAfter ?? 0) : 0;
  const isClosed = pace.isClosed || refusals >= rules.patience || asked > rules.longestWait;
  return { readyAt: now + Math.max(pause, asked), pause, refusals, isClosed };
}

/** `Retry-After`: seconds or a date → milliseconds from now; undefined where it says nothing that can be read. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/u.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
