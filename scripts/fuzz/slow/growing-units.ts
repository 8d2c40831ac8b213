// What a document can have too much of: short strings to be repeated, for all formats and for the markup of each.

/** Repeated to the size that is wanted, or put together for it; `before` and `after` stand around once. */
export interface Unit {
  unit: string | ((size: number) => string);
  before?: string;
  after?: string;
}

const row = '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n';
const ofLines = (line: (at: number) => string, count: number): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const strings: Readonly<Record<string, string>> = {
  'blank lines': '\n',
  spaces: ' ',
  'lines of spaces': '  \n',
  tabs: '\t',
  'no-break spaces': '\u00a0',
  'ideographic spaces': '\u3000',
  'zero-width spaces': '\u200b',
  'combining marks': '\u0301',
  'characters beyond the first plane': '😀',
  'a word': 'a',
  'a Chinese word': '政',
  digits: '1',
  'numbers and spaces': '12 ',
  'numbers and commas': '1,',
  dots: '.',
  'full stops': '。',
  commas: '，',
  'list commas': '、',
  'opened titles': '《',
  'closed titles': '《某某办法》',
  'opened brackets': '（',
  'half-width brackets': '(',
  'closed brackets': '（1）',
  pipes: '|',
  'cells between pipes': '|1',
  dashes: '-',
  'lines of dashes': '---\n',
  equals: '=',
  slashes: '/',
  quotes: '“',
  underscores: '_',
  'number signs': '#',
  headings: '一、总体情况\n',
  'headings without a line': '一、总体情况 ',
  'sub-headings': '（一）主动公开\n',
  numerals: '一二三',
  captions: '表1 主动公开政府信息情况\n',
  dates: '2023年1月1日',
  years: '2023年',
  titles: '某某市样本局2023年政府信息公开工作年度报告\n',
  sentences: '主动公开政府信息1条。',
  'sentences on lines': '主动公开政府信息1条。\n',
  clauses: '主动公开政府信息1条，',
  'parts of a total': '其中收到申请1件、',
  requests: '收到政府信息公开申请1件，办结1件。',
  bodies: '某某市样本局',
  rows: row,
  labels: '本年新收政府信息公开申请数量',
  'labels on lines': '本年新收政府信息公开申请数量\n',
  'values on lines': '1\n',
  tables: `三、收到和处理政府信息公开申请情况\n${row}${row.replace('一、本年新收', '二、上年结转')}`,
  attachments: '附件：某某报告.doc\n',
  addresses: 'http://example.gov.cn/a?b=c ',
  'opened tags': '<',
  entities: '&',
  'words of nothing': '未收到',
  signatures: '某某市样本局\n2023年1月1日\n',
};

export const plainUnits: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(Object.entries(strings).map(([name, unit]) => [name, { unit }])),
  'one long row': { unit: '1\t', before: '一、本年新收政府信息公开申请数量\t', after: '\n' },
  'a long label': { unit: '数', before: '一、', after: '\t1\t2\t3\n' },
  'lines that all differ': { unit: (size) => ofLines((at) => `第${at}项工作完成${at}次`, size / 10) },
};

const html: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(
    Object.entries({
      'nested blocks': '<div>',
      'nested words': '<b>',
      'nested tables': '<table><tr><td>',
      'cells without end': '<td>',
      'cells with a number': '<td>1',
      'rows without end': '<tr><td>1',
      tables: '<table><tr><td>1</td></tr></table>',
      headings: '<h2>一、总体情况</h2>',
      paragraphs: '<p>主动公开政府信息1条。</p>',
      'empty paragraphs': '<p></p>',
      'line ends': '<br>',
      'hidden words': '<span style="display:none">1</span>',
      'raised words': '<sup>1</sup>',
      links: '<a href="a.doc">附件1</a>',
      lists: '<ul><li>1',
      items: '<li>1',
      images: '<img src=a>',
      comments: '<!--',
      'comments that end': '<!-- 1 -->',
      scripts: '<script>',
      'character data': '<![CDATA[',
      'tags without end': '<td ',
      entities: '&nbsp;',
      'numbered entities': '&#x4e00;',
      'meta data': '<meta name="a" content="b">',
      'struck words': '<del>1</del>',
      'broken tags': '</p>',
      templates: '{{a',
      conditions: '<!--[if',
    }).map(([name, unit]) => [name, { unit }]),
  ),
  'rows of a table': { unit: '<tr><td>1</td><td>2</td></tr>', before: '<table>', after: '</table>' },
  'cells of a row': { unit: '<td>1</td>', before: '<table><tr>', after: '</tr></table>' },
  'spans over columns': { unit: '<td colspan=9>1</td>', before: '<table><tr>', after: '</tr></table>' },
  'spans over rows': { unit: '<tr><td rowspan=9>1</td></tr>', before: '<table>', after: '</table>' },
  'a long style': { unit: 'a:b;', before: '<p style="', after: '">1</p>' },
  'spaces in a style': { unit: ' ', before: '<td style="width:', after: 'x">1</td>' },
  'a long attribute': { unit: 'x', before: '<p class="', after: '">1</p>' },
  'many attributes': { unit: (size) => `<p ${ofLines((at) => `a${at}=b`, size / 8)}>1</p>` },
  'many classes': { unit: (size) => `<p class="${ofLines((at) => `a${at}`, size / 6)}">1</p>` },
  'style rules': {
    unit: (size) => `<style>${ofLines((at) => `.a${at}{display:none}`, size / 20)}</style><p class="a1">1</p>`,
  },
  'style rules and their words': {
    unit: (size) =>
      `<style>${ofLines((at) => `.a${at}{color:red}`, size / 40)}</style>${ofLines((at) => `<p class="a${at}">1</p>`, size / 40)}`,
  },
  'a long selector': { unit: '.a ', before: '<style>', after: '{display:none}</style>' },
  'style without end': { unit: '{', before: '<style>', after: '</style>' },
  'style comments': { unit: '/*', before: '<style>', after: '</style>' },
  'an escaped page': { unit: '\\"<td>\\"', before: '<script>var a="', after: '"</script>' },
  'scripted data': { unit: '{"content":"', before: '<script>', after: '</script>' },
};

