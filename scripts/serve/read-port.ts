// What was typed as a port → its number, or a `UsageError`.
import { UsageError } from '../../src/pipeline/errors.ts';

export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port ${text} is no port: name a number from 0 to 65535 (0: any free one).`);
}
