// A coordinate → the same with two decimals at most, so that drawings are short and do not differ between machines.
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;
