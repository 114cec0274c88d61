"""An attacker who has one open release, or two, and a linear program.

    attack.py OPEN [OPEN2 LINK] [--targets CSV]

It reads nothing but open.duckdb files, puts everything that they tell into one
system of equations and inequalities, and asks for the smallest and the largest
value of every withheld count. LINK says what it knows of the two releases beside
what they tell: "none"; "grown", the second revises the same days and ads were only
added; "inner", the days of the second lie within those of the first, "outer" the other
way round; "same", counts that both withhold have not changed.

Of withheld counts it knows that they are not zero (but for municipality_major of days
within those of an earlier release). It writes CSV: release, mart,
measure, cell, lo, hi. With targets (release, mart, measure, cell, lo, hi, both or either)
it may stop looking at a count once it is seen that both ends, or either, cannot be
excluded.
"""
import csv
import json
import sys

import duckdb
import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

FAR = 1e6  # nobody advertises more
LINKED = ["nation_demand", "county_demand", "municipality_demand", "municipality_major",
          "county_occupation", "nation_occupation", "nation_major"]


class Model:
    """Variables with bounds, equations, inequalities."""

    def __init__(self):
        self.lo, self.hi, self.names = [], [], {}
        self.equal, self.most = [], []  # ({variable: factor}, constant)

    def variable(self, name, lo=0.0, hi=FAR):
        if name not in self.names:
            self.names[name] = len(self.lo)
            self.lo.append(lo)
            self.hi.append(hi)
        return self.names[name]

    def sum(self, whole, parts):
        """whole = sum of parts; each a variable or None for nothing."""
        row = {}
        for v, sign in [(whole, -1)] + [(p, 1) for p in parts]:
            if v is not None:
                row[v] = row.get(v, 0) + sign
        if row:
            self.equal.append((row, 0))

    def at_most(self, less, more):
        """sum of less <= sum of more."""
        row = {}
        for v in less:
            row[v] = row.get(v, 0) + 1
        for v in more:
            row[v] = row.get(v, 0) - 1
        self.most.append((row, 0))

    def solver(self):
        """The program with constants taken out of it."""
        lo, hi = np.array(self.lo), np.array(self.hi)
        free = np.flatnonzero(lo < hi)
        place = {v: i for i, v in enumerate(free)}

        def rows(list_):
            data, row, column, right = [], [], [], []
            for terms, constant in list_:
                moving = {v: f for v, f in terms.items() if v in place}
                rest = constant - sum(f * lo[v] for v, f in terms.items() if v not in place)
                if not moving:
                    continue
                for v, f in moving.items():
                    data.append(f)
                    row.append(len(right))
                    column.append(place[v])
                right.append(rest)
            return csr_matrix((data, (row, column)), shape=(len(right), len(free))), np.array(right)

        a, b = rows(self.equal)
        c, d = rows(self.most)
        bounds = np.column_stack([lo[free], hi[free]])

        def solve(objective, narrow=None):
            extra = {}
            if a.shape[0]:
                extra.update(A_eq=a, b_eq=b)
            if c.shape[0]:
                extra.update(A_ub=c, b_ub=d)
            answer = linprog(objective, bounds=bounds if narrow is None else narrow, method="highs", **extra)
            if answer.status != 0:
                raise SystemExit(f"the published numbers contradict each other: {answer.message}")
            return answer.x

        return free, place, solve, bounds


