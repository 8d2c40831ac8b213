import { describe, expect, it } from 'vitest';
import { lexicons, matchLabel } from '../../../src/report/find/lexicon.ts';
import { squashLabel } from '../../../src/report/find/squash.ts';

const idIn = (lexicon: (typeof lexicons)['requests'], printed: string): string | undefined =>
  matchLabel(squashLabel(printed), lexicon)?.labels[0]?.id;

describe('labels of the statutory tables', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', 'received'],
    ['1. 属于国家秘密', 'denied.state_secret'],
    ['5．要求行政机关确认或重新\n出具已获取信息', 'rejected.reconfirm'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other.no_correction'],
    ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', 'other.no_correction'],
    ['1.逾期不补正', 'other.no_correction'],
    ['2.逾期不缴费', 'other.no_payment'],
    ['（二）部分公开', 'partial'],
    ['四、结转下一年度继续办理', 'carried_out'],
    ['自 然 人', 'natural'],
  ])('%s is %s', (printed, id) => {
    expect(idIn(lexicons.requests, printed)).toBe(id);
  });

  it.each([
    ['1.属于国际秘密', 'denied.state_secret'],
    ['2.其他法律行政止公开', 'denied.other_law'],
    ['3.危及“三安全稳定”', 'denied.stability'],
    ['一、本年新收政府信息公开数量', 'received'],
    ['1、信访举报投拆类申请', 'rejected.petition'],
  ])('tolerates the misprint %s', (printed, id) => {
    const match = matchLabel(squashLabel(printed), lexicons.requests);
    expect(match?.labels[0]?.id).toBe(id);
    expect(match?.errors).toBeGreaterThan(0);
  });

  it.each(['属于个人隐私', '收到意见', '合计金额', '行政相对人', '重申', '国家秘密法', '第三方'])(
    'does not take %s for a label',
    (printed) => {
      expect(matchLabel(squashLabel(printed), lexicons.requests)).toBeUndefined();
    },
  );

  it('lets at most a quarter of the characters differ', () => {
    const wording = '要求行政机关确认或重新出具已获取信息';
    const misprint = (count: number): string => '某'.repeat(count) + wording.slice(count);
    expect(matchLabel(misprint(4), lexicons.requests)?.labels[0]?.id).toBe('rejected.reconfirm');
    expect(matchLabel(`${misprint(6)}`, lexicons.requests)).toBeUndefined();
  });

  it('takes a misprint that is as near to two labels for neither', () => {
    expect(matchLabel('结果维正', lexicons.appeals)).toBeUndefined();
  });

  it.each([
    [lexicons.active, '本年(2023)制发件数', 'issued'],
    [lexicons.active, '现行有效件', 'in_force'],
    [lexicons.active, '第二十条 第（一）项', 'article'],
    [lexicons.active, '规范性文件', 'normative'],
    [lexicons.active, '本年收费金额（单位：万元）', 'amount'],
    [lexicons.stat2014, '4．政务微信公开政府信息数', 'wechat'],
    [lexicons.stat2014, '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条)', 'disclosed'],
    [lexicons.stat2014, '（二）县（市、区）政府门户网站（区市政府及管委填写，部门不填）', 'sites_county'],
    [lexicons.stat2008, '3、信函、传真申请数', 'requests_letter_fax'],
    [lexicons.stat2008, '其它形式申请数', 'requests_other'],
    [lexicons.stat2008, '接受行政诉讼、举报数', 'complaints'],
  ])('reads the wordings of the other tables (%#)', (lexicon, printed, id) => {
    expect(idIn(lexicon, printed)).toBe(id);
  });
});
