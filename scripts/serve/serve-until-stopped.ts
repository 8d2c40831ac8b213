// A built folder → its address on standard output, and a server until someone presses Ctrl-C.
import { once } from 'node:events';
import { print } from '../command/print.ts';
import { type ServerOptions, startServer } from './start-server.ts';

export async function serveUntilStopped(options: ServerOptions): Promise<void> {
  const server = await startServer(options);
  await print(`${server.url}\n`);
  process.stderr.write('press Ctrl-C to stop\n');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
}
