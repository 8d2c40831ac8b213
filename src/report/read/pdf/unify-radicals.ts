// Radical forms that PDF fonts name in place of the characters they look like → the characters.

/** Radicals that Unicode itself does not equate with their character. */
const radicals =
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⻁虎⻏阝⻍辶⻌辶⺟母⺎兀';
const characters = [...radicals];
const byRadical = new Map(
  characters.flatMap((radical, index) =>
    index % 2 === 0 ? [[radical, characters[index + 1] ?? radical] as const] : [],
  ),
);

export function unifyRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/gu,
    (radical) => byRadical.get(radical) ?? radical.normalize('NFKC'),
  );
}
