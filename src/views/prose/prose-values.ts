// The corpus and the core's own constants → what fills the `{places}` of the pages of running text; none is typed by hand.

import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import { nameState, nameValue } from '../../i18n/state-words.ts';
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { minimumDenominator } from '../../report/analysis/compute-rate.ts';
import { rules } from '../../report/check/rules.ts';
import type { Corpus } from '../../store/corpus.ts';

export type ProseValues = Readonly<Record<string, string | number>>;

/** The words for a number that is not there, as tables and charts say them. */
function listStates(language: Language): ProseValues {
  return {
    blank: nameState(language, 'blank'),
    notApplicable: nameState(language, 'not_applicable'),
    unreadable: nameState(language, 'unreadable'),
    notInForm: nameState(language, 'not_in_form'),
    notStated: nameState(language, 'not_stated'),
    noReport: nameState(language, 'no_report'),
  };
}

function listExamples(language: Language): ProseValues {
  return {
    about: nameValue(language, { value: 140000, qualifier: 'approx' }),
    atLeast: nameValue(language, { value: 2000, qualifier: 'at_least' }),
    close: translate(language, 'agency.approximateMark'),
    fromText: translate(language, 'agency.textMark'),
    doubt: translate(language, 'checks.doubtMark'),
  };
}

export function listProseValues(language: Language, { agencies, reports }: Corpus): ProseValues {
  return {
    ...listStates(language),
    ...listExamples(language),
    agencies: formatNumber(agencies.length),
    reports: formatNumber(reports.length),
    digests: formatNumber(reports.filter(({ source }) => source.digest).length),
    rules: rules.length,
    metrics: metrics.length,
    rates: rateDefinitions.length,
    minimum: minimumDenominator,
  };
}
