// A built folder → its address on standard output, and a server until someone presses Ctrl-C.
import { print } from '../command/print.ts';
import { type ServerOptions, startServer } from './start-server.ts';

/** Asked for at once: a signal may come as soon as the address is read, or before. */
function awaitStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

export async function serveUntilStopped(options: ServerOptions): Promise<void> {
  const stopped = awaitStop();
  const server = await startServer(options);
  await print(`${server.url}\n`);
  process.stderr.write('press Ctrl-C to stop\n');
  await stopped;
  await server.close();
}
