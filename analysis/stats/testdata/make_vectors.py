#!/usr/bin/env python3
"""Write the vectors of this folder by routes other than the Go code: SciPy, statsmodels,
NumPy, exact fractions, exhaustive search. Needs numpy, scipy and statsmodels.

    python3 make_vectors.py            writes vectors/METHOD.json
"""
import itertools, json, math, os
from fractions import Fraction as F

import numpy as np
import scipy
import statsmodels
from scipy import optimize, special, stats
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'vectors')
RNG = np.random.default_rng(20260331)
SCIPY = 'SciPy ' + scipy.__version__
MODELS = 'statsmodels ' + statsmodels.__version__
NUMPY = 'NumPy ' + np.__version__
EXACT = 'exact fractions'
files = {}


def plain(v):
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple, np.ndarray)): return [plain(x) for x in v]
    if isinstance(v, (np.bool_, bool)): return bool(v)
    if isinstance(v, (int, np.integer)): return int(v)
    if isinstance(v, (float, np.floating, F)):
        v = float(v)
        return 'Inf' if v == math.inf else v
    return v


def case(method, inputs, expected, by, rel=1e-9, abs=1e-12):
    cases = files.setdefault(method, [])
    cases.append({'id': '%s-own-%d' % (method, len(cases) + 1), 'method': method,
                  'inputs': plain(inputs), 'expected': plain(expected),
                  'tolerance': {'rel': rel, 'abs': abs}, 'made_by': by})


def quantiles():
    x = RNG.normal(size=17).round(3)
    p = [0, .025, .4, .975, 1]
    case('quantile_type7', {'x': x, 'p': p}, {'q': np.quantile(x, p)}, NUMPY)
    case('quantile_type7', {'x': 3, 'p': .5}, {'q': [3]}, 'definition')
    for a, r, p in [(.07, 2, .4), (3.3, .5, .025), (40, 7, .975), (900, 1, 1e-6), (1, 3, .999999)]:
        case('quantile_gamma', {'shape': a, 'rate': r, 'p': p}, {'q': special.gammaincinv(a, p) / r}, SCIPY)
    case('quantile_gamma', {'shape': 1, 'rate': 2, 'p': .3}, {'q': -math.log(.7) / 2}, 'closed form: exponential')
    for a, b, p in [(.3, 7, .1), (2, 2, .975), (60, 3.5, .025), (800, 90, .5)]:
        case('quantile_beta', {'a': a, 'b': b, 'p': p}, {'q': special.betaincinv(a, b, p)}, SCIPY)
    case('quantile_beta', {'a': 1, 'b': 9, 'p': .2}, {'q': 1 - .8 ** (1 / 9)}, 'closed form: powers')
    for df, p in [(4, .975), (11.5, .9), (60, .025)]:
        case('quantile_t', {'df': df, 'p': p}, {'q': stats.t.ppf(p, df)}, SCIPY)
    case('quantile_t', {'df': 1, 'p': .9}, {'q': math.tan(.4 * math.pi)}, 'closed form: Cauchy')
    case('quantile_t', {'df': 2, 'p': .8}, {'q': .6 * math.sqrt(2 / (1 - .36))}, 'closed form')


