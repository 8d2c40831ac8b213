"""figures.csv.gz of a built site → its rates, intervals, places, medians and quartiles, computed again and compared.

Standard library only, and none of the program's own tables: what each rate divides is typed here by hand.
Usage: python3 recompute.py SITE. Prints what was compared; exit 1 where anything differs.
"""
import csv
import gzip
import html
import html.parser
import json
import math
import pathlib
import re
import sys
from collections import defaultdict

GROUNDS = ["state_secret", "other_law", "stability", "third_party", "internal", "deliberative", "enforcement_file", "inquiry"]
DENIED = [f"requests.denied.{ground}.total" for ground in GROUNDS]
WITHOUT = [metric for metric in DENIED if "inquiry" not in metric]
GRANTED, PARTIAL, TOTAL = "requests.granted.total", "requests.partial.total", "requests.total.total"
GRANTED14 = ["stat2014.answers_already_public", "stat2014.answers_granted"]
PARTIAL14, DENIED14 = ["stat2014.answers_partial"], ["stat2014.answers_denied"]
T14 = (["stat2014.answers"], ["stat2014.answers_need_correction"])


def results(*courts):
    return [f"appeals.{court}.{result}" for court in courts for result in ("upheld", "corrected", "other")]


# Rate → (numerator, denominator, taken off the denominator, scale), for today's tables and for the table of 2014.
FORMULAS = {
    "granted": [([GRANTED], [TOTAL], []), (GRANTED14, *T14)],
    "partial": [([PARTIAL], [TOTAL], []), (PARTIAL14, *T14)],
    "granted_any": [([GRANTED, PARTIAL], [TOTAL], []), (GRANTED14 + PARTIAL14, *T14)],
    "refused": [(DENIED, [TOTAL], []), (DENIED14, *T14)],
    "refused_of_substantive": [(DENIED, [GRANTED, PARTIAL, *DENIED], []), (DENIED14, GRANTED14 + PARTIAL14 + DENIED14, [])],
    "refused_of_substantive_without_inquiry": [(WITHOUT, [GRANTED, PARTIAL, *WITHOUT], [])],
    "withheld_of_substantive": [
        ([PARTIAL, *DENIED], [GRANTED, PARTIAL, *DENIED], []),
        (PARTIAL14 + DENIED14, GRANTED14 + PARTIAL14 + DENIED14, []),
    ],
    "withheld_of_substantive_without_inquiry": [([PARTIAL, *WITHOUT], [GRANTED, PARTIAL, *WITHOUT], [])],
    "discretionary": [([f"requests.denied.{g}.total" for g in ("internal", "deliberative", "enforcement_file")], DENIED, [])],
    "unavailable": [
        ([f"requests.unavailable.{row}.total" for row in ("not_held", "needs_creation", "unclear")], [TOTAL], []),
        (["stat2014.answers_not_this_body", "stat2014.answers_not_exist"], *T14),
    ],
    "not_held": [(["requests.unavailable.not_held.total"], [TOTAL], [])],
    "rejected": [([f"requests.rejected.{r}.total" for r in ("petition", "repeat", "publication", "excessive", "reconfirm")], [TOTAL], [])],
    "petition": [(["requests.rejected.petition.total"], [TOTAL], [])],
    "carried_over": [(["requests.carried_out.total"], ["requests.received.total", "requests.carried_in.total"], [])],
    "natural_share": [(["requests.received.natural"], ["requests.received.total"], [])],
    "review_corrected": [
        (["appeals.review.corrected"], results("review"), []),
        (["stat2014.reviews_corrected"], [f"stat2014.reviews_{r}" for r in ("upheld", "corrected", "other")], []),
    ],
    "suit_corrected": [
        (["appeals.suit_direct.corrected", "appeals.suit_after_review.corrected"], results("suit_direct", "suit_after_review"), []),
        (["stat2014.suits_corrected"], [f"stat2014.suits_{r}" for r in ("upheld", "corrected", "other")], []),
    ],
    "appeals_per_100": [(["appeals.review.total", "appeals.suit_direct.total"], [TOTAL], [])],
    "on_time": [(["stat2014.concluded_on_time"], ["stat2014.concluded"], [])],
    "corrected": [
        (
            [f"appeals.{court}.corrected" for court in ("review", "suit_direct", "suit_after_review")],
            results("review", "suit_direct", "suit_after_review"),
            [],
        ),
        (
            ["stat2014.reviews_corrected", "stat2014.suits_corrected"],
            [f"stat2014.{kind}_{r}" for kind in ("reviews", "suits") for r in ("upheld", "corrected", "other")],
            [],
        ),
    ],
}
RATIOS = {"appeals_per_100": 100}
SHOWN, RANKED, MEDIAN, PLACES = 10, 50, 8, 12
Z = 1.959963984540054
TOWNS = {"town", "subdistrict"}

