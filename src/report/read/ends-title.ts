// A line → whether it ends as the titles of such reports do: what follows on the next line is no part of it.

const titleEnd = /(?:报告|年报)(?:[（(][^）)]{0,20}[）)])?$/u;

export const endsTitle = (line: string): boolean => titleEnd.test(line);