def counts():
    for x, n in [(0, 12), (3, 47), (47, 47), (1, 2)]:
        lo, hi = proportion_confint(x, n, method='wilson')
        case('wilson', {'x': x, 'n': n}, {'p': x / n, 'lo': lo, 'hi': min(hi, 1)}, MODELS)
        lo, hi = proportion_confint(x, n, method='beta')
        case('clopper_pearson', {'x': x, 'n': n, 'confidence': .95}, {'p': x / n, 'lo': lo, 'hi': hi}, MODELS)
    case('wilson', {'x': 0, 'n': 0}, {'status': 'no_data', 'lo': 0, 'hi': 1}, 'definition')
    for x in (0, 2, 57):
        lo = stats.chi2.ppf(.025, 2 * x) / 2 if x else 0
        case('poisson_exact', {'x': x, 'confidence': .95}, {'lo': lo, 'hi': stats.chi2.ppf(.975, 2 * x + 2) / 2}, SCIPY)
    for w in ([1, 1, 1, 1], [1.5, 4, 0, 9.25]):
        s, q = sum(map(F, w)), sum(F(v) ** 2 for v in w)
        case('kish_neff', {'weights': w}, {'neff': s * s / q}, EXACT)
    case('kish_neff', {'weights': [0, 0]}, {'status': 'no_data', 'neff': 0}, 'definition')
    for a, b, c, d in [(41.3275, 19.8187, 42.0769, 20.4219), (0, 0, 0, 180), (10, 10, 10, 10)]:
        p, q, r = map(math.radians, (a, c, d - b))
        h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(r / 2) ** 2
        case('great_circle', {'lat1': a, 'lon1': b, 'lat2': c, 'lon2': d, 'radius_km': 6371.009},
             {'km': 2 * 6371.009 * math.asin(math.sqrt(h))}, 'haversine', abs=1e-6)
    for p, lo, hi, n, say in [(.5, .4, .6, 29, False), (.5, .4, .6, 30, True), (.03, .01, .06, 90, True), (.05, .01, .12, 90, False), (.4, .2, .5, 90, False)]:
        case('nchs_rule', {'p': p, 'lo': lo, 'hi': hi, 'n_eff': n}, {'verdict': 'publish' if say else 'not_enough_evidence'}, 'by hand')
    case('chapman', {'n1': 5, 'n2': 3, 'both': 3}, {'N': 5, 'var': 0, 'observed': 5, 'lo': 5, 'hi': 5}, EXACT)
    case('chapman', {'n1': 4, 'n2': 6, 'both': 0}, {'N': 34, 'var': 420, 'observed': 10, 'status': 'no_overlap'}, EXACT)
    n1, n2, m = 31, 22, 6
    n = F((n1 + 1) * (n2 + 1), m + 1) - 1
    v = F((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m), (m + 1) ** 2 * (m + 2))
    f = n - (n1 + n2 - m)
    c = math.exp(stats.norm.ppf(.975) * math.sqrt(math.log(1 + v / f ** 2)))
    case('chapman', {'n1': n1, 'n2': n2, 'both': m}, {'N': n, 'var': v, 'lo': 47 + float(f) / c, 'hi': 47 + float(f) * c}, 'fractions and ' + SCIPY)


def comparisons():
    for x1, t1, x2, t2 in [(9, 12, 4, 12), (0, 3, 0 + 6, 7), (5, 2, 0, 2)]:
        r = stats.binomtest(x1, x1 + x2, t1 / (t1 + t2))
        ci = r.proportion_ci(.95, 'exact')
        odds = lambda p: math.inf if p == 1 else p / (1 - p) * t2 / t1
        case('poisson_ratio', {'x1': x1, 't1': t1, 'x2': x2, 't2': t2},
             {'ratio': odds(x1 / (x1 + x2)), 'ci': [odds(ci.low), odds(ci.high)], 'p': r.pvalue}, SCIPY)
    case('poisson_ratio', {'x1': 0, 't1': 1, 'x2': 0, 't2': 1}, {'status': 'no_data'}, 'definition')
    for y, v in [([.2, .9, .4], [.05, .11, .2]), ([0, 2], [.04, .09])]:
        r = combine_effects(np.array(y), np.array(v), method_re='dl')
        case('source_agreement', {'log_estimate': y, 'variance': v},
             {'Q': r.q, 'p': stats.chi2.sf(r.q, len(y) - 1), 'I2': max(0, r.i2), 'tau2_DL': r.tau2,
              'pooled_fixed': r.mean_effect_fe, 'se_fixed': r.sd_eff_w_fe,
              'pooled_random': r.mean_effect_re, 'se_random': r.sd_eff_w_re}, MODELS)
    case('source_agreement', {'log_estimate': [0, .1], 'variance': [.01, 1.3]}, {'verdict': 'untestable'}, 'by hand: se > ln 3')
    x, y = [3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8]
    case('rank_correlation', {'x': x, 'y': y}, {'kendall_tau_b': stats.kendalltau(x, y)[0], 'spearman': stats.spearmanr(x, y)[0]}, SCIPY)
    case('rank_correlation', {'x': [1, 1], 'y': [1, 2]}, {'status': 'undefined'}, 'definition')
    p = [.01, .04, .03, .005, .5]
    r = multipletests(p, .05, 'holm')
    case('holm', {'p': p, 'alpha': .05}, {'reject': r[0], 'adjusted': r[1]}, MODELS)


def log_nb(y, e, a, b):
    return float(np.sum(stats.nbinom.logpmf(y, a, b / (b + e))))