problems = []
compared = defaultdict(int)


def differ(what, ours, theirs):
    problems.append(f"{what}: computed {ours}, the site says {theirs}")


def near(a, b):
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def interval(part, whole):
    """The p for which part/whole lies z standard errors away: roots of (p − k/n)² = z²·p(1 − p)/n."""
    a = 1 + Z * Z / whole
    b = -(2 * part / whole + Z * Z / whole)
    c = (part / whole) ** 2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return (0.0 if part == 0 else (-b - root) / (2 * a)), (1.0 if part == whole else (-b + root) / (2 * a))


def quantile(values, share):
    """Linear between neighbours, by the position (m − 1)·share."""
    ordered = sorted(values)
    position = (len(ordered) - 1) * share
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)


def tell(rate, numerator, denominator):
    """Value, lower, upper as published; None on fewer than ten cases."""
    if denominator < SHOWN:
        return None, None, None
    if rate in RATIOS:
        return RATIOS[rate] * numerator / denominator, None, None
    return (numerator / denominator, *interval(numerator, denominator))


def number(text):
    return None if text == "" else float(text)


def open_table(site, name):
    return gzip.open(site / f"data/{name}.csv.gz", "rt", encoding="utf-8", newline="")


def read_figures(site):
    reports = defaultdict(dict)
    about = {}
    with open_table(site, "figures") as file:
        for row in csv.DictReader(file):
            key = (row["agency_id"], row["scope"], int(row["year"]))
            about[key] = row
            reports[key][row["metric"]] = row
    return reports, about


def add(figures, metrics):
    total = 0
    for metric in metrics:
        row = figures.get(metric)
        if row is None or row["status"] != "reported" or row["value"] == "":
            return None
        total += float(row["value"])
    return total


def read_errors(site):
    """What checks call an error: (report, rule)."""
    with open_table(site, "findings") as file:
        return {(row["of_report"], row["rule"]) for row in csv.DictReader(file) if row["level"] == "error"}


def is_contradicted(row, errors):
    report = f"{row['agency_id']}/{row['year']}" + ("-own_level" if row["scope"] == "own_level" else "")
    return any((report, rule) in errors for rule in row["contradicted_by"].split())


def compute(figures, errors):
    """Every rate of which both parts are known and no error contradicts the base: rate → (numerator, denominator, doubted)."""
    found = {}
    for rate, formulas in FORMULAS.items():
        for above, below, less in formulas:
            parts = [add(figures, metrics) for metrics in (above, below, less)]
            if None in parts:
                continue
            numerator, denominator = parts[0], parts[1] - parts[2]
            if denominator <= 0 or (rate not in RATIOS and numerator > denominator):
                continue
            if any(is_contradicted(figures[metric], errors) for metric in [*below, *less]):
                break
            doubted = any(figures[metric]["contradicted_by"] for metric in [*above, *below, *less])
            found[rate] = (numerator, denominator, doubted)
            break
    return found


def compare_published(what, rate, computed, published):
    """Bounds are compared where they are published."""
    numerator, denominator, _ = computed
    for name, ours in zip(("value", "lower", "upper"), tell(rate, numerator, denominator)):
        if name in published and not near(ours, published[name]):
            differ(f"{what} {name}", ours, published[name])
    for name, ours in (("numerator", numerator), ("denominator", denominator)):
        if not near(ours, published[name]):
            differ(f"{what} {name}", ours, published[name])


def compare_csv(site, rates):
    seen = set()
    with open_table(site, "rates") as file:
        for row in csv.DictReader(file):
            key = (row["agency_id"], row["scope"], int(row["year"]))
            rate = row["rate"]
            if rate == "per_10k":
                continue
            seen.add((key, rate))
            computed = rates.get(key, {}).get(rate)
            if computed is None:
                differ(f"rates.csv {key} {rate}", None, row["rate_value"])
                continue
            names = {"value": "rate_value"}
            published = {name: number(row[names.get(name, name)]) for name in ("value", "numerator", "denominator", "lower", "upper")}
            compare_published(f"rates.csv {key} {rate}", rate, computed, published)
            compared["rates of the table"] += 1
    for key, own in rates.items():
        for rate in own:
            if (key, rate) not in seen:
                differ(f"rates.csv {key} {rate}", own[rate], None)


