// Counts of files done → a line on standard error: one that is rewritten on a terminal, at most one a second elsewhere.
import type { Progress } from '../../src/pipeline/normalize-folder.ts';

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

export function showProgress(screen: Screen = process.stderr, now: () => number = () => performance.now()): Progress {
  const interval = screen.isTTY ? 100 : 1000;
  let shownAt = Number.NEGATIVE_INFINITY;
  let pending = '';
  const show = () => {
    if (pending) screen.write(screen.isTTY ? `\r\x1b[K${pending}` : `${pending}\n`);
    pending = '';
    shownAt = now();
  };
  return {
    report(done, total) {
      pending = `read ${done} of ${total} files`;
      if (now() - shownAt >= interval) show();
    },
    finish() {
      show();
      if (screen.isTTY) screen.write('\r\x1b[K');
    },
  };
}
