// The worker of the self-check page: words and registry first, then the reader with them; drafts in, answers out.
import type { FromReader, ToReader } from './messages.ts';

type Desk = Awaited<ReturnType<typeof open>>;

const post = (message: FromReader, transfer: Transferable[] = []): void => postMessage(message, { transfer });

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The modules that read look at the words when they are loaded: see i18n/page-words.ts. */
async function open({ language, words, registry, pdfFiles }: Extract<ToReader, { kind: 'start' }>) {
  const [ownWords, bodies] = await Promise.all([fetchJson(words), fetchJson(registry)]);
  Object.assign(globalThis, { pageWords: { [language]: ownWords } });
  const { openDesk } = await import('./desk.ts');
  return openDesk(language, bodies, pdfFiles);
}

let desk: Promise<Desk> | undefined;

async function answer(message: ToReader): Promise<void> {
  if (message.kind === 'start') {
    desk = open(message);
    await desk;
    return post({ kind: 'ready' });
  }
  const opened = await desk;
  if (!opened) throw new Error('the first message starts the worker');
  if (message.kind === 'load') {
    await opened.loadReaders();
    return post({ kind: 'loaded' });
  }
  if (message.kind === 'take') {
    const bytes = await opened.takeAway(message.as);
    return post({ kind: 'taken', as: message.as, bytes }, [bytes.buffer]);
  }
  post(message.kind === 'compare' ? opened.compare(message) : await opened.read(message));
}

// One after the other: two documents at once would double the memory.
let queue: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  queue = queue
    .then(() => answer(data))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      // What could not be loaded ahead is loaded when it is met; what could not be made leaves the draft as it is.
      if (data.kind === 'take') post({ kind: 'untaken', reason });
      else if (data.kind !== 'load') post({ kind: 'failed', turn: 'turn' in data ? data.turn : null, reason });
    });
});