const markdown: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(
    Object.entries({
      stars: '*',
      'opened emphasis': '*a ',
      'opened links': '[',
      'opened pictures': '![',
      'link ends': '](',
      'link ends on lines': 'a](\n',
      backticks: '`a',
      quotations: '> ',
      'quoted lines': '> a\n',
      items: '- a\n',
      'table heads': '| a |\n| - |\n',
      'rows of dashes': '| - |\n',
      headings: '# a\n',
      'underlined headings': 'a\n---\n',
      fences: '```\n',
      'inline markup': '<td>',
      'deleted words': '~~a~~ ',
      references: '[a]: b\n',
      notes: '[^1]',
      escapes: '\\',
    }).map(([name, unit]) => [name, { unit }]),
  ),
  'rows of a table': { unit: '| 1 | 2 |\n', before: '| a | b |\n| - | - |\n' },
  'cells of a row': { unit: '1 |', before: '| a | b |\n| - | - |\n|' },
  'broken cells': { unit: '1<br>', before: '| a | b |\n| - | - |\n|' },
  'deep lists': { unit: (size) => ofLines((at) => `${' '.repeat(2 * at)}- a`, Math.sqrt(size)) },
  'front matter': { unit: 'a: b\n', before: '---\n' },
};

const csv: Readonly<Record<string, Unit>> = {
  rows: { unit: '规章,1,2\n' },
  'opened quotes': { unit: '"' },
  'opened quotes in values': { unit: ',"a' },
  separators: { unit: ',' },
};

const rtf: Readonly<Record<string, Unit>> = {
  groups: { unit: '{a}' },
  'opened groups': { unit: '{' },
  'control words': { unit: '\\b ' },
  rows: { unit: '\\trowd\\cellx9\\cellx99\\pard\\intbl 1\\cell 2\\cell\\row\n' },
  'cells of a row': { unit: '\\pard\\intbl 1\\cell', before: '\\trowd', after: '\\row' },
  'edges of a row': { unit: (size) => Array.from({ length: size / 10 }, (_, at) => `\\cellx${at}`).join('') },
  footnotes: { unit: 'a{\\footnote b\\par}' },
  fields: { unit: '{\\field{\\*\\fldinst X}}' },
};

const mhtml: Readonly<Record<string, Unit>> = {
  parts: { unit: '\n--b\nContent-Type: image/png\n\nx' },
  boundaries: { unit: '\n--b' },
  'ends of lines': { unit: '=\n' },
};

const xlsx: Readonly<Record<string, Unit>> = {
  'cells of a row': { unit: '<c><v>1</v></c>', before: '<row>', after: '</row>' },
  'styled cells without text': { unit: '<c s="0"/>', before: '<row>', after: '</row>' },
  'stretches of a text': {
    unit: '<r><t>1</t></r>',
    before: '<row><c t="inlineStr"><is>',
    after: '</is></c></row>',
  },
};

const ofd: Readonly<Record<string, Unit>> = {
  'page blocks': { unit: '<ofd:PageBlock/>' },
  lines: {
    unit: '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 1 1 L 9 1</ofd:AbbreviatedData></ofd:PathObject>',
  },
  'steps of a path': {
    unit: ' L 9 9 L 1 1',
    before: '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 1 1',
    after: '</ofd:AbbreviatedData></ofd:PathObject>',
  },
  'characters of a code': {
    unit: '1',
    before: '<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 999999999 2">',
    after: '</ofd:TextCode></ofd:TextObject>',
  },
  codes: {
    unit: '<ofd:TextCode X="0" Y="4">1</ofd:TextCode>',
    before: '<ofd:TextObject Boundary="0 0 9 9" Size="4">',
    after: '</ofd:TextObject>',
  },
};

export const readerUnits: Readonly<Partial<Record<string, Readonly<Record<string, Unit>>>>> = {
  html,
  markdown,
  csv,
  rtf,
  mhtml,
  xlsx,
  ofd,
};
