// What a run of `normalize` works on and adds up while results come in.
import type { Message } from '../../src/report/model/message.ts';
import type { Core } from './core.ts';
import type { Ledger } from './ledger.ts';
import type { OutputFolder } from './output-folder.ts';

export interface RunState {
  core: Pick<Core, 'key'>;
  ledger: Ledger;
  output: OutputFolder;
  /** Stamps of the sources before they were read. */
  stamps: Map<string, string | null>;
  /** Sources whose report could not be put in place, and folders that could not be listed. */
  failures: Map<string, Message>;
  /** Targets whose output was new or changed. */
  written: Set<string>;
  /** Targets whose output was removed. */
  removed: string[];
  warnings: Message[];
}
