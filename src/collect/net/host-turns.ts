// Requests to many hosts → one at a time a host, each after the pause that its last answer asks for.
import PQueue from 'p-queue';
import { type PaceRules as HostRules, nextPace, type Pace, type PaceEvent, startPace } from './pace.ts';

/** A clock that tests can wind. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, stop) =>
    new Promise((resolve) => {
      if (stop?.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        stop?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      stop?.addEventListener('abort', end, { once: true });
    }),
};

interface Host {
  queue: PQueue;
  pace: Pace;
  rules: HostRules;
  crawlDelay: number;
}

/** What one turn did, and how the host took it. */
export interface Turn<T> {
  value: T;
  event: PaceEvent;
}

export class HostTurns {
  readonly #hosts = new Map<string, Host>();
  readonly #clock: Clock;
  readonly #usual: HostRules;

  constructor(clock: Clock, usual: HostRules) {
    this.#clock = clock;
    this.#usual = usual;
  }

  /** Before its first turn: rules of its own. */
  setRules(host: string, rules: Partial<HostRules>): void {
    const own = { ...this.#usual, ...rules };
    if (!this.#hosts.has(host)) this.#hosts.set(host, this.#open(own));
  }

  setCrawlDelay(host: string, milliseconds: number): void {
    const own = this.#of(host);
    own.crawlDelay = milliseconds;
    // The answer with robots.txt was the first, and the wait after it counts too. Who asks for more than we ever wait is left alone.
    const readyAt = Math.max(own.pace.readyAt, this.#clock.now() + milliseconds);
    own.pace = { ...own.pace, readyAt, isClosed: own.pace.isClosed || milliseconds > own.rules.longestWait };
  }

  isClosed(host: string): boolean {
    return this.#of(host).pace.isClosed;
  }

  /** Undefined where the host is closed, or the run was stopped, before its turn came. */
  take<T>(host: string, stop: AbortSignal, act: () => Promise<Turn<T>>): Promise<T | undefined> {
    const own = this.#of(host);
    return own.queue.add(async () => {
      if (own.pace.isClosed || stop.aborted) return undefined;
      const wait = own.pace.readyAt - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait, stop);
      if (stop.aborted) return undefined;
      const { value, event } = await act();
      own.pace = nextPace(own.pace, event, this.#clock.now(), own.rules, own.crawlDelay);
      return value;
    });
  }

  #open(rules: HostRules): Host {
    return { queue: new PQueue({ concurrency: 1 }), pace: startPace(rules), rules, crawlDelay: 0 };
  }

  #of(host: string): Host {
    const known = this.#hosts.get(host);
    if (known) return known;
    const opened = this.#open(this.#usual);
    this.#hosts.set(host, opened);
    return opened;
  }
}
