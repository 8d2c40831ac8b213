// Chinese, which leads: its files say which words there are.
import type { ReadingCode } from '../../report/model/reading-code.ts';
import type { LanguageFacts, RuleWords } from '../language-facts.ts';
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

export const zh = {
  facts: {
    tag: 'zh-CN',
    locale: 'zh_CN',
    path: '',
    self: '中文',
    names: 'zh',
    ofReports: true,
    gap: '',
    semicolon: '；',
    comma: '，',
    colon: '：',
    repeatsUnit: true,
    boldWidth: 1,
    tickSizes: { small: 1e4, large: 1e8 },
    places: { largestFirst: true, between: '' },
  },
  labels: 'printed',
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
    reading: reading satisfies Readonly<Record<ReadingCode, string>>,
    report,
    roundUp,
    rules,
    search,
    selfcheck,
    sentences,
  },
} satisfies {
  facts: LanguageFacts;
  labels: 'printed';
  words: Readonly<Record<string, Readonly<Record<string, string>>>> & { rules: RuleWords };
};
