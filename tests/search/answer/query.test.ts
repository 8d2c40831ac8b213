import { describe, expect, it } from 'vitest';
import { openEngine } from '../open-engine.ts';
import { sampleEntries } from '../sample-entries.ts';

const engine = openEngine(sampleEntries);
const options = { limit: 8, names: 'zh' } as const;

async function findFirst(text: string): Promise<string | undefined> {
  return (await engine.search(text, options))[0]?.path;
}

describe('the search engine', () => {
  it.each([
    ['威海市科学技术局', '/agency/371000-kjj/'],
    ['威海科技局', '/agency/371000-kjj/'],
    ['科技局 威海', '/agency/371000-kjj/'],
    ['威海 市科技局', '/agency/371000-kjj/'],
    ['威海工信局', '/agency/371000-gxj/'],
    ['威海市经济和信息化委员会', '/agency/371000-gxj/'],
    ['威海卫健委', '/agency/371000-wjw/'],
    ['weihai kexue', '/agency/371000-kjj/'],
    ['weihaikjj', '/agency/371000-kjj/'],
    ['whkjj', '/agency/371000-kjj/'],
    ['weihai science', '/agency/371000-kjj/'],
    ['威海市科学技木局', '/agency/371000-kjj/'],
    ['威海市學科技術局', '/agency/371000-kjj/'],
    ['weihia kexuejishuju', '/agency/371000-kjj/'],
    ['山东威海文登科技局', '/agency/371003-kjj/'],
    ['文登市科委', '/agency/371003-kjj/'],
    ['淄博 科技 2021', '/agency/370300-kjj/2021/'],
    ['淄博科技局2019年报', '/agency/370300-kjj/2019/'],
    ['淄博 科技 2020', '/agency/370300-kjj/'],
    ['青岛海关', '/agency/370200-hg/'],
    ['changning jiaoyu', '/agency/310105-jyj/'],
    ['洪泽县政府', '/agency/320813-gov/'],
    ['371000-kjj', '/agency/371000-kjj/'],
    ['威海文登公安分局', '/agency/371000-gaj-wendengfenju/'],
    ['兵团', '/agency/650000-bingtuan/'],
    ['威海', '/region/371000/'],
    ['科技局', '/sector/kjj/'],
    ['收到申请', '/metric/requests.new.total/'],
    ['ｗｈｋｊｊ', '/agency/371000-kjj/'],
    ['淄博　科技　２０２１', '/agency/370300-kjj/2021/'],
  ])('answers %s with %s', async (text, path) => {
    expect(await findFirst(text)).toBe(path);
  });

  it.each(['', ' ', '，。', '2021', '蟹黄飞天', 'qzvvxu'])('finds nothing for "%s"', async (text) => {
    expect(await engine.search(text, options)).toEqual([]);
  });

  it('marks what was meant in the language that is shown', async () => {
    const [chinese] = await engine.search('威海科技局', options);
    expect(chinese).toMatchObject({
      name: '威海市科学技术局',
      highlights: [
        [0, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    });
    const [english] = await engine.search('weihai science', { ...options, names: 'en' });
    expect(english).toMatchObject({
      name: 'Weihai Bureau of Science and Technology',
      otherName: '威海市科学技术局',
      highlights: [
        [0, 6],
        [17, 24],
      ],
    });
  });

  it('tells the years, the completeness and the region above', async () => {
    const [agency] = await engine.search('威海科技局 2021', options);
    expect(agency).toMatchObject({ years: [2019, 2021], completeness: 0.5, year: 2021 });
    const [region] = await engine.search('文登区', { ...options, names: 'en' });
    expect(region).toMatchObject({ kind: 'region', name: 'Wendeng District', within: 'Weihai', years: [] });
  });

  it.each(['weihai', 'zibo'])(
    '%s lists the place and its bodies, and no metric that only looks like it',
    async (text) => {
      const kinds = (await engine.search(text, options)).map(({ kind }) => kind);
      expect(kinds.slice(0, 2)).toEqual(['region', 'agency']);
      expect(kinds).not.toContain('metric');
    },
  );

  it('keeps the kinds of entries together and to the limit', async () => {
    const results = await engine.search('威海', { ...options, limit: 4 });
    expect(results).toHaveLength(4);
    const kinds = results.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('shows region and kind where no such body is there', async () => {
    const paths = (await engine.search('淄博卫健委', options)).map(({ path }) => path);
    expect(paths).toContain('/region/370300/');
    expect(paths).toContain('/sector/wjw/');
  });

  it('fetches only what a query needs, and each file once', async () => {
    const fetched: string[] = [];
    const own = openEngine(sampleEntries, fetched);
    await own.search('威海科技局', options);
    await own.search('威海科技', options);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched.some((path) => path.startsWith('combinations/31.'))).toBe(false);
  });

  it('answers without years where the details cannot be fetched, and asks again', async () => {
    let offline = true;
    const own = openEngine(sampleEntries, [], (path) => offline && path.startsWith('details/'));
    expect(await own.search('威海科技局', options)).toContainEqual(
      expect.objectContaining({ path: '/agency/371000-kjj/', years: [] }),
    );
    offline = false;
    expect((await own.search('威海科技局', options))[0]?.years).toEqual([2019, 2021]);
  });

  it('fails where the core cannot be fetched', async () => {
    const own = openEngine(sampleEntries, [], (path) => path.startsWith('core/'));
    await expect(own.search('威海', options)).rejects.toThrow('offline');
  });
});