def areas():
    y, e = np.array([4, 0, 11, 2]), np.array([3.1, .7, 5.5, 2.2])
    a, b = 2.2, 1.4
    g = stats.gamma(a + y, scale=1 / (b + e))
    case('gamma_posterior', {'y': y, 'E': e, 'shape': a, 'rate': b},
         {'mean': g.mean(), 'median': g.ppf(.5), 'lo': g.ppf(.025), 'hi': g.ppf(.975)}, SCIPY)
    lam = RNG.gamma(2.5, 1 / 2.0, 30)
    e = RNG.uniform(.5, 12, 30).round(2)
    y = RNG.poisson(lam * e)
    best = optimize.minimize(lambda t: -log_nb(y, e, *np.exp(t)), [0., 0.], method='Nelder-Mead',
                             options={'xatol': 1e-11, 'fatol': 1e-13, 'maxiter': 20000})
    a, b = np.exp(best.x)
    g = stats.gamma(a + y, scale=1 / (b + e))
    case('eb_gamma_poisson', {'y': y, 'E': e}, {'status': 'fitted', 'shape': a, 'rate': b, 'mean': g.mean(),
         'lo': g.ppf(.025), 'hi': g.ppf(.975), 'shrink': e / (b + e)}, SCIPY + ' nbinom, Nelder-Mead', rel=1e-5)
    case('eb_gamma_poisson', {'y': [3, 3, 3, 3], 'E': [1, 1, 1, 1]}, {'status': 'complete_pooling', 'rate_pooled': 3}, 'equal counts')
    case('eb_gamma_poisson', {'y': [1, 3, 0], 'E': [1, 1, 2]}, {'status': 'too_few_events', 'rate_pooled': 1}, '4 events')
    y, x = np.array([5, 9, 2, 30]), np.array([100, 120, 90, 210])
    m = y.sum() / x.sum()
    s2 = (x * (y / x - m) ** 2).sum() / x.sum()
    a = max(0, s2 - m / x.mean())
    case('eb_marshall', {'y': y, 'x': x}, {'raw': y / x, 'est': m + a / (a + m / x) * (y / x - m), 'a': a, 'b': m}, NUMPY)
    n = 24
    x = RNG.normal(size=n).round(3)
    d = RNG.uniform(.2, 1.1, n).round(3)
    y = (.7 + .5 * x + RNG.normal(0, 1.1, n) + RNG.normal(0, np.sqrt(d))).round(4)
    for method in ('ML', 'REML'):
        herriot(y, d, x, method)
    case('official_calibration', {'ads_sector_by_occupation': [[1, 3], [0, 0]], 'official_total_by_sector': [20, 9],
         'national_mix': [[1, 1], [2, 1]]}, {'vacancies': [11, 18], 'borrowed_sectors': [1]}, 'by hand')


def herriot(y, d, x, method):
    """Likelihood maximised directly; mean squared errors from full matrices."""
    X = np.column_stack([np.ones_like(x), x])

    def minus(s):
        V = np.diag(1 / (s + d))
        M = X.T @ V @ X
        b = np.linalg.solve(M, X.T @ V @ y)
        r = y - X @ b
        v = .5 * np.sum(np.log(s + d)) + .5 * r @ V @ r
        return v + (.5 * np.linalg.slogdet(M)[1] if method == 'REML' else 0)
    s = optimize.minimize_scalar(minus, bounds=(1e-6, 20), method='bounded', options={'xatol': 1e-12}).x
    V = np.diag(1 / (s + d))
    Q = np.linalg.inv(X.T @ V @ X)
    b = Q @ X.T @ V @ y
    B = d / (s + d)
    var = 2 / np.trace(V @ V)
    bias = -np.trace(Q @ X.T @ V @ V @ X) / np.trace(V @ V) if method == 'ML' else 0
    g1, g2, g3 = s * B, B ** 2 * np.diag(X @ Q @ X.T), B ** 2 * var / (s + d)
    case('fay_herriot', {'y': y, 'D': d, 'x': x, 'method': method},
         {'sigma2': s, 'beta': b, 'eblup': y - B * (y - X @ b), 'mse': g1 + g2 + 2 * g3 - bias * B ** 2},
         SCIPY + ' minimize_scalar', rel=1e-5)


def rank_sets(x, Z, coverage):
    x, Z, p = np.array(x), np.array(Z), len(x)
    sd = lambda j, k: np.std(Z[:, j] - Z[:, k], ddof=1)
    active = [(j, k) for j in range(p) for k in range(p) if j != k]
    beats = set()
    while active:
        T = np.max([(Z[:, j] - Z[:, k]) / sd(j, k) for j, k in active], axis=0)
        c = np.quantile(T, coverage)
        now = [(j, k) for j, k in active if (x[j] - x[k]) / sd(j, k) > c]
        if not now: break
        beats |= set(now)
        active = [a for a in active if a not in now]
    return beats


