// A block's position and its source → the position of some of its lines.
import type { Position } from 'unist';

/** Lines are counted from the first of the block. */
export function placeLines(block: Position, source: string): (from: number, to: number) => Position {
  const start = block.start.offset ?? 0;
  const end = block.end.offset ?? start;
  const starts = [start];
  for (let at = source.indexOf('\n', start); at !== -1 && at < end; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return (from, to) => {
    const first = starts[from] ?? start;
    const last = (starts[to + 1] ?? end + 1) - 1;
    return {
      start: from === 0 ? block.start : { line: block.start.line + from, column: 1, offset: first },
      end: { line: block.start.line + to, column: last - (starts[to] ?? start) + 1, offset: last },
    };
  };
}
