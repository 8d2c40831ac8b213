// Bytes → their SHA-256 in hexadecimal.
import { createHash } from 'node:crypto';

export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // Lengths first: otherwise a byte could wander from one part to the next unseen.
    if (parts.length > 1) hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}