def sets_of(x, beats):
    p = len(x)
    return {'L': [1 + sum((k, j) in beats for k in range(p)) for j in range(p)],
            'U': [p - sum((j, k) in beats for k in range(p)) for j in range(p)],
            'rank': [1 + sum(v > x[j] for v in x) for j in range(p)]}


def ranks():
    for p in (2, 5, 9):
        x = (RNG.normal(size=p) * 2.5).round(3)
        Z = RNG.normal(size=(150, p)).round(4)
        Z = Z - Z.mean(axis=0)
        case('rank_sets_draws', {'x': x, 'draws': Z, 'coverage': .95, 'tau': 2}, sets_of(x, rank_sets(x, Z, .95)), NUMPY, rel=0)
    case('rank_sets_draws', {'x': [2, 2, 5], 'draws': [[0, 0, 0]] * 4, 'coverage': .95}, {'L': [2, 2, 1], 'U': [3, 3, 1]}, 'known exactly: no spread', rel=0)
    for x, correction in [([40, 3, 18, 5], 'Holm'), ([12, 30, 2], 'Bonferroni')]:
        p = len(x)
        pairs = [(j, k) for j in range(p) for k in range(p) if j != k]
        pv = [stats.binom.sf(x[j] - 1, x[j] + x[k], .5) for j, k in pairs]
        rej = multipletests(pv, .05, correction.lower())[0]
        beats = {a for a, r in zip(pairs, rej) if r}
        case('rank_sets_multinomial', {'x': x, 'coverage': .95, 'correction': correction, 'simultaneous': True}, sets_of(x, beats), SCIPY, rel=0)
    far = {'x': [9, 0, -30], 'Sigma': [[1, 0, 0], [0, 1, 0], [0, 0, 1]], 'coverage': .95}
    case('rank_sets_normal', far, {'L': [1, 2, 3], 'U': [1, 2, 3], 'rank': [1, 2, 3]}, 'far apart', rel=0)
    case('rank_sets_normal', {'x': [1, 0], 'Sigma': [[1, .999], [.999, 1]], 'coverage': .95}, {'L': [1, 2], 'U': [1, 2]}, 'correlated errors cancel', rel=0)
    case('rank_taubest', dict(far, tau=2), {'in_set': [True, True, False], 'always': [True, True, False], 'never': [False, False, True]}, 'far apart')
    D = RNG.normal(size=(60, 6)).round(1)
    kth = np.sort(D, axis=1)[:, -3]
    case('topk_probability', {'draws': D, 'k': 3}, {'P': (D >= kth[:, None]).mean(axis=0), 'k_used': 3}, NUMPY)
    case('tiers', {'p_topk': [.97, .96, .8, .3, .05, .01], 'k': 5, 'fdr': .1, 'rule_out': .05}, {'tier1': [0, 1, 2], 'ruled_out': [4, 5]}, 'by hand')
    case('tiers', {'p_topk': [1, .8, .8, .1], 'k': 5, 'fdr': .1, 'rule_out': .05}, {'tier1': [0], 'ruled_out': []}, 'by hand: equal at the edge')
    case('tiers', {'p_topk': [1, 1, 1, 0], 'k': 2, 'fdr': .1, 'rule_out': .05}, {'tier1': [], 'ruled_out': [3]}, 'by hand: equal at k')
    grade = {'cv': .2, 'source_families': 3, 'has_probability_survey': 1, 'n_eff_county': 50, 'employers': 12, 'age_months': 6, 'agreement': 'agree', 'largest_employer_share': .1, 'coding_alpha': .9, 'synthetic': 0}
    for change, letter in [({}, 'A'), ({'n_eff_county': 29}, 'B'), ({'agreement': 'disagree'}, 'C'), ({'largest_employer_share': .51}, 'C'), ({'employers': 2}, 'D'), ({'age_months': 19}, 'C'), ({'synthetic': 1}, 'C')]:
        case('evidence_grade', dict(grade, **change), {'grade': letter}, 'by hand')
    cut = lambda v: max(0., min(1., v))
    for dem, sup, pay, minutes in [(0, 3, 40000, 200), (12, 2, 52000, 30)]:
        u = [cut(math.log(1 + dem, 101)), cut(math.log(1 + max(0, .5 * dem - sup), 51)), cut(pay / 40000 - 1), cut(1 - minutes / 90)]
        case('priority_score', {'demand': dem, 'supply': sup, 'pay': pay, 'min_wage': 40000, 'minutes': minutes, 'open_share': .5}, {'u': u, 'score': 35 * u[0] + 25 * u[1] + 20 * u[2] + 20 * u[3]}, 'formula')
    S, W = RNG.uniform(size=(4, 3)).round(2), RNG.dirichlet([1, 1, 1], 50).round(4)
    T = S @ W.T
    r = (T[None, :, :] > T[:, None, :]).sum(axis=1)
    case('smaa', {'scores': S, 'weights': W}, {'acceptability': [[(r[i] == k).mean() for k in range(4)] for i in range(4)]}, NUMPY)
    case('smaa_exact_two_criteria', {'scores': [[1, 0], [0, 1]]}, {'acceptability': [[.5, .5], [.5, .5]]}, 'closed form')
    case('smaa_exact_two_criteria', {'scores': [[1, 0], [.75, .25], [0, .5]]}, {'acceptability': [[1 / 2, 1 / 6, 1 / 3], [1 / 4, 3 / 4, 0], [1 / 4, 1 / 12, 2 / 3]]}, 'closed form: lines cross at 1/2, 1/4, 1/3')


