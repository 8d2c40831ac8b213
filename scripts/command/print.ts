// Text → standard output, waiting while the reader of a pipe is slower than we are.
import { once } from 'node:events';

/** Resolves once more may be written, so that a slow pipe never makes the process hold all its output. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
