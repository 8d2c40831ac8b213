// What of a report's text is private, what looks like it and is not, and that nothing moves.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskPersonal } from '../../src/report/mask-personal.ts';
import type { SectionBlock } from '../../src/report/model/section.ts';
import { makeReport } from '../views/make-report.ts';

function maskBlocks(...blocks: SectionBlock[]): SectionBlock[] {
  const report = makeReport({ sections: [{ id: 'other', heading: '六、其他', blocks }] });
  return maskPersonal(report).sections[0]?.blocks ?? [];
}

function mask(text: string): string {
  const [block] = maskBlocks({ type: 'text', text });
  if (block?.type !== 'text') throw new Error('the paragraph is gone');
  return block.text;
}

it.each([
  // Mobile numbers.
  ['手机：13812345678', '手机：×××××××××××'],
  ['请拨打138 1234 5678。', '请拨打××× ×××× ××××。'],
  ['张某，+86 138-1234-5678', '张某，××× ×××××××××××××'],
  ['微信号１３８１２３４５６７８', '微信号×××××××××××'],
  // Identity numbers.
  ['身份证号：37010219800101123X', '身份证号：××××××××××××××××××'],
  ['（370102198001011234）', '（××××××××××××××××××）'],
  ['身份证号码为370102800101123', '身份证号码为×××××××××××××××'],
  // Personal mail.
  ['邮箱：zhangsan@163.com，', '邮箱：××××××××××××××××，'],
  ['E-mail:24336240＠QQ.COM', 'E-mail:×××××××××××××××'],
  // Names.
  ['（联系人：张三，联系方式：0631-5231234）', '（联系人：××，联系方式：0631-5231234）'],
  ['联系人（信息公开）：欧阳锋', '联系人（信息公开）：×××'],
  ['经办人: 刘 洋  电话', '经办人: × ×  电话'],
  ['填表人：古力娜扎', '填表人：××××'],
  ['原告张强诉市公安局一案', '原告××诉市公安局一案'],
  ['申请人李小明、王五不服答复', '申请人×××、××不服答复'],
  ['上诉人赵六因不服一审判决', '上诉人××因不服一审判决'],
  ['申请人：赵小六，男', '申请人：×××，男'],
])('hides what is private: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

it.each([
  // Of offices.
  '联系电话：0631-5231234，传真：（0631）5231235',
  '电子邮箱：whkjj@wh.shandong.cn，xxgk@weihai.gov.cn',
  '邮箱：pzxxgkb@163.com、pthtjbgs@163.com、ptsyqzhzfj@163.com',
  '政务服务热线12345',
  '联系人：市政府办公室',
  '联系人：区发展改革局',
  // Numbers of documents, pages, sites and bodies.
  '国办公开办函〔2021〕30号',
  '鲁府〔2021〕13812345678号',
  '网站标识码3710000001，鲁公网安备37100002000001号',
  '统一社会信用代码11371000004359012X',
  'https://www.weihai.gov.cn/art/2021/1/20/art_13812345678_1.html',
  // Amounts, counts, and cells that ran together.
  '政府集中采购13575394432.52元',
  '访问量达13912345678次，总投资13800000000元',
  '商业企业15130000154',
  '186 1234 5678',
  // Words of the form, and words that begin like a name.
  '申请人情况 自然人 法人或其他组织',
  '3.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '保护第三方合法权益，征求第三人意见',
  '申请人马上收到答复，申请人应当更正，申请人高度满意，申请人任意选择',
  '申请人向我局提出，申请人对答复不服，申请人和第三人',
  '经办人员、处室负责人、分管领导',
  '申请人：自然人；被申请人王台镇人民政府',
  '承办人大代表建议5件、原告胜诉0件、当事人申请2件',
  // Nobody is named.
  '原告王某诉、申请人李某某不服、联系人：张××',
])('leaves alone what is not: %s', (text) => {
  expect(mask(text)).toBe(text);
});

it('finds names in the cells of a table that is none of the form’s', () => {
  const rows = [
    ['单位', '联系人', '电话'],
    ['办公室', '张三', '13812345678'],
    ['政策法规科', '李小四', '0631-5231234'],
    ['合计', '2', ''],
  ];
  expect(maskBlocks({ type: 'table', rows: [...rows, ['联系人：', '王五', '科技馆']] })).toEqual([
    {
      type: 'table',
      rows: [
        ['单位', '联系人', '电话'],
        ['办公室', '××', '×××××××××××'],
        ['政策法规科', '×××', '0631-5231234'],
        ['合计', '2', ''],
        ['联系人：', '××', '科技馆'],
      ],
    },
  ]);
});

it('leaves figures, their tables and what is noted of them alone', () => {
  const text = '投资13912345678，联系人：张三';
  const report = makeReport(
    {
      sections: [{ id: 'other', heading: '六、其他', blocks: [{ type: 'text', text }] }],
      tables: [{ kind: 'requests', section: 'requests', rows: [['申请人：张三', '13812345678']] }],
      notes: [{ code: 'unmapped_cell', message: { code: 'notes.unmapped_cell', values: { raw: '联系人：张三' } } }],
    },
    { 'narrative.disclosed': { value: 13912345678, at: { section: 'other', paragraph: 0, start: 2, end: 13 } } },
  );
  const { sections, ...rest } = maskPersonal(report);
  expect(rest).toEqual((({ sections: _, ...others }) => others)(report));
  expect(sections[0]?.blocks).toEqual([{ type: 'text', text: '投资13912345678，联系人：××' }]);
});

it('keeps every text as long as it was, and every character that it does not hide', () => {
  const part = fc.constantFrom(
    '联系人：',
    '原告',
    '张三',
    '李𠮷明',
    '、',
    '13812345678',
    '手机',
    ' ',
    '诉',
    'a@qq.com',
    '1',
    '元',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const masked = mask(text);
      expect(masked).toHaveLength(text.length);
      for (let index = 0; index < text.length; index += 1)
        if (masked[index] !== '×') expect(masked[index]).toBe(text[index]);
    }),
    { numRuns: 200 },
  );
});