def surveys():
    st = ['a'] * 6 + ['b'] * 4 + ['c']
    N = [60] * 6 + [4] * 4 + [9]
    w = [10.] * 6 + [1.] * 4 + [9.]
    y = [1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1]

    def variance(z):
        v = 0
        for h in 'abc':
            zz = [a for a, s in zip(z, st) if s == h]
            n, Nh = len(zz), N[st.index(h)]
            if n == 1: v += (1 - 1 / Nh) * zz[0] ** 2
            else: v += (1 - n / Nh) * n * np.var(zz, ddof=1)
        return v
    W = sum(w)
    p = sum(a * b for a, b in zip(w, y)) / W
    se = math.sqrt(variance([a * (b - p) / W for a, b in zip(w, y)]))
    df = 8
    neff = W ** 2 / sum(a * a for a in w)
    nn = min(11, p * (1 - p) / se ** 2 * (stats.t.ppf(.975, 10) / stats.t.ppf(.975, df)) ** 2)
    kg = [stats.beta.ppf(.025, nn * p, nn * (1 - p) + 1), stats.beta.ppf(.975, nn * p + 1, nn * (1 - p))]
    lg = [special.expit(special.logit(p) + q * stats.t.ppf(.975, df) * se / (p * (1 - p))) for q in (-1, 1)]
    base = {'stratum': st, 'weight': w, 'N_h': N}
    case('svy_mean', dict(base, y=y), {'p': p, 'se': se, 'df': df, 'neff_kish': neff, 'total': p * W,
         'total_se': math.sqrt(variance([a * b for a, b in zip(w, y)])), 'kg_ci': kg, 'kg_n': nn, 'logit_ci': lg}, NUMPY + ', ' + SCIPY)
    dom = [1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0]
    wd = [a * b for a, b in zip(w, dom)]
    pd = sum(a * b for a, b in zip(wd, y)) / sum(wd)
    case('svy_domain', dict(base, y=y, domain=dom), {'p': pd, 'se': math.sqrt(variance([a * (b - pd) / sum(wd) for a, b in zip(wd, y)])),
         'total': pd * sum(wd), 'total_se': math.sqrt(variance([a * b for a, b in zip(wd, y)]))}, NUMPY)
    den = [2, 1, 3, 2, 2, 5, 1, 1, 2, 1, 4]
    below = sum(a * b for a, b in zip(w, den))
    r = p * W / below
    case('svy_ratio', dict(base, numerator=y, denominator=den), {'ratio': r, 'df': df,
         'se': math.sqrt(variance([a * (b - r * c) / below for a, b, c in zip(w, y, den)]))}, NUMPY)
    weights()
    case('nonresponse_weight', {'N': 120, 'sampled': 20, 'respondents': 8, 'nonrespondents': 4, 'ineligible': 3, 'unknown': 5},
         {'base': 6, 'eligibility': F(4, 5), 'factor': 2, 'weight': 12, 'status': 'ok'}, EXACT)
    case('nonresponse_weight', {'N': 50, 'sampled': 10, 'respondents': 0, 'nonrespondents': 6, 'ineligible': 2, 'unknown': 2},
         {'base': 5, 'eligibility': .75, 'status': 'collapse', 'weight': None}, 'nobody answered')
    case('borich', {'importance': [5, 4, None, 3], 'competence': [2, 4, 3, None]}, {'n': 2, 'mean_importance': 4.5, 'mean_competence': 3, 'mwds': 6.75, 'rankable': False}, 'by hand')


