// A path around 0,0 → the same in steps from where it begins, so that it can be put anywhere by a first move.
import { roundCoordinate } from './round.ts';

/** What d3's symbols are made of: moves, lines and arcs to a place, and the way back. */
const commands = /([MLAZ])([^MLAZ]*)/g;

const readNumbers = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

interface Pen {
  x: number;
  y: number;
}

/** Steps are between rounded places, so that their errors do not add up. */
function step(pen: Pen, x: number, y: number): string {
  const [dx, dy] = [roundCoordinate(roundCoordinate(x) - pen.x), roundCoordinate(roundCoordinate(y) - pen.y)];
  pen.x = roundCoordinate(x);
  pen.y = roundCoordinate(y);
  return `${dx},${dy}`;
}

function moveRelatively(pen: Pen, start: Pen, command: string, numbers: readonly number[]): string {
  const [x = 0, y = 0] = numbers.slice(-2);
  if (command === 'Z') {
    Object.assign(pen, start);
    return 'z';
  }
  const before = numbers.slice(0, -2).map(roundCoordinate);
  const moved = step(pen, x, y);
  if (command === 'M') Object.assign(start, pen);
  return `${command.toLowerCase()}${[...before, moved].join(',')}`;
}

export function makeRelative(d: string): string {
  const [pen, start] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  return [...d.matchAll(commands)]
    .map(([, command = '', numbers = '']) => moveRelatively(pen, start, command, readNumbers(numbers)))
    .join('');
}
