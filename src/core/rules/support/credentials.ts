/**
 * Credentials in a text: tokens of known forms, private keys, passwords in addresses and assignments. Each pattern takes time
 * linear in the text. Values that only show a form (`xxxx`, `<token>`, `${TOKEN}`, `…EXAMPLE`) are none.
 */
import { Memory } from "../../document/memory";
import type { Span } from "../../text/span";

export interface Credential {
  readonly range: Span;
  /** With its article: `a GitHub token`. */
  readonly what: string;
}

/** Tokens that say themselves what they are; the whole match is the secret. */
const TOKENS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["an AWS access key", /(?<![\w/+])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![\w/+=])/g],
  ["a GitHub token", /(?<!\w)(?:gh[pousr]_\w{36,255}|github_pat_\w{22,255})(?!\w)/g],
  ["a GitLab token", /(?<!\w)gl(?:pat|dt|rt|ptt|oas|soat|cbt|imt|ft|agent)-[\w-]{20,255}(?![\w-])/g],
  ["a Slack token", /(?<!\w)xox[abeoprs](?:\.xox[bp])?-[\w-]{10,255}(?![\w-])|(?<!\w)xapp-\d-[A-Z0-9]{8,20}-\d{8,20}-\w{32,128}/g],
  ["a Slack webhook", /(?<=hooks\.slack\.com\/services\/)T\w{8,12}\/B\w{8,12}\/\w{20,30}(?!\w)/g],
  ["a Google API key", /(?<!\w)AIza[\w-]{35}(?![\w-])/g],
  ["a Google token", /(?<!\w)(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{20,2000})(?![\w-])/g],
  ["a Stripe key", /(?<!\w)(?:[sr]k_live_[A-Za-z0-9]{16,255}|whsec_[A-Za-z0-9]{32,64})(?!\w)/g],
  ["an npm token", /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g],
  ["a PyPI token", /(?<!\w)pypi-AgE[\w-]{50,1000}/g],
  ["a Docker Hub token", /(?<!\w)dckr_(?:pat|oat)_[\w-]{27,64}(?![\w-])/g],
  ["a SendGrid key", /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g],
  ["a Twilio key", /(?<!\w)SK[0-9a-f]{32}(?!\w)/g],
  ["an OpenAI key", /(?<![\w-])sk-(?:(?:proj|svcacct|admin)-[\w-]{20,300}|\w{20}T3BlbkFJ\w{20})(?![\w-])/g],
  ["an Anthropic key", /(?<![\w-])sk-ant-[\w-]{20,300}(?![\w-])/g],
  ["a Hugging Face token", /(?<!\w)hf_[A-Za-z]{34}(?!\w)/g],
  ["a DigitalOcean token", /(?<!\w)do[opr]_v1_[0-9a-f]{64}(?!\w)/g],
  ["a Shopify token", /(?<!\w)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?!\w)/g],
  ["a Telegram bot token", /(?<!\w)\d{8,10}:AA[\w-]{33}(?![\w-])/g],
  ["a Vault token", /(?<!\w)hv[sb]\.[\w-]{24,300}(?![\w-])/g],
  ["a Grafana token", /(?<!\w)gl(?:sa_\w{32}_[0-9a-fA-F]{8}|c_[\w+/]{32,400}={0,2})(?!\w)/g],
  ["a Linear key", /(?<!\w)lin_api_\w{32,64}(?!\w)/g],
  ["an Atlassian token", /(?<!\w)AT(?:ATT3|CTT3|BB)[\w=-]{24,300}(?![\w=-])/g],
  ["a Databricks token", /(?<!\w)dapi[0-9a-f]{32}(?:-\d)?(?!\w)/g],
  ["an age key", /(?<!\w)AGE-SECRET-KEY-1[0-9A-Z]{58}(?!\w)/g],
  ["a JSON web token", /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}(?![\w-])/g],
];