def weights():
    n = 30
    A, B = RNG.choice(['p', 'q'], n), RNG.choice(['u', 'v', 'w'], n)
    g = RNG.choice(['g1', 'g2', 'g3'], n)
    x = RNG.gamma(2, 3, n).round(2)
    d = RNG.uniform(3, 15, n).round(2)
    X = np.column_stack([np.ones(n), g == 'g2', g == 'g3', x]).astype(float)
    T = X.T @ (d * RNG.uniform(.8, 1.3, n))
    L, U = .3, 3
    a = (U - L) / ((1 - L) * (U - 1))
    forms = {'linear': lambda u: 1 + u, 'raking': np.exp,
             'logit': lambda u: (L * (U - 1) + U * (1 - L) * np.exp(a * u)) / ((U - 1) + (1 - L) * np.exp(a * u))}
    totals = dict(zip(['(Intercept)', 'gg2', 'gg3', 'x'], T))
    for name, form in forms.items():
        lam = optimize.fsolve(lambda l: X.T @ (d * form(X @ l)) - T, np.zeros(4), xtol=1e-13)
        case('calibrate', {'g': g, 'x': x, 'base_weight': d, 'totals': totals, 'distance': name, 'bounds': [L, U]},
             {'weights': d * form(X @ lam)}, SCIPY + ' fsolve', rel=1e-7)
    Y = np.column_stack([A == 'p', A == 'q', B == 'u', B == 'v']).astype(float)
    t = Y.T @ (d * RNG.uniform(.7, 1.5, n))
    total = t[0] + t[1]
    lam = optimize.fsolve(lambda l: Y.T @ (d * np.exp(Y @ l)) - t, np.zeros(4), xtol=1e-13)
    w = d * np.exp(Y @ lam)
    case('rake', {'A': A, 'B': B, 'base_weight': d, 'target_A': {'p': t[0], 'q': t[1]}, 'target_B': {'u': t[2], 'v': t[3], 'w': total - t[2] - t[3]}},
         {'status': 'converged', 'weights': w, 'neff_kish': w.sum() ** 2 / (w ** 2).sum()}, SCIPY + ' fsolve on the dual', rel=1e-6)
    case('rake', {'A': ['a', 'a'], 'base_weight': [1, 1], 'target_A': {'a': 5, 'b': 5}}, {'status': 'empty_margin'}, 'nobody in b')
    case('rake', {'A': ['a', 'b'], 'base_weight': [1, 2], 'target_A': {'a': 5, 'b': 0}}, {'status': 'converged', 'weights': [5, 0], 'dropped': ['A/b']}, 'by hand')


def alpha(data, level):
    """Pair by pair from the definition, in fractions (ordinal: from the margins)."""
    units = [[v for v in u if v is not None] for u in zip(*data)]
    units = [u for u in units if len(u) > 1]
    flat = [v for u in units for v in u]
    count = {v: flat.count(v) for v in flat}

    def d(c, k):
        if c == k: return F(0)
        lo, hi = min(c, k), max(c, k)
        if level == 'nominal': return F(1)
        if level == 'ordinal': return (sum(F(n) for v, n in count.items() if lo <= v <= hi) - F(count[lo] + count[hi], 2)) ** 2
        if level == 'interval': return F(c - k) ** 2
        return F(c - k, c + k) ** 2
    n = len(flat)
    seen = sum(F(1, len(u) - 1) * sum(d(a, b) for a, b in itertools.permutations(u, 2)) for u in units) / n
    chance = F(1, n * (n - 1)) * sum(d(a, b) for a, b in itertools.permutations(flat, 2))
    return 1 - seen / chance


