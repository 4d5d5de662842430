/** HTML's names of U+00A0 to U+00FF, in order: these need no semicolon. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc ' +
  'Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave ' +
  'uacute ucirc uuml yacute thorn yuml'
).split(' ');

/** The other names of HTML 4, and the code point of each in base 36. */
const OTHERS = (
  'OElig=9e oelig=9f Scaron=9s scaron=9t Yuml=ag fnof=b6 circ=jq tilde=kc Alpha=pd Beta=pe ' +
  'Gamma=pf Delta=pg Epsilon=ph Zeta=pi Eta=pj Theta=pk Iota=pl Kappa=pm Lambda=pn Mu=po Nu=pp ' +
  'Xi=pq Omicron=pr Pi=ps Rho=pt Sigma=pv Tau=pw Upsilon=px Phi=py Chi=pz Psi=q0 Omega=q1 ' +
  'alpha=q9 beta=qa gamma=qb delta=qc epsilon=qd zeta=qe eta=qf theta=qg iota=qh kappa=qi ' +
  'lambda=qj mu=qk nu=ql xi=qm omicron=qn pi=qo rho=qp sigmaf=qq sigma=qr tau=qs upsilon=qt ' +
  'phi=qu chi=qv psi=qw omega=qx thetasym=r5 upsih=r6 piv=ra ensp=6bm emsp=6bn thinsp=6bt ' +
  'zwnj=6bw zwj=6bx lrm=6by rlm=6bz ndash=6c3 mdash=6c4 lsquo=6c8 rsquo=6c9 sbquo=6ca ldquo=6cc ' +
  'rdquo=6cd bdquo=6ce dagger=6cg Dagger=6ch bull=6ci hellip=6cm permil=6cw prime=6cy Prime=6cz ' +
  'lsaquo=6d5 rsaquo=6d6 oline=6da frasl=6dg euro=6gc image=6j5 weierp=6jc real=6jg trade=6jm ' +
  'alefsym=6k5 larr=6mo uarr=6mp rarr=6mq darr=6mr harr=6ms crarr=6np lArr=6og uArr=6oh ' +
  'rArr=6oi dArr=6oj hArr=6ok forall=6ps part=6pu exist=6pv empty=6px nabla=6pz isin=6q0 ' +
  'notin=6q1 ni=6q3 prod=6q7 sum=6q9 minus=6qa lowast=6qf radic=6qi prop=6ql infin=6qm ang=6qo ' +
  'and=6qv or=6qw cap=6qx cup=6qy int=6qz there4=6r8 sim=6rg cong=6rp asymp=6rs ne=6sg ' +
  'equiv=6sh le=6sk ge=6sl sub=6te sup=6tf nsub=6tg sube=6ti supe=6tj oplus=6tx otimes=6tz ' +
  'perp=6ud sdot=6v9 lceil=6x4 rceil=6x5 lfloor=6x6 rfloor=6x7 lang=7vs rang=7vt loz=7gq ' +
  'spades=7kw clubs=7kz hearts=7l1 diams=7l2'
).split(' ');

/** Names that need no semicolon (HTML §13.5), and what they stand for. */
const LEGACY = new Map<string, string>([
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    AMP: '&',
    LT: '<',
    GT: '>',
    QUOT: '"',
  }),
  ...Object.entries({ COPY: '\u00a9', REG: '\u00ae' }),
  ...LATIN_1.map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
]);

/** Names that end in a semicolon. The rarer ones of HTML 5 are left as they stand. */
export const NAMED = new Map<string, string>([
  ...LEGACY,
  ['apos', "'"],
  ...OTHERS.map((entry): [string, string] => {
    const [name = '', code = ''] = entry.split('=');
    return [name, String.fromCodePoint(Number.parseInt(code, 36))];
  }),
]);

/** Longest name of a reference, in UTF-16 units. */
const MAX_NAME = 10;

/** What numeric references to C1 controls mean: windows-1252's letters (HTML §13.2.5.80). */
const C1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** A windows-1252 or C1 code unit as the letter browsers show. */
export function windows1252(code: number): string {
  return code >= 0x80 && code < 0xa0 ? C1.charAt(code - 0x80) : String.fromCharCode(code);
}

/**
 * Resolve HTML's character references in `text`.
 *
 * @param strict - only references that end in a semicolon, for formats that
 *   never promised to be HTML: an address with `&copy=1` stays what it is
 */
export function resolveReferences(text: string, strict = false): string {
  let at = text.indexOf('&');
  if (at === -1) return text;
  const parts: string[] = [];
  let done = 0;
  while (at !== -1) {
    const found = readReference(text, at, strict);
    if (found !== null) {
      parts.push(text.slice(done, at), found.value);
      done = found.end;
    }
    at = text.indexOf('&', found?.end ?? at + 1);
  }
  parts.push(text.slice(done));
  return parts.join('');
}

interface Reference {
  value: string;
  /** Offset after the reference. */
  end: number;
}

function readReference(text: string, at: number, strict: boolean): Reference | null {
  if (text.charCodeAt(at + 1) === 35) return readNumber(text, at + 2, strict);
  let end = at + 1;
  while (end - at <= MAX_NAME && isAlphanumeric(text.charCodeAt(end))) end++;
  const name = text.slice(at + 1, end);
  const named = text.charCodeAt(end) === 59 ? NAMED.get(name) : undefined;
  if (named !== undefined) return { value: named, end: end + 1 };
  if (strict) return null;
  for (let length = name.length; length >= 2; length--) {
    const value = LEGACY.get(name.slice(0, length));
    if (value !== undefined) return { value, end: at + 1 + length };
  }
  return null;
}

function readNumber(text: string, start: number, strict: boolean): Reference | null {
  const hex = (text.charCodeAt(start) | 32) === 120;
  const first = hex ? start + 1 : start;
  let end = first;
  let code = 0;
  for (; ; end++) {
    const digit = digitOf(text.charCodeAt(end), hex);
    if (digit < 0) break;
    code = Math.min(code * (hex ? 16 : 10) + digit, 0x110000);
  }
  const closed = text.charCodeAt(end) === 59;
  if (end === first || (strict && !closed)) return null;
  const surrogate = code >= 0xd800 && code < 0xe000;
  let value = '\ufffd';
  if (code >= 0x80 && code < 0xa0) value = windows1252(code);
  else if (code !== 0 && code <= 0x10ffff && !surrogate) value = String.fromCodePoint(code);
  return { value, end: closed ? end + 1 : end };
}

function digitOf(code: number, hex: boolean): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return hex && letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function isAlphanumeric(code: number): boolean {
  const letter = code | 32;
  return (code >= 48 && code <= 57) || (letter >= 97 && letter <= 122);
}
