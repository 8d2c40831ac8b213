// The page's side of the search: a worker that starts when it is first wanted, and only the newest question answered.
import type { FromWorker, SearchOptions, SearchResult, ToWorker } from './format/messages.ts';

/** The part of a `Worker` that is used. */
export interface SearchWorker {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

interface Waiting {
  id: number;
  resolve(results: SearchResult[] | null): void;
  reject(error: Error): void;
}

/** Where the index lies. */
export interface SearchClientOptions {
  /** Address of the folder of the index, with the site's base: `/mingbai/search-index/`. */
  base: string;
  /** Another worker than the site's own, for tests. */
  startWorker?: () => SearchWorker;
}

const startSiteWorker = (): SearchWorker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Asks the worker; only the newest question is answered. */
export class SearchClient {
  readonly #base: string;
  readonly #startWorker: () => SearchWorker;
  #worker: SearchWorker | undefined;
  #waiting: Waiting | undefined;
  #lastId = 0;

  constructor({ base, startWorker = startSiteWorker }: SearchClientOptions) {
    this.#base = new URL(base, globalThis.location?.href).href;
    this.#startWorker = startWorker;
  }

  /** Starts the worker and loads what every question needs; call it when the box gets the focus. */
  open(): void {
    this.#start();
  }

  /** Resolves to null where a newer question came before the answer. */
  search(text: string, options: SearchOptions): Promise<SearchResult[] | null> {
    const worker = this.#start();
    this.cancel();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting = { id, resolve, reject };
      worker.postMessage({ type: 'search', id, text, options });
    });
  }

  /** Gives up the question that is not answered yet. */
  cancel(): void {
    this.#waiting?.resolve(null);
    this.#waiting = undefined;
  }

  close(): void {
    this.cancel();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): SearchWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.addEventListener('error', ({ message }) => this.#fail(message));
    worker.postMessage({ type: 'open', base: this.#base });
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromWorker): void {
    const waiting = this.#waiting;
    if (message.type === 'opened' || !waiting || message.id !== waiting.id) return;
    this.#waiting = undefined;
    if (message.type === 'answer') waiting.resolve(message.results);
    else waiting.reject(new Error(message.message));
  }

  /** A worker that broke is replaced at the next question. */
  #fail(reason = 'the search worker could not be started'): void {
    this.#waiting?.reject(new Error(reason));
    this.#waiting = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

let shared: SearchClient | undefined;

/** The one client of the page: its boxes share a worker and what it has fetched. */
export function shareSearchClient(base: string): SearchClient {
  shared ??= new SearchClient({ base });
  return shared;
}