/** Where the value has no form of its own, what stands before it tells what it is: group 1 is the secret. */
const NAMED: readonly (readonly [what: string, pattern: RegExp, secret: (value: string, around: string) => boolean])[] = [
  [
    "a password in an address",
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,15}:\/\/[^\s:@/<>"'`|()]{0,64}:([^\s:@/<>"'`|()]{3,128})@(?=[\w[])/gi,
    (value, around) => !weak(value) && around.slice(around.indexOf("://") + 3).split(":")[0] !== value,
  ],
  [
    "an authorisation header",
    /\b(?:bearer|basic) ([\w+/.~-]{16,2000}={0,2})(?![\w+/.~-])/gi,
    (value) => mixed(value) && !isIdentifier(value),
  ],
  [
    "a password",
    /(?:passw(?:or)?d|passphrase|(?<![a-z])pwd|(?<![a-z])pass)["'`*]{0,3}[ \t]{0,3}(?:=>|:=|[:=])[*]{0,2}[ \t]{0,3}["'`]{0,2}([^\s"'`<>,;|()&\\]{6,128})/gi,
    (value) => strong(value) && !weak(value),
  ],
  [
    "a secret",
    /(?:secret(?:[ _-]?access)?(?:[ _-]?key)?|token|api[ _-]?key|access[ _-]?key|account[ _-]?key|auth[ _-]?key|private[ _-]?key|encryption[ _-]?key|credentials?)["'`*]{0,3}[ \t]{0,3}(?:=>|:=|[:=])[*]{0,2}[ \t]{0,3}["'`]{0,2}([^\s"'`<>,;|()&\\]{16,512})/gi,
    (value) => mixed(value) && !weak(value) && entropy(value) >= 3,
  ],
];

const PEM = /-----(BEGIN|END) (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** In the order of the text, not overlapping. */
export function findCredentials(text: string, memory = new Memory()): readonly Credential[] {
  const kept: Credential[] = [];
  for (const one of [...privateKeys(text), ...memory.search(credentialsInLines, text)].sort(byPlace)) {
    if (one.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(one);
  }
  return kept;
}

/** All but private keys, which take several lines. */
function credentialsInLines(text: string): readonly Credential[] {
  const found: Credential[] = [];
  for (const [what, pattern] of TOKENS) {
    for (const match of text.matchAll(pattern)) {
      if (!isForm(match[0])) found.push({ what, range: { start: match.index, end: match.index + match[0].length } });
    }
  }
  for (const [what, pattern, secret] of NAMED) {
    for (const match of text.matchAll(pattern)) {
      const value = (match[1] ?? "").replace(/[.:!?*_\]]+$/, "");
      if (value === "" || isForm(value) || !secret(value, match[0])) continue;
      const start = match.index + match[0].lastIndexOf(match[1] ?? "");
      found.push({ what, range: { start, end: start + value.length } });
    }
  }
  return found.sort(byPlace);
}

function byPlace(a: Credential, b: Credential): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}

/** What stands between the marks is the key; a block without one is talked about, not shown. */
function* privateKeys(text: string): Iterable<Credential> {
  const marks = [...text.matchAll(PEM)];
  for (const [index, begin] of marks.entries()) {
    if (begin[1] !== "BEGIN") continue;
    const start = begin.index + begin[0].length;
    const next = marks[index + 1];
    const lines = text.slice(start, Math.min(next?.index ?? text.length, start + 20_000));
    const body = next?.[1] === "END" ? lines : (/^(?:\s*[A-Za-z0-9+/=]{20,80}(?![A-Za-z0-9+/=]))+/.exec(lines)?.[0] ?? "");
    const key = body.trim();
    if (!/[A-Za-z0-9+/]{30}/.test(key) || /x{8}|\.{3}|…/i.test(key)) continue;
    const at = start + body.indexOf(key);
    yield { what: "a private key", range: { start: at, end: at + key.length } };
  }
}

/** A value that shows what one looks like. */
function isForm(value: string): boolean {
  return (
    /x{4}|\*{3}|\.{3}|[…•<>{}‹›$]|example|redacted|removed|placeholder|%[A-Z_]+%/i.test(value) ||
    /^(.)\1*$/.test(value.replace(/^[A-Za-z]+[_-]/, "")) ||
    // One character again and again behind the mark by which the token is known.
    /([A-Za-z0-9])\1{9}/.test(value)
  );
}

/** What everybody writes for a password, names of things, paths and calls. */
function weak(value: string): boolean {
  return (
    /^(?:pass(?:word|wd)?|secret|token|user(?:name)?|admin|root|postgres|mysql|guest|test(?:ing)?|hunter2|pw|pwd|foo|bar|changeme)\d{0,3}!?$/i.test(
      value,
    ) ||
    /^(?:your|my|the|some|new|old|dummy|fake|sample|null|none|undefined|true|false|sha-?\d|md5|bcrypt|scrypt|argon2|pbkdf2|oauth|base64|utf-?\d|v\d)/i.test(
      value,
    ) ||
    /^(?:[/~.@%#[]|\w+:\/\/|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2})/.test(value) ||
    isIdentifier(value)
  );
}

/** Words joined by signs, each perhaps with a number: `payments-db-2`, `process.env.TOKEN`, `AccessTokenExpired2`. */
function isIdentifier(value: string): boolean {
  return (
    /^(?:[A-Za-z]+\d{0,2}|\d{1,4})(?:[-_./:]{1,2}(?:[A-Za-z]+\d{0,2}|\d{1,4}))+$/.test(value) || /^(?:[A-Z]?[a-z]{2,})+\d{0,2}$/.test(value)
  );
}

function mixed(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d/.test(value);
}

/** Letters with digits or signs among them, not all of few kinds. */
function strong(value: string): boolean {
  return /[A-Za-z]/.test(value) && /\d|[!@#%^+?~]/.test(value) && entropy(value) >= 2.25;
}

/** Bits a character, by how often each one occurs. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