def coding():
    a, b = RNG.integers(0, 3, 40), RNG.integers(0, 3, 40)
    b = np.where(RNG.uniform(size=40) < .6, a, b)
    k = cohens_kappa(np.array([[((a == i) & (b == j)).sum() for j in range(3)] for i in range(3)]))
    case('cohen_kappa', {'a': a, 'b': b}, {'kappa': k.kappa, 'se': k.std_kappa, 'agreement': (a == b).mean(), 'lo': k.kappa_low, 'hi': k.kappa_upp}, MODELS)
    case('cohen_kappa', {'a': ['x', 'x'], 'b': ['x', 'x']}, {'status': 'undefined', 'agreement': 1}, 'definition')
    D = RNG.integers(0, 3, (3, 20))
    case('fleiss_kappa', {'data': D}, {'kappa': fleiss_kappa(aggregate_raters(D.T)[0])}, MODELS)
    gaps = [[1, 2, None, 4, 2, 1], [1, 3, 2, 4, 2, None], [2, 2, 2, 4, None, None]]
    for level in ('nominal', 'ordinal', 'interval', 'ratio'):
        case('krippendorff_alpha', {'data': gaps, 'level': level}, {'alpha': alpha(gaps, level)}, EXACT)
    case('krippendorff_alpha', {'data': [[1, 1], [1, 1]], 'level': 'nominal'}, {'status': 'undefined'}, 'definition')
    lo, hi = proportion_confint(30, 120, method='wilson')
    f = lambda p: (p - .1) / .75
    case('rogan_gladen', {'pos': 30, 'n': 120, 'se': .85, 'sp': .9}, {'apparent': [.25, lo, hi], 'unclamped': [f(.25), f(lo), f(hi)], 'clamped': [f(.25), f(lo), f(hi)]}, MODELS)
    case('rogan_gladen', {'pos': 3, 'n': 10, 'se': .4, 'sp': .6}, {'status': 'undefined'}, 'definition')
    z = stats.norm.ppf(.975)
    n, p = 200 + z * z, (50 + z * z / 2) / (200 + z * z)
    s, c = F(46, 52), F(91, 102)
    J = float(s + c - 1)
    th = (p + float(c) - 1) / J
    vs, vc = float(s * (1 - s) / 52), float(c * (1 - c) / 102)
    dl = 2 * z * z * (th * vs - (1 - th) * vc)
    half = z * math.sqrt(p * (1 - p) / n + th ** 2 * vs + (1 - th) ** 2 * vc) / J
    case('lang_reiczigel', {'pos': 50, 'n': 200, 'se_pos': 45, 'se_n': 50, 'sp_neg': 90, 'sp_n': 100},
         {'adjusted': th, 'lo': th + dl - half, 'hi': th + dl + half, 'rogan_gladen': (.25 + .9 - 1) / .8}, 'formula, in fractions where it can be')
    M = np.array([[.9, .2, .1], [.05, .7, .1], [.05, .1, .8]])
    pi = np.array([.5, .3, .2])
    case('matrix_correction', {'M_pred_given_true': M, 'q': M @ pi}, {'status': 'ok', 'pi': pi, 'cond': np.linalg.cond(M)}, NUMPY)
    case('matrix_correction', {'M_pred_given_true': [[.9, .2], [.1, .8]], 'q': [.95, .05]}, {'status': 'refuse'}, 'share below -.02')
    case('matrix_correction', {'M_pred_given_true': [[.5, .5], [.5, .5]], 'q': [.5, .5]}, {'status': 'singular'}, 'equal columns')
    share = F(3, 4) * F(2, 10) + F(1, 4) * F(4, 5)
    var = F(9, 16) * F(2, 10) * F(8, 10) / 9 + F(1, 16) * F(4, 5) * F(1, 5) / 4
    case('double_sampling', {'N_pred': [300, 100], 'm_labelled': [10, 5], 'true_in_class': [2, 4]}, {'share': share, 'se': math.sqrt(var)}, EXACT)


def skills():
    for xsm, xm, xs, x, a in [(12, 40, 300, 2500, 3.5), (0, 0, 5, 50, 2)]:
        e = xm * xs / x
        g = stats.gamma(a + xsm, scale=1 / (a + e))
        case('lq_shrunk', {'x_sm': xsm, 'x_m': xm, 'x_s': xs, 'x': x, 'prior_shape': a},
             {'expected': e, 'raw': xsm / e if e else None, 'lq': g.mean(), 'lo': g.ppf(.025), 'hi': g.ppf(.975), 'specialised': g.ppf(.025) > 1}, SCIPY)
    C = [[6, 0, 2], [1, 5, 2], [3, 3, 4]]
    tot = sum(map(sum, C))
    r = [[F(v * tot, sum(row) * sum(c[s] for c in C)) for s, v in enumerate(row)] for row in C]
    case('rca', {'counts': C}, {'rca': r}, EXACT)
    ok = [[v >= 1 for v in row] for row in r]
    n = [sum(row[s] for row in ok) for s in range(3)]
    th = [[F(sum(row[s] and row[t] for row in ok), max(n[s], n[t])) if max(n[s], n[t]) else 0 for t in range(3)] for s in range(3)]
    case('complementarity', {'counts': C, 'threshold': 'RCA>=1'}, {'theta': th}, EXACT)
    case('module_gap', {'share': [.5, .3, .2, .9], 'share_lo': [.4, .1, .12, .09], 'taught': [True, False, False, False]}, {'gap': .5, 'missing': [1, 2]}, 'by hand')
    case('module_gap', {'share': [.5], 'share_lo': [.05], 'taught': [False]}, {'status': 'no_data'}, 'definition')
    num, den = np.array([1, 0, 4, 2]), np.array([2, 3, 4, 5])
    R = RNG.integers(0, 4, (30, 4))
    sh = num[R].sum(axis=1) / den[R].sum(axis=1)
    case('employer_bootstrap', {'numerator': num, 'denominator': den, 'resamples': R}, {'share': .5, 'lo': np.quantile(sh, .025), 'hi': np.quantile(sh, .975)}, NUMPY)


