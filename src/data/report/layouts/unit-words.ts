// A unit → its words in both languages.
import { type Term, units } from '../../../report/model/glossary.ts';

export const nameUnits = (unit: keyof typeof units): Term => units[unit];
