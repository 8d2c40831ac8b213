// The reports → what the compare page asks for, beside the pages.
import { join } from 'node:path';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { writeCompareData } from '../compare/write-compare-data.ts';
import { done, type Step } from './step.ts';

export const compareStep: Step = {
  name: 'compare',
  async run({ content, out }) {
    const place = { reports: join(content, 'reports'), findings: join(content, 'findings') };
    return done(`${writeCompareData(place, loadRegistry(), out)} bodies, places and kinds`);
  },
};
