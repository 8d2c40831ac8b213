// Rules that look at something else than sums: what each must not mistake, turned into the mistake.
import { type Mutant, mutate } from './mutant.ts';

const rules = 'src/report/check/rules';
const analysis = 'src/report/analysis';
const checks = ['tests/report/check/rules.test.ts', 'tests/report/check/years', 'tests/report/check/match-doubts'];
const due = ['tests/report/analysis/deadline'];

export const ruleMutants: readonly Mutant[] = [
  ...mutate(
    `${rules}/unlikely-counts.ts`,
    checks,
    [
      'a county makes rules',
      "return level === 'county' && standing !== 'zone' ? 'warning' : 'info';",
      'return undefined;',
    ],
    ['a zone is a county', "level === 'county' && standing !== 'zone'", "level === 'county'"],
    ['governments of cities make no rules', "(standing === 'government' && level !== 'county')", 'false'],
    ['any rules are none', '(({ value }) => value > 0);', '(({ value }) => value > 9);'],
    ['as many open as received are too many', 'left.value <= came.value', 'left.value < came.value'],
    [
      'one kind of decision is enough to fail',
      'known.some(({ value }) => value > 0)',
      'known.every(({ value }) => value > 0)',
    ],
    ['bureaus for enforcement decide nothing', ' || MOVED.test(agency)', ''],
  ),
  ...mutate(
    `${rules}/form-parts.ts`,
    checks,
    ['the present form is outdated', 'used.from >= wanted.from', 'used.from > wanted.from'],
    ['citing both is citing the old one', 'if (!wanted || findCited(report, wanted))', 'if (!wanted)'],
    ['digests cite notices', "  sees: 'words',\n", ''],
  ),
  ...mutate(
    `${rules}/missing-words.ts`,
    checks,
    ['a department is a government', "standingOf(report) !== 'government'", "standingOf(report) === 'unnamed'"],
    ['考评 is no assessment', '|考评|', '|'],
    ['no field is missing', '!words.test(text)', 'words.test(text) && !words.test(text)'],
    ['who did not pay was not asked to', '未(?!按|在)', '未'],
    [
      'a notice is never denied',
      'unpaid.value > 0 && NO_NOTICE.test(text)',
      'unpaid.value < 0 && NO_NOTICE.test(text)',
    ],
    ['silence on fees is a query', "pass: false, level: 'info', message, at: []", 'pass: false, message, at: []'],
  ),
  ...mutate(
    `${rules}/table-totals.ts`,
    checks,
    ['a total below its largest channel', 'largest.value <= total.value && ', ''],
    ['a total above all channels', ' && total.value <= sum', ''],
    [
      'a blank channel is none',
      ' || cells.length < parts.length) return [];\n  const largest',
      ') return [];\n  const largest',
    ],
  ),
  ...mutate(
    `${rules}/unlikely-counts.ts`,
    checks,
    [
      'reviews of the year before are forgotten',
      '[addUp(followed), addUp([...now, ...then])]',
      '[addUp(followed), addUp([...now])]',
    ],
    ['a government is a department', " && standingOf(report) !== 'government'", ''],
    ['requests of the year before are forgotten', '[addUp(cases), now + then]', '[addUp(cases), now]'],
    ['lawsuits after a review count too', '.filter((id) => !followingReview.includes(id))', ''],
  ),
  ...mutate(
    `${rules}/periods.ts`,
    checks,
    [
      'a late page is a late report',
      ' || report.dates?.signature !== undefined) return true;',
      ' || first) return true;',
    ],
    ['the later day counts', 'signature <= page', 'signature >= page'],
    [
      'rest days are working days',
      'if (!first || !deadline || first.day <= deadline.workday)',
      'if (!first || !deadline || first.day <= deadline.day)',
    ],
    ['the last day of the year is too early', 'first.day >= lastDay', 'first.day > lastDay'],
  ),
  ...mutate(
    `${rules}/year-to-year.ts`,
    checks,
    ['a jump by thousands is none of unit', 'times <= aroundTenThousand.most', 'times < aroundTenThousand.least'],
    ['any large jump is one of unit', ' && times <= aroundTenThousand.most', ''],
    ['amounts of open unit', ' && !metricsOfOpenUnit.has(id)', ''],
  ),
  ...mutate(`${rules}/year-to-year.ts`, checks, ['documents never lapse', "...(isShort && { level: 'info' }),", '']),
  ...mutate(
    `${rules}/periods.ts`,
    checks,
    ['a sentence left over goes unsaid', 'if (stale.length === 0)', 'if (stale.length >= 0)'],
    ['years beside each other are left over', '&& years.size === 1 && ', '&& '],
  ),
  ...mutate(
    `${rules}/corpus-jurisdiction-below-agencies.ts`,
    ['tests/report/check/corpus/jurisdiction-below-agencies'],
    ['a government sums up its place, whatever it says', ' && scopeFrom !== undefined', ''],
    ['its own level is its place', "scope === 'jurisdiction' && ", ''],
  ),
  ...mutate('src/report/check/match-doubts.ts', checks, [
    'every query casts doubt',
    "level === 'error' || contradicts",
    "level !== 'info' || contradicts",
  ]),
  ...mutate(
    `${analysis}/deadline.ts`,
    due,
    ['the revision is a year older', 'const firstYearOfRevision = 2019;', 'const firstYearOfRevision = 2018;'],
    ['Saturdays are working days', 'weekday === 0 || weekday === 6', 'weekday === 0'],
    ['holidays are working days', ' || holidays.some(({ from, to }) => from <= day && day <= to)', ''],
    ['zones are due', "standing !== 'government' && standing !== 'department'", "standing === 'unnamed'"],
    ['governments are due in January', "standing === 'government' || year", 'year'],
  ),
  ...mutate(
    `${analysis}/standing.ts`,
    due,
    ['a town has a duty', "belowCounty.has(sector ?? '') || ", ''],
    ['a bureau of a zone is a department', 'if (isOfZone(reporter)) return', 'if (false) return'],
    ['branches are departments', ' || isBranch(reporter)) return', ') return'],
  ),
];
