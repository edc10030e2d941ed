// The neutral workload: a needs survey of 40 questions in four languages, respondents, and a reference in plain
// closures. Nothing in it knows Peil; other engines are measured on the same.
// `node workload.mjs` prints the definition.
export const LANGS = ['nl', 'fr', 'en', 'ar'];
let seed = 42;
export const rng = (s) => {
  let a = s >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
const R = rng(seed);
const W = {
  nl: 'uw gezin huishouden hulp nodig wijk school werk zorg woning vervoer afgelopen maanden hoe vaak welke ondersteuning buurt kinderen ouderen gezondheid inkomen opleiding dienst gemeente toegang tevreden belangrijk kosten afstand taal'.split(
    ' ',
  ),
  fr: 'votre famille ménage aide besoin quartier école travail soins logement transport derniers mois combien quelle fréquence soutien voisinage enfants aînés santé revenu formation service commune accès satisfait important coûts distance langue'.split(
    ' ',
  ),
  en: 'your family household help need district school work care housing transport past months how often which support neighbourhood children elderly health income education service municipality access satisfied important costs distance language'.split(
    ' ',
  ),
  ar: 'عائلتك الأسرة المنزل مساعدة حاجة الحي المدرسة العمل الرعاية السكن النقل الماضي أشهر كم مرة أي دعم الجوار الأطفال المسنين الصحة الدخل التعليم الخدمة البلدية الوصول راض مهم التكاليف المسافة اللغة'.split(
    ' ',
  ),
};
const text = (n, tail = '') =>
  Object.fromEntries(
    LANGS.map((l) => {
      let s = [];
      for (let i = 0; i < n; i++) s.push(W[l][Math.floor(R() * W[l].length)]);
      const j = s.join(' ');
      return [l, j[0].toUpperCase() + j.slice(1) + tail];
    }),
  );
const opts = (p, n) => Array.from({ length: n }, (_, i) => ({ value: `${p}${i + 1}`, label: text(3) }));
const q = (name, type, extra = {}) => ({ name, type, label: text(9, '?'), ...extra });
const single = (n, k = 5, x) => q(n, 'single', { options: opts('o', k), ...x });
const multi = (n, k = 7, x) => q(n, 'multi', { options: opts('o', k), ...x });
const num = (n, x) => q(n, 'number', { integer: true, ...x });
const eq = (ref, value) => ({ op: 'eq', ref, value });
const likert = (n) =>
  q(n, 'matrix', {
    rows: Array.from({ length: 8 }, (_, i) => ({ value: `r${i + 1}`, label: text(6) })),
    columns: Array.from({ length: 5 }, (_, i) => ({ value: String(i + 1), label: text(2) })),
  });
export function build() {
  const T = eq('q1', 'yes'); // the toggler: q1 = yes shows 10 questions q2..q11
  const items = [
    {
      type: 'group',
      name: 'g1',
      label: text(3),
      children: [
        q('q1', 'single', {
          required: true,
          options: [
            { value: 'yes', label: { nl: 'Ja', fr: 'Oui', en: 'Yes', ar: 'نعم' } },
            { value: 'no', label: { nl: 'Nee', fr: 'Non', en: 'No', ar: 'لا' } },
          ],
        }),
        single('q2', 5, { relevant: T }),
        multi('q3', 7, { relevant: T }),
        num('q4', { relevant: T }),
        single('q5', 5, { relevant: T }),
        q('q6', 'text', { relevant: T }),
        single('q7', 6, { relevant: T }),
        q('q8', 'date', { relevant: T }),
        multi('q9', 6, { relevant: T }),
        single('q10', 4, { relevant: T }),
        num('q11', { relevant: T }),
        single('q12', 5, { required: true }),
        likert('q13'),
        num('q14', { required: true, validate: { kind: 'range', min: 0, max: 120 } }), // V1
        q('q15', 'text', { validate: { kind: 'regex', pattern: '^[1-9][0-9]{3}$' } }), // V2 postal code
        multi('q16', 8, { validate: { kind: 'maxSelected', max: 3 } }), // V3
        q('q17', 'date', { validate: { kind: 'dateRange', min: '2020-01-01', max: '2026-12-31' } }), // V4
        num('q18', { required: true }),
        num('q19', { required: true, validate: { kind: 'lteRef', ref: 'q18' } }), // V5: children <= household size
        q('q20', 'ranking', { options: opts('o', 5) }),
      ],
    },
    {
      type: 'repeat',
      name: 'rep',
      label: text(3),
      count: 3,
      children: [
        q('q21', 'text'),
        num('q22'),
        single('q23', 5),
        q('q24', 'multi', { options: opts('o', 5) }),
      ],
    },
    {
      type: 'group',
      name: 'g2',
      label: text(3),
      children: [
        likert('q25'),
        single('q26', 6),
        single('q27', 5, { relevant: { op: 'gt', ref: 'q14', value: 64 } }), // R11
        multi('q28', 7, { relevant: { op: 'contains', ref: 'q16', value: 'o3' } }), // R12
        single('q29', 5, { relevant: { op: 'gte', ref: 'c1', value: 24 } }), // R13 on calculation
        q('q30', 'text', {
          long: true,
          relevant: { op: 'and', args: [eq('q12', 'o1'), { op: 'gt', ref: 'q18', value: 2 }] },
        }), // R14
        single('q31', 5, {
          relevant: { op: 'or', args: [eq('q26', 'o2'), { op: 'gt', ref: 'c3', value: 40 }] },
        }), // R15
        multi('q32', 6),
        single('q33', 5),
        single('q34', 7),
        q('q35', 'ranking', { options: opts('o', 6) }),
        q('q36', 'date'),
        multi('q37', 9),
        single('q38', 5),
        q('q39', 'text', { long: true }),
        q('q40', 'text', { long: true }),
      ],
    },
  ];
  const calculated = [
    { name: 'c1', kind: 'matrixSum', ref: 'q13', rows: 8 },
    { name: 'c2', kind: 'sub', a: 'q18', b: 'q19' }, // adults
    { name: 'c3', kind: 'pct', a: 'q19', b: 'q18' }, // share of children, rounded; 0 when q18 = 0
  ];
  return { title: text(5), languages: LANGS, defaultLanguage: 'nl', items, calculated };
}
export const flat = (s) => {
  const out = [];
  const walk = (l, p) => l.forEach((i) => (i.children ? walk(i.children, i) : out.push({ ...i, parent: p })));
  walk(s.items, null);
  return out;
};
const pick = (r, a) => a[Math.floor(r() * a.length)];
const d = (r, y0, y1) =>
  `${y0 + Math.floor(r() * (y1 - y0 + 1))}-${String(1 + Math.floor(r() * 12)).padStart(2, '0')}-${String(1 + Math.floor(r() * 28)).padStart(2, '0')}`;
const TXT =
  'de buurt heeft meer zorg en vervoer nodig want de school ligt ver van de woning en de bus rijdt niet vaak genoeg'.split(
    ' ',
  );
export function answer(q, r, a) {
  switch (q.type) {
    case 'single':
      return pick(r, q.options).value;
    case 'multi': {
      const max = q.validate?.max ?? 4;
      const n = 1 + Math.floor(r() * max);
      const o = [...q.options];
      const s = [];
      for (let i = 0; i < n && o.length; i++) s.push(o.splice(Math.floor(r() * o.length), 1)[0].value);
      return s.sort();
    }
    case 'matrix':
      return Object.fromEntries(q.rows.map((x) => [x.value, pick(r, q.columns).value]));
    case 'number':
      if (q.name === 'q18') return 1 + Math.floor(r() * 8);
      if (q.name === 'q19') return Math.floor(r() * (a.q18 + 1));
      return Math.floor(r() * 100);
    case 'date':
      return d(r, 2020, 2026);
    case 'ranking': {
      const o = q.options.map((x) => x.value);
      for (let i = o.length - 1; i > 0; i--) {
        const j = Math.floor(r() * (i + 1));
        [o[i], o[j]] = [o[j], o[i]];
      }
      return o;
    }
    case 'text':
      if (q.validate) return String(1000 + Math.floor(r() * 9000));
      {
        const n = q.long ? 18 : 3;
        let s = [];
        for (let i = 0; i < n; i++) s.push(pick(r, TXT));
        return s.join(' ');
      }
  }
}
export function respondents(s, n, sd = 7) {
  const r = rng(sd);
  const out = [];
  for (let k = 0; k < n; k++) {
    const a = {};
    for (const i of s.items) {
      if (i.type === 'repeat')
        a[i.name] = Array.from({ length: i.count }, () => {
          const o = {};
          i.children.forEach((c) => (o[c.name] = answer(c, r, o)));
          return o;
        });
      else i.children.forEach((c) => (a[c.name] = answer(c, r, a)));
    }
    out.push(a);
  }
  return out;
}
// --- reference engine: plain JS closures, the floor --------------------------------
const ev = (e) => {
  switch (e.op) {
    case 'eq':
      return (v) => v[e.ref] === e.value;
    case 'gt':
      return (v) => v[e.ref] > e.value;
    case 'gte':
      return (v) => v[e.ref] >= e.value;
    case 'contains':
      return (v) => Array.isArray(v[e.ref]) && v[e.ref].includes(e.value);
    case 'and': {
      const f = e.args.map(ev);
      return (v) => f.every((g) => g(v));
    }
    case 'or': {
      const f = e.args.map(ev);
      return (v) => f.some((g) => g(v));
    }
  }
};
const val = (v) => {
  switch (v.kind) {
    case 'range':
      return (x) => x >= v.min && x <= v.max;
    case 'regex': {
      const re = new RegExp(v.pattern);
      return (x) => re.test(x);
    }
    case 'maxSelected':
      return (x) => x.length <= v.max;
    case 'dateRange':
      return (x) => x >= v.min && x <= v.max;
    case 'lteRef':
      return (x, a) => x <= a[v.ref];
  }
};
const calc = (c) =>
  c.kind === 'matrixSum'
    ? (v) => {
        let s = 0;
        const m = v[c.ref];
        if (m) for (const k in m) s += +m[k];
        return s;
      }
    : c.kind === 'sub'
      ? (v) => v[c.a] - v[c.b]
      : (v) => (v[c.b] > 0 ? Math.round((v[c.a] * 100) / v[c.b]) : 0);
export function compile(s) {
  const qs = flat(s)
    .filter((q) => q.parent.type !== 'repeat')
    .map((q) => ({
      n: q.name,
      rel: q.relevant && ev(q.relevant),
      val: q.validate && val(q.validate),
      req: q.required,
      opt: q.options && q.type !== 'ranking' ? new Set(q.options.map((o) => o.value)) : null,
      type: q.type,
    }));
  const reps = s.items.filter((i) => i.type === 'repeat');
  const cs = s.calculated.map((c) => [c.name, calc(c)]);
  return (a) => {
    const v = {};
    const errors = [];
    for (const q of qs) if (!q.rel) v[q.n] = a[q.n];
    for (const [n, f] of cs) v[n] = f(v);
    for (const q of qs) if (q.rel && q.rel(v)) v[q.n] = a[q.n];
    for (const q of qs) {
      const x = v[q.n];
      if (x === undefined) {
        if (q.req) errors.push(q.n);
        continue;
      }
      if (q.opt) {
        if (q.type === 'single' ? !q.opt.has(x) : !x.every((y) => q.opt.has(y))) errors.push(q.n);
      }
      if (q.val && !q.val(x, v)) errors.push(q.n);
    }
    for (const r of reps) v[r.name] = a[r.name].map((o) => ({ ...o }));
    return { values: v, errors };
  };
}
if (import.meta.url === `file://${process.argv[1]}`) console.log(JSON.stringify(build(), null, 1));
