// A coordinate → the same with two decimals at most, so that drawings are short and do not differ between machines.
export const roundCoordinate = (value: number): number => Math.round(value * 100) / 100 + 0;
