// Tables in a layout → a whole report of 威海市科学技术局 as a file.
import { activeTable, appealTable, type FormNumbers, requestTable } from './form-tables.ts';
import type { Dialect } from './print-table.ts';

const prose = '市科技局坚持以公开为常态、不公开为例外，做好各项公开工作。';

export function writeReport(form: FormNumbers, dialect: Dialect): string {
  const year = form.template === '2021' ? 2022 : 2020;
  const paragraph = (text: string): string => (dialect.format === 'html' ? `<p>${text}</p>` : text);
  const parts = [
    paragraph(`威海市科学技术局${year}年政府信息公开工作年度报告`),
    paragraph(`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`),
    paragraph('一、总体情况'),
    paragraph(`${year}年，${prose}`),
    paragraph('二、主动公开政府信息情况'),
    dialect.print(activeTable(form)),
    paragraph('三、收到和处理政府信息公开申请情况'),
    dialect.print(requestTable(form)),
    paragraph('四、政府信息公开行政复议、行政诉讼情况'),
    dialect.print(appealTable(form)),
    paragraph('五、存在的主要问题及改进情况'),
    paragraph('解读形式还不够丰富，下一步将加以改进。'),
    paragraph('六、其他需要报告的事项'),
    paragraph('无。'),
    paragraph('威海市科学技术局'),
    paragraph(`${year + 1}年1月20日`),
  ];
  return parts.join(dialect.glued ? '' : '\n\n').replace(/([^\n])(威海市科学技术局)(\d{4}年1月20日)$/u, '$1\n$2\n$3');
}
