// What the store keeps of a large entry → the entry.
import { gunzipSync } from 'node:zlib';

export interface PackedEntry {
  /** The entry as JSON, packed by gzip, in base64. */
  packed: string;
}

/** Checked by the schema when it was packed. */
export const unpackEntry = <T>({ packed }: PackedEntry): T =>
  JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
