// What a government site prints around an article: head, navigation, share bar, footer, scripts.

const channels = ['首页', '政务公开', '政务服务', '政民互动', '走进本地', '专题专栏'];
const menus = [
  ...['机构职能', '领导信息', '政策文件', '规划计划', '财政信息', '人事信息', '行政许可', '行政处罚', '重点项目'],
  ...['公开指南', '公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开', '政策解读', '回应关切', '建议提案'],
];

const link = (text: string, index: number): string =>
  `<li class="nav-item nav-item-${index}"><a href="/col/col${1200 + index}/index.html" target="_blank" title="${text}"><span class="nav-text">${text}</span></a></li>`;

function listScripts(): string {
  const loads = Array.from(
    { length: 6 },
    (_, index) => `<script type="text/javascript" src="/script/${index}/common${index}.js?v=2.1"></script>`,
  );
  const inline = menus.map((_, index) => `  $("#menu_${index}").hover(function(){ $(this).addClass("on"); });`);
  return `${loads.join('\n')}\n<script type="text/javascript">\n$(function(){\n${inline.join('\n')}\n});\n</script>`;
}

export interface PageFacts {
  title: string;
  site: string;
  published: string;
}

function openHead({ title, site, published }: PageFacts): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${site} 政府信息公开年报 ${title}</title>
<meta name="SiteName" content="${site}">
<meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published}">
<meta name="ContentSource" content="${site}">
<link rel="stylesheet" type="text/css" href="/images/style.css">
<style type="text/css">.wrap{width:1200px;margin:0 auto}.zoom p{line-height:2em;text-indent:2em}</style>
${listScripts()}
</head>`;
}

export function openPage(facts: PageFacts): string {
  return `${openHead(facts)}
<body>
<div class="header"><div class="wrap"><ul class="nav">
${channels.map(link).join('\n')}
</ul></div></div>
<div class="wrap"><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<div class="left"><ul class="menu">
${menus.map(link).join('\n')}
</ul></div>
<div class="article"><h1 class="article-title">${facts.title}</h1>
<div class="article-info"><span>发布日期：${facts.published}</span><span>字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a></span><span class="share">分享：<a class="wx">微信</a> <a class="wb">微博</a></span></div>
<div id="zoom" class="zoom">
`;
}

export function closePage({ site }: PageFacts): string {
  return `
</div>
<div class="article-tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
</div></div>
<div class="footer"><div class="wrap"><p>主办单位：${site}</p><p>网站地图 | 联系我们 | 法律声明</p></div></div>
</body>
</html>
`;
}
