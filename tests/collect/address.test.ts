import { expect, test } from 'vitest';
import { addressKey, fileNameOf, resolveAddress } from '../../src/collect/address.ts';

test.each([
  ['http://www.example.gov.cn/nb/', 'https://example.gov.cn/nb'],
  ['http://a.gov.cn/nb/index.html', 'http://a.gov.cn/nb/'],
  ['http://a.gov.cn/1.htm;jsessionid=0F', 'http://a.gov.cn/1.htm'],
  ['http://a.gov.cn/(S(abc1))/1.aspx', 'http://a.gov.cn/1.aspx'],
  ['http://a.gov.cn/x?b=2&a=1', 'http://a.gov.cn/x?a=1&b=2'],
  ['http://a.gov.cn/x?id=1&PHPSESSID=9&utm_source=w', 'http://a.gov.cn/x?id=1'],
  ['http://a.gov.cn//nb//1.htm', 'http://a.gov.cn/nb/1.htm'],
  ['http://a.gov.cn/%E5%B9%B4%E6%8A%A5.htm', 'http://a.gov.cn/年报.htm'],
])('%s is %s', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other));
});

test.each([
  ['http://a.gov.cn/x?id=1', 'http://a.gov.cn/x?id=2'],
  ['http://a.gov.cn/x?t=1', 'http://a.gov.cn/x?t=2'],
  ['http://a.gov.cn:8080/x', 'http://a.gov.cn/x'],
  ['http://a.gov.cn/list.zip#a.docx', 'http://a.gov.cn/list.zip#b.docx'],
  ['http://a.gov.cn/nb/1.htm', 'http://a.gov.cn/nb/1.html'],
])('%s is not %s', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other));
});

test.each([
  ['./202401/t1.htm', 'https://a.gov.cn/nb/202401/t1.htm'],
  [' ../x.htm\n', 'https://a.gov.cn/x.htm'],
  ['//b.gov.cn/1', 'https://b.gov.cn/1'],
  ['1.htm;jsessionid=77?x=1#top', 'https://a.gov.cn/nb/1.htm?x=1'],
  ['https://user:secret@a.gov.cn/1', 'https://a.gov.cn/1'],
  ['javascript:void(0)', undefined],
  ['mailto:x@y.cn', undefined],
  ['#top', undefined],
  ['ftp://a.gov.cn/1', undefined],
])('%s leads to %s', (href, address) => {
  expect(resolveAddress(href, 'https://a.gov.cn/nb/index.html')).toBe(address);
});

test('the file that a download script is asked for', () => {
  expect(fileNameOf('http://a.gov.cn/module/download/downfile.jsp?classid=0&filename=1f.pdf')).toBe('1f.pdf');
  expect(fileNameOf('http://a.gov.cn/P0202.pdf')).toBe('P0202.pdf');
});
