// What content holds of reports and findings → what each rule says of them.
import type { Finding } from '../../src/report/model/finding.ts';
import type { FindingsFile } from '../../src/report/model/findings-file.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { withStore } from '../../src/store/with-store.ts';

export interface Hit {
  agencyId: string;
  agency: string;
  year: number;
  finding: Finding;
}

export interface Measure {
  pass: number;
  fail: number;
  notApplicable: number;
  hits: Hit[];
}

class Measures {
  readonly byRule = new Map<string, Measure>();

  count(file: FindingsFile | null): void {
    for (const { rule, status } of file?.checks ?? []) {
      const measure = this.of(rule);
      if (status === 'pass') measure.pass += 1;
      else if (status === 'fail') measure.fail += 1;
      else measure.notApplicable += 1;
    }
  }

  of(rule: string): Measure {
    const measure = this.byRule.get(rule) ?? { pass: 0, fail: 0, notApplicable: 0, hits: [] };
    this.byRule.set(rule, measure);
    return measure;
  }
}

/** By rule; a report, the series of a body and all reports together are one subject each. */
export const measureRules = (content: string): Promise<ReadonlyMap<string, Measure>> =>
  withStore(content, loadRegistry(), (store) => {
    const measures = new Measures();
    for (const { reports, series } of store.bodies()) {
      for (const { file, checked } of reports) {
        const { agencyId, agency, year } = file.report;
        measures.count(checked);
        for (const finding of checked?.findings ?? [])
          measures.of(finding.rule).hits.push({ agencyId, agency, year, finding });
      }
      measures.count(series);
    }
    measures.count(store.corpusFindings());
    return measures.byRule;
  });
