// English.
import type { LanguageFile } from '../language.ts';
import actions from './actions.json' with { type: 'json' };
import agency from './agency.json' with { type: 'json' };
import charts from './charts.json' with { type: 'json' };
import checks from './checks.json' with { type: 'json' };
import collect from './collect.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import explain from './explain.json' with { type: 'json' };
import exportWords from './export.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import hosting from './hosting.json' with { type: 'json' };
import labels from './labels.json' with { type: 'json' };
import mcp from './mcp.json' with { type: 'json' };
import metrics from './metrics.json' with { type: 'json' };
import peers from './peers.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import prose from './prose.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import reading from './reading.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import roundUp from './roundUp.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import selfcheck from './selfcheck.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

export const en = {
  facts: {
    tag: 'en',
    locale: 'en_GB',
    path: 'en/',
    self: 'English',
    names: 'en',
    ofReports: false,
    gap: ' ',
    semicolon: '; ',
    comma: ', ',
    colon: ': ',
    repeatsUnit: false,
    boldWidth: 1.1,
    tickSizes: { small: 1e3, large: 1e6 },
    places: { largestFirst: false, between: ', ' },
  },
  labels,
  words: {
    actions,
    agency,
    charts,
    checks,
    collect,
    common,
    compare,
    coverage,
    explain,
    export: exportWords,
    findings,
    forms,
    home,
    hosting,
    mcp,
    metrics,
    peers,
    places,
    prose,
    questions,
    reading,
    report,
    roundUp,
    rules,
    search,
    selfcheck,
    sentences,
  },
} satisfies LanguageFile;
