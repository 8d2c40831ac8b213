// A snapshot → JSON text with one line a report, so that a difference in git shows which reports it touches.
import type { Snapshot } from '../../store/snapshot.ts';

function writeList(lines: readonly string[], open: string, close: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`;
}

export function writeSnapshot({ releases, metrics, reports }: Snapshot): string {
  const changes = releases.map(
    ({ date, changes: list }) =>
      `{ "date": ${JSON.stringify(date)}, "changes": ${writeList(
        list.map((change) => JSON.stringify(change)),
        '[',
        ']',
      )} }`,
  );
  const lines = Object.entries(reports).map(([key, report]) => `${JSON.stringify(key)}: ${JSON.stringify(report)}`);
  return [
    `{\n"releases": ${writeList(changes, '[', ']')},`,
    `"metrics": ${JSON.stringify(metrics)},`,
    `"reports": ${writeList(lines, '{', '}')}\n}\n`,
  ].join('\n');
}
