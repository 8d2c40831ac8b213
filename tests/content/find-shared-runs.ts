// Two texts → the runs of characters, longer than allowed, that both have; white space and width do not count.

/** Longer runs than this are copied wording. */
const allowed = 12;

export function findSharedRuns(text: string, original: string): string[] {
  const windows = listWindows(fold(original));
  return text.split('\n').flatMap((line) => findRuns(fold(line), windows));
}

function findRuns(line: string, windows: ReadonlySet<string>): string[] {
  const runs: string[] = [];
  let start = 0;
  while (start + allowed < line.length) {
    const end = endOfRun(line, start, windows);
    if (end > start) runs.push(line.slice(start, end));
    start = Math.max(start + 1, end - allowed);
  }
  return runs;
}

/** Where the run that starts here ends; the start itself where none does. */
function endOfRun(line: string, start: number, windows: ReadonlySet<string>): number {
  let end = start;
  for (let at = start; windows.has(line.slice(at, at + allowed + 1)); at += 1) end = at + allowed + 1;
  return end;
}

function listWindows(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - allowed) }, (_, at) => text.slice(at, at + allowed + 1)),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