def compare_api_rate(path, key, row, rates):
    if row["rate"] == "per_10k":
        return
    computed = rates.get(key, {}).get(row["rate"])
    if computed is None:
        differ(f"{path} {key} {row['rate']}", None, row["value"])
        return
    compare_published(f"{path} {key} {row['rate']}", row["rate"], computed, row)


def compare_api(site, rates):
    """The files of bodies, whose lists have an entry for each report, and those of reports, with the bounds."""
    for path in sorted((site / "api/v1/agency").glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        told = defaultdict(set)
        for rate, row in file["rates"].items():
            for at, report in enumerate(file["reports"]):
                if row["denominators"][at] is None:
                    continue
                key = (file["agency"]["id"], report["scope"], report["year"])
                one = {"rate": rate, "value": row["values"][at], "numerator": row["numerators"][at], "denominator": row["denominators"][at]}
                compare_api_rate(path.name, key, one, rates)
                told[key].add(rate)
                compared["rates of the API"] += 1
        for report in file["reports"]:
            key = (file["agency"]["id"], report["scope"], report["year"])
            for rate in set(rates.get(key, {})) - told[key]:
                differ(f"{path.name} {key} {rate}", rates[key][rate], None)
    for path in sorted((site / "api/v1/report").glob("*/*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        key = (file["agency"]["id"], file["report"]["scope"], file["report"]["year"])
        for row in file["rates"]:
            compare_api_rate(f"{path.parent.name}/{path.name}", key, row, rates)
            compared["rates of reports in the API"] += 1


class Tables(html.parser.HTMLParser):
    """A page → the rows of its tables, each cell with its text and its data-… attributes, under the heading above."""

    def __init__(self):
        super().__init__()
        self.rows, self.heading, self._row, self._cell, self._head = [], "", None, None, False

    def handle_starttag(self, tag, attrs):
        if tag in ("h2", "h3"):
            self._head, self.heading = True, ""
        elif tag == "tr":
            self._close()
            self._row = []
        elif tag == "a" and self._cell is not None and len(self._row) == 1:
            found = re.search(r"/metric/([\w.]+)/", dict(attrs).get("href") or "")
            if found:
                self._cell["metric-link"] = found.group(1)
        elif tag in ("td", "th") and self._row is not None:
            self._cell = {"text": "", **{name[5:]: value for name, value in attrs if name.startswith("data-")}}
            self._row.append(self._cell)

    def handle_endtag(self, tag):
        if tag in ("h2", "h3"):
            self._head = False
        elif tag in ("td", "th"):
            self._cell = None
        elif tag in ("tr", "tbody", "table"):
            self._close()

    def _close(self):
        """End tags of rows and cells may be left out."""
        if self._row:
            self.rows.append((self.heading, self._row))
        self._row = self._cell = None

    def handle_data(self, data):
        if self._cell is not None:
            self._cell["text"] += data.replace("\u00a0", " ")
        elif self._head:
            self.heading += data


def read_tables(path):
    tables = Tables()
    tables.feed(path.read_text(encoding="utf-8"))
    return tables.rows


def write(rate, value):
    if rate in RATIOS:
        return f"{round_half_up(value * 10) / 10:,.1f}".removesuffix(".0")
    return f"{round_half_up(value * 1000) / 10:.1f}%"


def round_half_up(value):
    return math.floor(value + 0.5)


def level_of(key, row, regions):
    agency, region, sector = key[0], row["region"], row["sector"]
    if sector in TOWNS:
        return "town"
    if sector in ("gwh", "gwhb") or (sector and agency != f"{region}-{sector}"):
        return "zone"
    return regions.get(region, "zone")


def group_of(key, row, regions):
    """Like bodies: level × kind × scope; towns and streets together; a body of no known kind is alone."""
    level = level_of(key, row, regions)
    kind = "all" if level == "town" else row["sector"] or key[0]
    return level, kind, key[1]


def compare_pages(site, rates, about):
    with open(site / "data/regions.csv", encoding="utf-8-sig", newline="") as file:
        regions = {row["region"]: row["region_level"] for row in csv.DictReader(file)}
    usual = {}
    for agency, scope, year in rates:
        # A government's report on all its place is its usual one; one on itself stands beside it.
        if (agency, year) not in usual or scope != "own_level":
            usual[agency, year] = (agency, scope, year)
    for rate in FORMULAS:
        for heading, cells in read_tables(site / f"metric/rate.{rate}/index.html"):
            for at, cell in enumerate(cells):
                if cell.get("rate") is None or "agency" not in cell:
                    continue
                key = usual.get((cell["agency"], int(cell["year"])))
                computed = rates.get(key, {}).get(cell["rate"])
                if computed is None:
                    if "numerator" in cell or "%" in cell["text"]:
                        differ(f"page {rate} {cell['agency']}", None, cell["text"])
                    continue
                numerator, denominator, doubted = computed
                value, lower, upper = tell(cell["rate"], numerator, denominator)
                shown = cell["text"]
                if value is not None and write(cell["rate"], value) not in shown:
                    differ(f"page {rate} {cell['agency']} {cell['year']}", write(cell["rate"], value), shown)
                if value is None and "%" in shown:
                    differ(f"page {rate} {cell['agency']} {cell['year']}", "no rate on fewer than ten cases", shown)
                compared["rates of pages"] += 1
                if lower is not None and at + 1 < len(cells) and "numerator" in cell:
                    said = f"{write(cell['rate'], lower)[:-1]}–{write(cell['rate'], upper)}"
                    if cells[at + 1]["text"].strip() != said:
                        differ(f"page {rate} {cell['agency']} interval", said, cells[at + 1]["text"])
                    compared["intervals of pages"] += 1
        compare_places(site, rate, rates, about, regions, usual)


def compare_places(site, rate, rates, about, regions, usual):
    """Places on the page of a rate: only in groups of twelve with fifty cases each, overlapping ones share them."""
    listed = defaultdict(list)
    for _, cells in read_tables(site / f"metric/rate.{rate}/index.html"):
        for cell in cells:
            if cell.get("rate") == rate and "numerator" in cell:
                key = usual[cell["agency"], int(cell["year"])]
                listed[group_of(key, about[key], regions), key[2]].append((key, cell.get("place")))
    for (group, year), rows in listed.items():
        able = {}
        for key in usual.values():
            if key[2] != year or group_of(key, about[key], regions) != group:
                continue
            computed = rates.get(key, {}).get(rate)
            if computed and computed[1] >= RANKED and not computed[2]:
                bounds = interval(computed[0], computed[1]) if rate not in RATIOS else (computed[0] / computed[1],) * 2
                able[key] = bounds
        for key, place in rows:
            expected = None
            if len(able) >= PLACES and key in able:
                best = 1 + sum(lower > able[key][1] for lower, _ in able.values())
                worst = len(able) - sum(upper < able[key][0] for _, upper in able.values())
                expected = str(best) if best == worst else f"{best}–{worst}"
            if expected != place:
                differ(f"page {rate} {key} place", expected, place)
            compared["places of pages"] += 1


def compare_spreads(site, reports, about):
    """Medians and quartiles on the pages of metrics, by level, kind and scope, in each year."""
    with open(site / "data/regions.csv", encoding="utf-8-sig", newline="") as file:
        regions = {row["region"]: row["region_level"] for row in csv.DictReader(file)}
    usual = {}
    for key in reports:
        if (key[0], key[2]) not in usual or key[1] != "own_level":
            usual[key[0], key[2]] = key
    metrics = {metric for figures in reports.values() for metric in figures}
    for metric in sorted(metrics):
        path = site / f"metric/{metric}/index.html"
        if not path.exists():
            continue
        groups = defaultdict(list)
        for key in usual.values():
            row = reports[key].get(metric)
            if not row or row["status"] != "reported" or row["value"] == "" or row["unit"] == "":
                continue
            # Whatever a check calls into question, and what is said roughly, is in no middle.
            if row["contradicted_by"] == "" and row["qualifier"] == "exact":
                groups["-".join(group_of(key, about[key], regions)), key[2]].append(float(row["value"]))
        found = 0
        for _, cells in read_tables(path):
            for cell in cells:
                if "median" not in cell or "group" not in cell:
                    continue
                own = groups.get((cell["group"], int(cell["year"])), [])
                said = [float(cell[name]) for name in ("m", "least", "median", "most")]
                if len(own) < MEDIAN or any(not near(a, b) for a, b in zip(said, [len(own), min(own), quantile(own, 0.5), max(own)])):
                    differ(f"page {metric} {cell['group']} {cell['year']} spread", sorted(own), said)
                if "lower" in cell:
                    halves = [float(cell["lower"]), float(cell["upper"])]
                    if len(own) < PLACES or not near(quantile(own, 0.25), halves[0]) or not near(quantile(own, 0.75), halves[1]):
                        differ(f"page {metric} {cell['group']} {cell['year']} quartiles", sorted(own), halves)
                    compared["quartiles of pages"] += 1
                found += 1
        compared["spreads of pages"] += found


RECEIVED = "requests.received.total"
OUTCOMES = {
    "全部公开": [GRANTED],
    "部分公开": [PARTIAL],
    "不予公开": DENIED,
    "无法提供": [f"requests.unavailable.{row}.total" for row in ("not_held", "needs_creation", "unclear")],
    "不予处理": [f"requests.rejected.{r}.total" for r in ("petition", "repeat", "publication", "excessive", "reconfirm")],
    "其他": {"2019": ["requests.other.all.total"], "2021": [f"requests.other.{r}.total" for r in ("no_correction", "no_payment", "misc")]},
}
SHARES = {"全部或部分公开": "granted_any", "不予公开": "refused", "无法提供": "unavailable", "不掌握": "not_held", "不予处理": "rejected"}


def text_of(path):
    """A page → its words in a row, without tags and scripts."""
    page = re.sub(r"<(script|style|svg)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)).replace("\u00a0", " "))


def whole(text):
    return int(text.replace(",", ""))


def usual_reports(reports):
    usual = {}
    for key in reports:
        if (key[0], key[2]) not in usual or key[1] != "own_level":
            usual[key[0], key[2]] = key
    return usual


def sound(row):
    return row is not None and row["status"] == "reported" and row["value"] != "" and not row["contradicted_by"]


def check(what, ours, theirs):
    compared["numbers of years"] += 1
    if ours != theirs:
        differ(what, ours, theirs)


def compare_lead(year, text, reports, rates):
    """The first sentences of a round-up: how many reports, what departments received, what they granted, more or fewer."""
    own = [key for key in reports if key[2] == year]
    bodies, held = re.search(r"本站收录 ([\d,]+) 个机关关于 \d+ 年的 ([\d,]+) 份年报", text).groups()
    check(f"year {year} bodies", len({key[0] for key in own}), whole(bodies))
    check(f"year {year} reports", len(own), whole(held))
    said = re.search(r"其中 ([\d,]+) 个部门一共收到 ([\d,]+) 件申请", text)
    if said and year >= 2019:
        values = [add(reports[key], [RECEIVED]) for key in own if key[1] == "agency"]
        values = [value for value in values if value is not None]
        if all(about["template"] in OUTCOMES["其他"] for key in own for about in [next(iter(reports[key].values()))]):
            check(f"year {year} received", (len(values), int(sum(values))), (whole(said[1]), whole(said[2])))
    said = re.search(r"([\d,]+) 个部门办结的 ([\d,]+) 件里，([\d,]+) 件（([\d.]+%)）全部或部分公开", text)
    if said:
        known = [rates[key]["granted_any"] for key in own if key[1] == "agency" and "granted_any" in rates[key]]
        part, total = sum(one[0] for one in known), sum(one[1] for one in known)
        check(f"year {year} granted", (len(known), total, part, write("granted_any", part / total)), (whole(said[1]), whole(said[2]), whole(said[3]), said[4]))
    said = re.search(r"能和 \d+ 年比的 ([\d,]+) 个机关里，([\d,]+) 个收到的申请比上一年多，([\d,]+) 个比上一年少，([\d,]+) 个一样", text)
    if said and year >= 2020:
        usual = usual_reports(reports)
        differences = []
        for key in own:
            before = usual.get((key[0], year - 1))
            if usual.get((key[0], year)) != key or before is None or before[1] != key[1]:
                continue
            then, now = reports[before].get(RECEIVED), reports[key].get(RECEIVED)
            if sound(then) and sound(now) and then["template"] == now["template"] and then["qualifier"] == now["qualifier"] == "exact":
                differences.append(float(now["value"]) - float(then["value"]))
        more, fewer = sum(one > 0 for one in differences), sum(one < 0 for one in differences)
        check(f"year {year} changes", (len(differences), more, fewer, len(differences) - more - fewer), tuple(whole(one) for one in said.groups()))


def read_outcomes(figures):
    """How the requests of a report in today's forms ended; None where a row is missing or in doubt."""
    template = next(iter(figures.values()))["template"]
    found = {}
    for name, metrics in OUTCOMES.items():
        own = metrics.get(template) if isinstance(metrics, dict) else metrics
        rows = [figures.get(metric) for metric in own or [""]]
        if not all(row is not None and (sound(row) or row["status"] == "not_applicable") for row in rows):
            return None
        found[name] = int(sum(float(row["value"] or 0) for row in rows))
    return found


def compare_years(site, reports, about, rates):
    """The round-up of each year, what stands out, and the short piece on where requests go."""
    with open(site / "data/regions.csv", encoding="utf-8-sig", newline="") as file:
        regions = {row["region"]: row["region_level"] for row in csv.DictReader(file)}
    usual = usual_reports(reports)
    for path in sorted((site / "year").glob("*/index.html")):
        year = int(path.parent.name)
        if not any(key[2] == year for key in reports):
            continue
        compare_lead(year, text_of(path), reports, rates)
        sums, medians, counted = defaultdict(int), defaultdict(list), 0
        for key in reports:
            if key[2] != year:
                continue
            ends = read_outcomes(reports[key]) if key[1] == "agency" else None
            if ends is not None:
                counted += 1
                for name, value in ends.items():
                    sums[name] += value
            row = reports[key].get(RECEIVED)
            if usual.get((key[0], year)) == key and sound(row):
                medians[group_of(key, about[key], regions)].append(float(row["value"]))
        only_new = year >= 2021 and all(about[key]["template"] in OUTCOMES["其他"] for key in reports if key[2] == year)
        expected = sorted((len(own), quantile(own, 0.5)) for own in medians.values() if len(own) >= MEDIAN)
        told = []
        for heading, cells in read_tables(path):
            texts = [cell["text"].strip() for cell in cells]
            if len(texts) == 3 and texts[0] in OUTCOMES and only_new:
                total = sum(sums.values())
                check(f"year {year} {texts[0]}", (sums[texts[0]], write("share", sums[texts[0]] / total)), (whole(texts[1]), texts[2]))
            if len(texts) == 4 and re.fullmatch(r"[\d,]+", texts[1]) and re.fullmatch(r"[\d,.]+", texts[2]):
                told.append((whole(texts[1]), float(texts[2].replace(",", ""))))
        if only_new:
            check(f"year {year} medians", expected, sorted(told))
    compare_stand_out(site, reports)
    for topic in ("outcomes", "not-held"):
        compare_shares(site / f"explain/{topic}/index.html", rates)


def compare_stand_out(site, reports):
    """Bodies that stand out: both numbers are the figures of the report and the one before, and what is said of them is true."""
    for path in [site / "index.html", *sorted((site / "year").glob("*/index.html"))]:
        page = path.read_text(encoding="utf-8").replace("\u00a0", " ").replace("&nbsp;", " ")
        for agency, rest in re.findall(r'<a href="[^"]*/agency/([^/"]+)/\d{4}/">[^<]*</a>(.*?)</p>', page, flags=re.S):
            text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", rest)).strip()
            said = re.match(r"(\d{4}) 年收到 ([\d,]+) 件申请，(?:是上一年（([\d,]+) 件）的 ([\d.]+) 倍|比上一年（([\d,]+) 件）([多少]) ([\d,]+) 件)", text)
            if not said:
                continue
            year, after, before = int(said[1]), whole(said[2]), whole(said[3] or said[5])
            found = {(key[2], float(row["value"])) for key in reports if key[0] == agency for row in reports[key].values() if row["status"] == "reported" and row["value"] != ""}
            check(f"{path.parent.name} {agency} numbers", True, (year, after) in found and (year - 1, before) in found and min(after, before) >= 10)
            if said[4]:
                check(f"{path.parent.name} {agency} times", f"{round_half_up(after / before * 10) / 10:.1f}", said[4])
            else:
                check(f"{path.parent.name} {agency} difference", (after - before > 0, abs(after - before)), (said[6] == "多", whole(said[7])))


def compare_shares(path, rates):
    """Combined rates of departments by year: none on fewer than ten cases."""
    heads = []
    for _, cells in read_tables(path):
        texts = [cell["text"].strip() for cell in cells]
        if texts[0] == "年度":
            heads = texts
        elif heads and re.fullmatch(r"\d{4}", texts[0]):
            for name, shown in zip(heads[1:-1], texts[1:-1]):
                rate = SHARES.get(name)
                known = [own[rate] for key, own in rates.items() if key[1] == "agency" and key[2] == int(texts[0]) and rate in own]
                part, total = sum(one[0] for one in known), sum(one[1] for one in known)
                ours = write(rate, part / total) if total >= SHOWN else "不足 10 件"
                check(f"{path.parent.name} {texts[0]} {name}", ours, shown)


def compare_mismatches(site):
    """The front page and the list of mismatches: every one is counted once by size, once by rule, once by place."""
    rules, by_place, counted = defaultdict(int), defaultdict(int), 0
    with open_table(site, "findings") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] != "info"]
    open_rows = [row for row in rows if row["corrected"] != "true"]
    for row in open_rows:
        rules[row["rule"]] += 1
    page = (site / "index.html").read_text(encoding="utf-8")
    sizes = re.search(r'<ul class="?size-list"?>(.*?)</ul>', page, flags=re.S)
    kinds = re.search(r'<ul class="?kind-list"?>(.*?)</ul>', page, flags=re.S)
    if open_rows:
        check("home sizes", len(open_rows), sum(whole(one) for one in re.findall(r"<b>([\d,]+)</b>", sizes[1])))
        check("home kinds", len(open_rows), sum(whole(one) for one in re.findall(r"<b>([\d,]+)</b>", kinds[1])))
        for rule, count in re.findall(r'/checks/([\w-]+)/"?>[^<]*</a>\s*<b>([\d,]+)</b>', kinds[1]):
            check(f"home {rule}", rules[rule], whole(count))
    text = text_of(site / "findings/index.html")
    said = re.search(r"([\d,]+) 份年报逐项核对，列出 ([\d,]+) 处出入，出自 ([\d,]+) 个机关", text)
    check("findings lead", (len(rows), len({row["agency_id"] for row in rows if row["agency_id"]})), (whole(said[2]), whole(said[3])))
    for place, count in re.findall(r'href="?#place-(\d{6})"?>[^<]*</a>\s*<b>([\d,]+)</b>', (site / "findings/index.html").read_text(encoding="utf-8")):
        inside = re.sub(r"(?:00){1,2}$", "", place)
        check(f"findings {place}", sum(row["region"].startswith(inside) for row in rows), whole(count))


class Peers(html.parser.HTMLParser):
    """A body's page → its lead, and of each key figure the texts of its name, value, gap and notes; rows of its table of years."""

    def __init__(self):
        super().__init__()
        self.lead, self.figures, self._into = "", {}, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "p" and attrs.get("class") == "lead":
            self._into = "lead"
        elif tag == "li" and "data-figure" in attrs:
            self._own = self.figures.setdefault(attrs["data-figure"], {"value": "", "gap": "", "notes": ""})
            self._into = None
        elif tag == "h3" and self._into != "lead" and getattr(self, "_own", None) is not None:
            self._into = "name"
        elif tag == "b" and self._into == "name":
            self._into = "value"
        elif tag == "span" and getattr(self, "_own", None) is not None:
            self._into = "gap"
        elif tag == "small" and getattr(self, "_own", None) is not None:
            self._into = "notes"

    def handle_endtag(self, tag):
        if tag in ("p", "h3", "span", "small") and self._into != "lead" or tag == "p":
            self._into = None
        if tag == "li":
            self._own = None

    def handle_data(self, data):
        if self._into == "lead":
            self.lead += data
        elif self._into in ("value", "gap", "notes") and self._own is not None:
            self._own[self._into] += data


MOST, MIDDLE, LEAST = "在最多的四分之一里", "在中间一半里", "在最少的四分之一里"


def plain(value):
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text


def percent(value):
    return f"{round_half_up(value * 1000) / 10:.1f}%"


def say_half(low, high):
    def one(value):
        return plain(round_half_up(value) if value >= 100 else round_half_up(value * 10) / 10)

    return f"中间一半 {one(low)}–{one(high)}"


def say_gap(value, median, cases, is_text):
    """What the page must say beside a number: the pattern and its number."""
    if cases is None and is_text:
        return f"同类中位数 {plain(median)}"
    if cases is None:
        if value == median:
            return "正是同类的中位数"
        return f"比同类中位数{'多' if value > median else '少'} {plain(abs(value - median))}"
    lower, upper = interval(*cases)
    if lower <= median <= upper:
        return f"和同类中位数 {percent(median)} 分不出高低"
    return f"比同类中位数{'高' if value > median else '低'} {round_half_up(abs(value - median) * 1000) / 10:.1f} 个百分点"


def read_key_number(figure, key, reports, rates):
    """(value, cases, in doubt) of a key figure of a report; None where it has none that stands beside others."""
    if figure.startswith("rate."):
        found = rates.get(key, {}).get(figure.removeprefix("rate."))
        if found is None or found[1] < SHOWN:
            return None
        return found[0] / found[1], found[:2], found[2]
    row = reports[key].get(figure)
    if row is None or row["status"] != "reported" or row["value"] == "" or row["unit"] == "" or row["qualifier"] != "exact":
        return None
    return float(row["value"]), None, bool(row["contradicted_by"])


def compare_peers(site, reports, about, rates):
    """Gaps, quarters, medians, middle halves and places on the pages of bodies, for years in which all of the group use today's forms."""
    with open(site / "data/regions.csv", encoding="utf-8-sig", newline="") as file:
        regions = {row["region"]: row["region_level"] for row in csv.DictReader(file)}
    widest = {}
    for agency, scope, year in reports:
        if scope != "own_level" or agency not in widest:
            widest[agency] = scope
    groups = defaultdict(list)
    for key in reports:
        if key[1] == widest[key[0]]:
            groups[group_of(key, about[key], regions), key[2]].append(key)
    newest = {}
    for agency, scope, year in reports:
        if scope == widest[agency]:
            newest[agency] = max(year, newest.get(agency, 0))
    for agency, year in newest.items():
        path = site / f"agency/{agency}/index.html"
        if not path.exists():
            continue
        key = (agency, widest[agency], year)
        like = groups[group_of(key, about[key], regions), year]
        if any(about[one]["template"] not in ("2019", "2021") for one in like):
            continue
        page = Peers()
        page.feed(path.read_text(encoding="utf-8"))
        lead = re.search(r"收录里 ([\d,]+) 个\S+?的中位数是 ([\d,.]+) 件(?:，它(\S+?里))?", page.lead)
        figures = dict(page.figures)
        if lead and HEADLINE not in figures:
            differ(f"{path} lead", "a strip beside it", lead.group(0))
        for figure, said in figures.items():
            numbers = {one: read_key_number(figure, one, reports, rates) for one in like}
            pool = {one: number for one, number in numbers.items() if number and not number[2]}
            values = [number[0] for number in pool.values()]
            own = numbers[key]
            if own is None or len(values) < MEDIAN:
                differ(f"{path} {figure}", "no row", said)
                continue
            value, cases, doubted = own
            median = quantile(values, 0.5)
            is_text = figure.startswith("narrative.")
            if not said["value"].startswith(percent(value) if cases else plain(value)):
                differ(f"{path} {figure} value", value, said["value"])
            if not doubted and not said["gap"].startswith(say_gap(value, median, cases, is_text)):
                differ(f"{path} {figure} gap", say_gap(value, median, cases, is_text), said["gap"])
            if f"{len(values):,} 个有数" not in said["notes"]:
                differ(f"{path} {figure} bodies", len(values), said["notes"])
            quarter = None
            if cases is None and len(values) >= PLACES:
                low, high = quantile(values, 0.25), quantile(values, 0.75)
                quarter = MOST if value > high else LEAST if value < low else MIDDLE
                if say_half(low, high) not in said["notes"]:
                    differ(f"{path} {figure} middle half", say_half(low, high), said["notes"])
            for words in (MOST, MIDDLE, LEAST):
                if (words in said["notes"]) != (words == quarter and not doubted):
                    differ(f"{path} {figure} quarter", quarter, said["notes"])
            place = None
            able = {one: interval(*number[1]) for one, number in pool.items() if number[1] and number[1][1] >= RANKED}
            if len(able) >= PLACES and key in able:
                best = 1 + sum(lower > able[key][1] for lower, _ in able.values())
                worst = len(able) - sum(upper < able[key][0] for _, upper in able.values())
                place = f"第 {best if best == worst else f'{best}–{worst}'} 名，共 {len(able)} 个"
            found = re.search(r"第 \S+ 名，共 \S+ 个", said["notes"])
            if (found and found.group(0)) != place:
                differ(f"{path} {figure} place", place, found and found.group(0))
            if figure == HEADLINE and lead:
                ours = (f"{len(values):,}", plain(median), None if doubted else quarter)
                if lead.groups() != ours:
                    differ(f"{path} lead", ours, lead.groups())
                compared["leads beside their like"] += 1
            compared["gaps of bodies"] += 1
        compare_changes(path, key, reports)


HEADLINE = "requests.received.total"


def compare_changes(path, key, reports):
    """The change beside the newest year is the difference of the figures of both years."""
    before = (key[0], key[1], key[2] - 1)
    for _, cells in read_tables(path):
        metric = cells[0].get("metric-link") if cells else None
        if metric is None or before not in reports or len(cells) < 3:
            continue
        change = cells[2]["text"].strip().replace(",", "").replace("−", "-")
        if not re.fullmatch(r"[+-]?\d+(\.\d+)?", change):
            continue
        values = [reports[one].get(metric, {}).get("value", "") for one in (key, before)]
        if "" in values or not near(float(values[0]) - float(values[1]), float(change)):
            differ(f"{path} {metric} change", values, change)
        compared["changes of bodies"] += 1


def main():
    site = pathlib.Path(sys.argv[1])
    reports, about = read_figures(site)
    errors = read_errors(site)
    rates = {key: compute(figures, errors) for key, figures in reports.items()}
    compare_csv(site, rates)
    compare_api(site, rates)
    compare_pages(site, rates, about)
    compare_spreads(site, reports, about)
    compare_peers(site, reports, about, rates)
    compare_years(site, reports, about, rates)
    compare_mismatches(site)
    for what, count in compared.items():
        print(f"{count} {what}")
    for problem in problems[:50]:
        print(problem)
    print(f"{len(problems)} differences")
    return 1 if problems or compared["rates of the table"] == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
