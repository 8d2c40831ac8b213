// A built folder → its address on standard output, and a server until someone presses Ctrl-C.

import { print } from '../command/command.ts';
import { onStop } from '../command/on-stop.ts';
import { type ServerOptions, startServer } from './start-server.ts';

export async function serveUntilStopped(options: ServerOptions): Promise<void> {
  // Before anything else: a signal may come as soon as the address is read, or earlier.
  const stopped = new Promise((resolve) => onStop(resolve));
  const server = await startServer(options);
  await print(`${server.url}\n`);
  process.stderr.write('press Ctrl-C to stop\n');
  await stopped;
  await server.close();
}
