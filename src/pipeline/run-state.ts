// What a run of `normalize` works on, and what it adds up for its summary.
import type { Message } from '../report/model/message.ts';
import type { ReadingCore } from './core.ts';
import type { SourceLedger } from './ledger.ts';
import type { OutputFolder } from './output-folder.ts';

/** What a run of `normalize` works on and adds up while results come in. */
export interface RunState {
  core: Pick<ReadingCore, 'key'>;
  ledger: SourceLedger;
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
