// The portal's settings and keys → the object storage that captures are put into, and what came of it.
import {
  ObjectStorage,
  StorageError,
  type StoredCaptures,
  storeCaptures,
} from '../../src/collect/warc/object-storage.ts';
import type { Config } from '../../src/config/config.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import type { Effects } from '../command/command.ts';

const keyIdName = 'MINGBAI_STORAGE_KEY_ID';
const secretName = 'MINGBAI_STORAGE_SECRET';

/** Undefined where the portal has none. Throws before anything is asked of a site: what was received must have a place to go. */
export async function openStorage(
  settings: Config['collect']['storage'],
  env: Effects['env'],
): Promise<ObjectStorage | undefined> {
  if (settings === undefined) return undefined;
  const [keyId, secret] = [env[keyIdName], env[secretName]];
  if (!keyId || !secret)
    throw new UsageError(
      `mingbai.config.ts names a storage for captures (${settings.address}), and its keys are not there: set ${keyIdName} and ${secretName} in the environment.`,
    );
  const storage = new ObjectStorage({ address: settings.address, region: settings.region, keyId, secret });
  try {
    await storage.check();
  } catch (cause) {
    if (cause instanceof StorageError)
      throw new UsageError(`The storage for captures cannot be used: ${cause.message}`, { cause });
    throw cause;
  }
  return storage;
}

/** Throws where one is not there: the ledger would name a capture that may soon be nowhere. */
export async function putAway(captures: string, storage: ObjectStorage, effects: Effects): Promise<void> {
  const { stored, failed }: StoredCaptures = await storeCaptures(captures, storage);
  await effects.print(`stored     ${stored.length} files of captures\n`);
  if (failed.length > 0)
    throw new UsageError(
      `Captures could not be stored; they stay in ${captures}, and the next run tries again:\n${failed.map((it) => `  ${it}\n`).join('')}`,
    );
}
