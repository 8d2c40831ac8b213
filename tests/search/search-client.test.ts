import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/search/format/messages.ts';
import { SearchClient, type SearchWorker } from '../../src/search/search-client.ts';

class FakeWorker implements SearchWorker {
  readonly received: ToWorker[] = [];
  ended = false;
  readonly #listeners = new Map<string, (event: unknown) => void>();

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener as (event: unknown) => void);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: FromWorker): void {
    this.#listeners.get('message')!({ data });
  }

  break(message: string): void {
    this.#listeners.get('error')!({ message });
  }
}

const options = { limit: 5, names: 'zh' } as const;

function openClient(): { client: SearchClient; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const startWorker = (): SearchWorker => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  };
  return { client: new SearchClient({ base: 'http://localhost/mingbai/search-index/', startWorker }), workers };
}

describe('the search client', () => {
  it('starts its worker when it is first wanted, once', () => {
    const { client, workers } = openClient();
    expect(workers).toHaveLength(0);
    client.open();
    client.open();
    expect(workers.map(({ received }) => received)).toEqual([
      [{ type: 'open', base: 'http://localhost/mingbai/search-index/' }],
    ]);
  });

  it('answers the newest question and gives up those before it', async () => {
    const { client, workers } = openClient();
    const first = client.search('威', options);
    const second = client.search('威海', options);
    workers[0]!.say({ type: 'answer', id: 1, results: [] });
    workers[0]!.say({ type: 'answer', id: 2, results: [] });
    expect(await first).toBeNull();
    expect(await second).toEqual([]);
  });

  it('gives up the question on request and when it is closed', async () => {
    const { client, workers } = openClient();
    const one = client.search('威海', options);
    client.cancel();
    expect(await one).toBeNull();
    const other = client.search('威海', options);
    client.close();
    expect(await other).toBeNull();
    expect(workers[0]!.ended).toBe(true);
  });

  it('passes failures on and replaces a broken worker', async () => {
    const { client, workers } = openClient();
    const failed = client.search('威海', options);
    workers[0]!.say({ type: 'failure', id: 1, message: 'offline' });
    await expect(failed).rejects.toThrow('offline');
    const broken = client.search('威海', options);
    workers[0]!.break('out of memory');
    await expect(broken).rejects.toThrow('out of memory');
    client.open();
    expect(workers).toHaveLength(2);
  });
});
