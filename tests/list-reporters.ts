// Which tests run → how they report: to the terminal, and for CI also to a file, from which it counts them.
import { join } from 'node:path';

type Reporter = 'default' | ['json', { outputFile: string }];

/** `MINGBAI_TEST_REPORTS` names the folder of the files. */
export function listReporters(name: 'unit' | 'integration' | 'e2e'): Reporter[] {
  const folder = process.env.MINGBAI_TEST_REPORTS;
  return folder ? ['default', ['json', { outputFile: join(folder, `${name}.json`) }]] : ['default'];
}