def times():
    s, e, h, a, b = [0, 5, 9, 12, 12], [4, 14, 9, 20, 13], [1, 2, 3, 1, 4], 5, 13
    stock = lambda t: sum(c for x, y, c in zip(s, e, h) if x <= t < y)
    days = range(a + 1, b + 1)
    case('stock_flow', {'start': s, 'end': e, 'headcount': h, 'a': a, 'b': b}, {'stock_a': stock(a), 'stock_b': stock(b),
         'inflow': sum(c for x, y, c in zip(s, e, h) if x in days and y > x), 'exits': sum(c for x, y, c in zip(s, e, h) if y in days and y > x)}, 'day by day', rel=0)
    n = 40
    entry = np.where(RNG.uniform(size=n) < .4, RNG.integers(1, 9, n), 0)
    time = entry + RNG.integers(1, 60, n)
    event = (RNG.uniform(size=n) < .7).astype(int)
    f = SurvfuncRight(time, event, entry=entry)
    S, se = f.surv_prob, f.surv_prob_se
    keep = S > 0
    theta = stats.norm.ppf(.975) * se[keep] / (S[keep] * np.log(S[keep]))
    lo, hi = S[keep] ** np.exp(-theta), S[keep] ** np.exp(theta)
    tail = [None] * int((~keep).sum())
    below = f.surv_times[S <= .5]
    case('kaplan_meier', {'entry': entry, 'time': time, 'event': event}, {'t': f.surv_times, 'S': S, 'greenwood_se': list(se[keep]) + tail,
         'lo': list(lo) + tail, 'hi': list(hi) + tail, 'median': below[0] if len(below) else None}, MODELS, rel=1e-8)
    case('kaplan_meier', {'entry': [0, 0, 0], 'time': [3, 5, 5], 'event': [1, 0, 0]}, {'t': [3], 'S': [F(2, 3)], 'median': None}, 'not reached')
    y = [9, 1, 2, 1, 0, 2, 1, 1, 3, 2, 1, 11]
    lo = proportion_confint(21 / 2, 34 / 2, method='wilson')[0]
    case('seasonality', {'month_counts': y, 'phi': 2}, {'index': [F(12 * (v + 1), 46) for v in y], 'peak_start_month': 11, 'p3': F(21, 34), 'p3_lo': lo, 'seasonal': lo > .375}, MODELS)
    case('chain_index', {'counts_by_source': [[10, 20, None, 5], [None, 4, 6, None]]}, {'index': [100, 200, 300, None], 'status': ['base', 'linked', 'linked', 'break']}, 'by hand')
    y = RNG.poisson([4] * 6 + [25] * 5 + [9] * 5)
    z, pen = 2 * np.sqrt(y + 3 / 8), 2 * math.log(len(y))
    best = (math.inf, None)
    for r in range(4):
        for cuts in itertools.combinations(range(1, len(y)), r):
            seg = np.split(z, cuts)
            if min(map(len, seg)) >= 3:
                best = min(best, (sum(((v - v.mean()) ** 2).sum() for v in seg) + pen * r, cuts))
    case('change_points', {'counts': y, 'min_size': 3, 'penalty': pen}, {'breaks': list(best[1]), 'objective': best[0]}, 'exhaustive search')


for topic in (quantiles, counts, comparisons, areas, ranks, surveys, coding, skills, times):
    topic()
os.makedirs(OUT, exist_ok=True)
for method, cases in sorted(files.items()):
    with open(os.path.join(OUT, method + '.json'), 'w', encoding='utf8') as out:
        out.write('[\n' + ',\n'.join(json.dumps(c, allow_nan=False) for c in cases) + '\n]\n')
print('%d cases of %d methods' % (sum(map(len, files.values())), len(files)))
