// Bytes as no browser would send them → the answers that come back over one connection.
import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

function readAnswer(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const pairs = fields.map((field) => [
    field.slice(0, field.indexOf(':')).toLowerCase(),
    field.slice(field.indexOf(':') + 1).trim(),
  ]);
  return { status: Number(line.split(' ')[1]), headers: Object.fromEntries(pairs), body: rest.join('\r\n\r\n') };
}

/** Waits until the server hangs up. */
export async function sendRaw(url: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(bytes);
  let received = '';
  socket.on('data', (part: Buffer) => {
    received += part;
  });
  // Not `end`: a server that does not read to the end may hang up by a reset.
  await new Promise((resolve) => socket.on('close', resolve));
  return received;
}

/** One request, its lines as given. */
export async function ask(url: string, line: string, ...fields: string[]): Promise<RawAnswer> {
  return readAnswer(await sendRaw(url, [line, 'Host: x', 'Connection: close', ...fields, '', ''].join('\r\n')));
}

/** Asks and goes away before the answer is read. */
export async function abandon(url: string, line: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(`${line}\r\nHost: x\r\n\r\n`);
  await once(socket, 'data');
  socket.resetAndDestroy();
}