class Release:
    """One release as the attacker reads it."""

    def __init__(self, file, name, model):
        self.name, self.model = name, model
        db = duckdb.connect(file, read_only=True)
        self.numbers = {}
        for mart, measure, cell, state, value, employers, n in db.execute(
                "SELECT mart, measure, cell, state, value, employers, n FROM number").fetchall():
            self.numbers[mart, measure, cell] = state, value, employers, n
        self.home = dict(db.execute("SELECT municipality, county FROM municipality").fetchall())
        self.basis = dict(db.execute("SELECT municipality, basis FROM verdict").fetchall())
        self.bands = db.execute(
            "SELECT municipality, occupation, tier, band, intake_cap FROM priority").fetchall()
        self.withheld = []
        for mart in LINKED:
            self.read(mart, "positions")
        for mart in LINKED[:3]:
            self.read(mart, "openings")
        for mart in ["ad_count", "source_count"]:
            self.read(mart, "ads")
        self.positions()
        self.openings()
        self.ads()
        self.employers()
        self.bounds()
        self.survey()

    def read(self, mart, measure):
        for (m, s, cell), (state, value, _, _) in sorted(self.numbers.items()):
            if m != mart or s != measure:
                continue
            key = self.name, mart, measure, cell
            if state == "value":
                self.model.variable(key, value, value)
            elif state == "withheld":
                self.model.variable(key, 1, FAR)
                self.withheld.append(key)
            else:
                self.model.variable(key, 0, FAR)

    def at(self, mart, measure="positions", **cell):
        key = self.name, mart, measure, json.dumps(cell, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return self.model.names.get(key)

    def cells(self, mart, measure):
        for key, v in list(self.model.names.items()):
            if key[:3] == (self.name, mart, measure):
                yield json.loads(key[3]), v

    def county(self, cell):
        return cell["county"] if "county" in cell else self.home[cell["municipality"]]

    def places(self, measure):
        """Country, counties, municipalities."""
        parts = {}
        for cell, v in self.cells("municipality_demand", measure):
            parts.setdefault(self.county(cell), []).append(v)
        counties = dict((c["county"], v) for c, v in self.cells("county_demand", measure))
        for county in sorted(set(parts) | set(counties)):
            self.model.sum(counties.get(county), parts.get(county, []))
        self.model.sum(self.at("nation_demand", measure), list(counties.values()))
        return counties, parts

    def positions(self):
        m = self.model
        self.counties, self.parts = self.places("positions")
        rows, columns, of_place, of_unit, of_group = {}, {}, {}, {}, {}
        for cell, v in self.cells("municipality_major", "positions"):
            place = (self.county(cell), cell["municipality"])
            rows.setdefault((place[0], cell["major"]), []).append((place[1], v))
            of_place.setdefault(place, []).append(v)
        for cell, v in self.cells("county_occupation", "positions"):
            major = cell["occupation"][:1] or "x"
            columns.setdefault((cell["county"], major), []).append((cell["occupation"], v))
            of_unit.setdefault(cell["occupation"], []).append(v)
        for cell, v in self.cells("municipality_demand", "positions"):
            m.sum(v, of_place.get((self.county(cell), cell["municipality"]), []))
        for cell, v in self.cells("nation_occupation", "positions"):
            m.sum(v, of_unit.get(cell["occupation"], []))
            of_group.setdefault(cell["occupation"][:1] or "x", []).append(v)
        groups = dict((c["major"], v) for c, v in self.cells("nation_major", "positions"))
        for g in sorted(set(groups) | set(of_group)):
            m.sum(groups.get(g), of_group.get(g, []))
        m.sum(self.at("nation_demand"), list(groups.values()))
        self.rows, self.columns = rows, columns
        self.of_place, self.of_unit, self.of_group, self.groups = of_place, of_unit, of_group, groups
        for block in sorted(set(rows) | set(columns)):
            m.equal.append(({**{v: 1 for _, v in rows.get(block, [])},
                             **{v: -1 for _, v in columns.get(block, [])}}, 0))

    def openings(self):
        self.places("openings")
        for mart in LINKED[:3]:
            for cell, o in self.cells(mart, "openings"):
                p = self.at(mart, "positions", **cell)
                if p is not None:
                    self.model.at_most([p], [o])
                    self.model.most.append(({o: 1, p: -20}, 0))

    def ads(self):
        here = [v for _, v in self.cells("ad_count", "ads")]
        there = [v for _, v in self.cells("source_count", "ads")]
        row = {v: 1 for v in here}
        row.update({v: -1 for v in there})
        self.model.equal.append((row, 0))

    def employers(self):
        """Employers of a whole are no more than those of its parts together, no
        fewer than those of one; and each has a position."""
        m, e = self.model, {}
        for mart in LINKED:
            for cell, v in self.cells(mart, "positions"):
                text = json.dumps(cell, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
                state, value, employers, _ = self.numbers[mart, "positions", text]
                if mart == "municipality_demand":
                    more = self.numbers.get(("municipality_employer", "employers", text))
                    if more and more[0] == "value" and employers is None:
                        employers = more[1]
                if state == "value" and value == 0:
                    lo, hi = 0, 0
                elif employers is not None:
                    lo, hi = employers, employers
                elif state == "value":
                    lo, hi = 3, 4
                else:
                    lo, hi = 0, FAR
                e[v] = m.variable((self.name, "employers of", v), lo, hi)
                m.at_most([e[v]], [v])
        def whole(v, parts):
            if v is None:
                return
            m.at_most([e[v]], [e[p] for p in parts])
            for p in parts:
                m.at_most([e[p]], [e[v]])
        whole(self.at("nation_demand"), list(self.counties.values()))
        whole(self.at("nation_demand"), list(self.groups.values()))
        for county, v in self.counties.items():
            whole(v, self.parts.get(county, []))
            whole(v, [u for b in self.columns if b[0] == county for _, u in self.columns[b]])
        for cell, v in self.cells("municipality_demand", "positions"):
            whole(v, self.of_place.get((self.county(cell), cell["municipality"]), []))
        for cell, v in self.cells("nation_occupation", "positions"):
            whole(v, self.of_unit.get(cell["occupation"], []))
        for g, v in self.groups.items():
            whole(v, self.of_group.get(g, []))

    def bounds(self):
        """Bands of candidates: the inside of each block is filled with positions by
        municipality and unit group."""
        m = self.model
        told = {}
        for municipality, occupation, _, band, _ in self.bands:
            least = 3 if self.basis.get(municipality) == "advertised" else 0
            lo, hi = {"": (least, FAR), "<10": (least, 9), "10–19": (10, 19), "20–49": (20, 49), "50+": (50, FAR)}[band]
            told[municipality, occupation] = lo, hi
        blocks = {(self.home[place], occupation[:1]) for place, occupation in told}
        for block in sorted(blocks):
            if block not in self.rows or block not in self.columns:
                continue
            by_column = {}
            for place, row in self.rows[block]:
                cells = []
                for occupation, column in self.columns[block]:
                    if m.hi[row] == 0 or m.hi[column] == 0:
                        continue
                    lo, hi = told.get((place, occupation), (0, FAR))
                    v = m.variable((self.name, "inside", block, place, occupation), lo, hi)
                    cells.append(v)
                    by_column.setdefault(column, []).append(v)
                m.sum(row, cells)
            for _, column in self.columns[block]:
                m.sum(column, by_column.get(column, []))

    def survey(self):
        """Firms behind the survey's figures."""
        m = self.model
        measures = {s for mart, s, _ in self.numbers if mart == "survey_estimate"}
        for measure in sorted(measures):
            nation, counties, parts = None, {}, {}
            for (mart, s, cell), (state, _, _, n) in sorted(self.numbers.items()):
                if mart != "survey_estimate" or s != measure:
                    continue
                key = self.name, mart, "firms of " + measure, cell
                lo, hi = (n, n) if state == "value" else (0 if state == "missing" else 1, FAR)
                v = m.variable(key, lo, hi)
                if state == "withheld":
                    self.withheld.append(key)
                place = json.loads(cell)
                if "municipality" in place:
                    parts.setdefault(self.home[place["municipality"]], []).append(v)
                elif "county" in place:
                    counties[place["county"]] = v
                else:
                    nation = v
            if nation is not None:
                m.sum(nation, list(counties.values()))
            for county, list_ in parts.items():
                if county in counties:
                    m.at_most(list_, [counties[county]])


def link(model, first, second, how):
    """What is known of two releases of the same cells."""
    def pairs():
        for name, v in list(model.names.items()):
            if name[0] == first.name and name[2] in ("positions", "openings", "ads"):
                yield v, model.names.get((second.name,) + name[1:])
    if how == "inner":  # here zeros of one table may be withheld too
        for name in second.withheld:
            if name[1] == "municipality_major":
                model.lo[model.names[name]] = 0
    for old, new in pairs():
        if how in ("grown", "outer"):
            model.at_most([old], [new]) if new is not None else None
        elif how == "inner" and new is not None:
            model.at_most([new], [old])
        elif how == "same" and new is not None:
            both = model.lo[old] < model.hi[old] and model.lo[new] < model.hi[new]
            if both:
                model.equal.append(({old: 1, new: -1}, 0))


def attack(model, names, targets, either):
    """Bounds of the withheld: random directions first, which show for most counts
    that both ends are possible, then each end that is left by itself."""
    free, place, solve, limits = model.solver()
    spots = {n: place[model.names[n]] for n in names if model.names[n] in place}
    bounds = {n: [model.lo[model.names[n]]] * 2 for n in names if n not in spots}
    seen = {n: [np.inf, -np.inf] for n in spots}
    chance = np.random.default_rng(1)

    def note(x):
        for n, i in spots.items():
            seen[n][0], seen[n][1] = min(seen[n][0], x[i]), max(seen[n][1], x[i])

    def open_ends():
        ends = []
        for n in spots:
            lo, hi = targets.get(n, (-np.inf, np.inf))
            below, above = seen[n][0] <= lo + 1e-6, seen[n][1] >= hi - 1e-6
            if n in either and (below or above):
                continue
            if not below:
                ends.append((n, 1))
            if not above:
                ends.append((n, -1))
        return ends

    # Whatever is possible while every count stays within its target is possible at
    # all: so each step brings as many counts as can be to the ends of theirs.
    narrow = limits.copy()
    for n, i in spots.items():
        if n in targets:
            narrow[i] = max(limits[i][0], targets[n][0]), min(limits[i][1], targets[n][1])
    left = None
    while targets and (ends := open_ends()) and (left is None or len(ends) < left):
        left = len(ends)
        for _ in range(4):
            objective = np.zeros(len(free))
            for n, sign in open_ends():
                objective[spots[n]] += sign * chance.random()
            note(solve(objective, narrow))
    for n, sign in open_ends():
        if (n, sign) not in open_ends():
            continue
        objective = np.zeros(len(free))
        objective[spots[n]] = sign
        note(solve(objective))
    bounds.update(seen)
    return bounds


def main(arguments):
    targets, either = {}, set()
    if "--targets" in arguments:
        at = arguments.index("--targets")
        with open(arguments[at + 1], newline="", encoding="utf-8") as f:
            for r in csv.reader(f):
                targets[tuple(r[:4])] = float(r[4]), float(r[5])
                if r[6] == "either":
                    either.add(tuple(r[:4]))
        del arguments[at:at + 2]
    model = Model()
    releases = [Release(arguments[0], "1", model)]
    if len(arguments) > 1:
        releases.append(Release(arguments[1], "2", model))
        link(model, releases[0], releases[1], arguments[2])
    names = [n for r in releases for n in r.withheld]
    out = csv.writer(sys.stdout)
    found = attack(model, names, targets, either)
    for n in names:
        out.writerow([*n, round(found[n][0], 6), round(found[n][1], 6)])


if __name__ == "__main__":
    main(sys.argv[1:])
