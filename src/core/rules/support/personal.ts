/** E-mail addresses, phone numbers and public IP addresses in a text. Mailboxes of roles, private networks, examples and version numbers are none. */
import type { Span } from "../../text/span";

export interface PersonalDatum {
  readonly range: Span;
  readonly what: "an e-mail address" | "a phone number" | "an IP address";
}

/** In the order of the text. Time linear in its length. */
export function findPersonal(text: string): readonly PersonalDatum[] {
  return [...emails(text), ...phones(text), ...addresses4(text), ...addresses6(text)].sort((a, b) => a.range.start - b.range.start);
}

/** Mailboxes that nobody owns, and the users of machines (`git@`, `root@`). */
const ROLE =
  /^(?:abuse|accounts?|admin\w*|alerts?|billing|bugs?|contact|deploy\w*|devops|ec2-user|engineering|feedback|git|hello|help\w*|hostmaster|hr|incidents?|info|it|jobs|legal|list|mail|mailer-daemon|marketing|me|media|monitoring|news\w*|no-?reply|do-?not-?reply|noc|notifications?|oncall|on-call|ops|pagerduty|postgres|postmaster|press|privacy|root|sales|security|service\w*|sre|status|support|sysadmin|systems?|team\w*|ubuntu|us|user\w*|webmaster|www\w*)(?:[+._-].*)?$/i;
const NO_MAILBOX =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|(?:your)?(?:company|domain|email|org)\.(?:com|org|net)|[\w-]+\.(?:test|invalid|local|localhost|internal|lan|corp|home|arpa|svc|cluster|png|jpe?g|gif|svg|service|timer|socket|js|ts|py|md|json))$/i;

function* emails(text: string): Iterable<PersonalDatum> {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const local = /[A-Za-z0-9][\w.+-]{0,63}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = /^(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w@-])/.exec(text.slice(at + 1, at + 260))?.[0];
    if (local === undefined || domain === undefined || ROLE.test(local) || NO_MAILBOX.test(domain)) continue;
    // `user@host:path` of ssh and scp, `//user:pass@host` of addresses, `package@1.2.x`.
    const before = text.charAt(at - local.length - 1);
    const after = text.slice(at + 1 + domain.length, at + 3 + domain.length);
    if (/[/:@=%\w]/.test(before) && !/(?:mailto:|=)$/.test(text.slice(Math.max(0, at - local.length - 7), at - local.length))) continue;
    if (/^:[\w/~]/.test(after) || /^\d+\.|^x\./.test(domain)) continue;
    yield { what: "an e-mail address", range: { start: at - local.length, end: at + 1 + domain.length } };
  }
}

const PHONES: readonly RegExp[] = [
  // +47 22 86 44 00, +1 (415) 555-2671, +4722864400
  /(?<![\w+./-])\+[1-9](?:[ .-]?[\d()]){7,20}(?![\w:%]|[.,]\d)/g,
  // (415) 386-2671, 415-386-2671
  /(?<![\w+./:-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\w-])/g,
];

function* phones(text: string): Iterable<PersonalDatum> {
  for (const pattern of PHONES) {
    for (const match of text.matchAll(pattern)) {
      const digits = match[0].replace(/\D/g, "");
      if (digits.length < 9 || digits.length > 15 || /0{4}$|^(.)\1+$|1234567|55501\d\d$/.test(digits)) continue;
      yield { what: "a phone number", range: { start: match.index, end: match.index + match[0].length } };
    }
  }
}

/** First numbers of networks that are no place on the internet, and resolvers that everybody uses. */
const NOT_PUBLIC =
  /^(?:0|10|127|22[4-9]|2[34]\d|25[0-5])\.|^(?:169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|198\.1[89]|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(?:192\.0\.[02]|198\.51\.100|203\.0\.113|192\.88\.99)\.|^(?:8\.8\.(?:8\.8|4\.4)|1\.1\.1\.[123]|1\.0\.0\.1|9\.9\.9\.\d+|1\.2\.3\.4|208\.67\.22[02]\.22[02])$/;

function* addresses4(text: string): Iterable<PersonalDatum> {
  for (const match of text.matchAll(/(?<![\w.+/@-])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w-]|\.\w|@)/g)) {
    const [address] = match;
    const parts = address.split(".");
    if (parts.some((part) => Number(part) > 255 || /^0\d/.test(part)) || NOT_PUBLIC.test(address)) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (isVersion(before, parts)) continue;
    yield { what: "an IP address", range: { start: match.index, end: match.index + address.length } };
  }
}

/** Small numbers are a version or a chapter, unless the words before speak of a machine. */
function isVersion(before: string, parts: readonly string[]): boolean {
  if (/\b(?:v|ver|versions?|releases?|build|firmware|tag|upgrad\w+|downgrad\w+)[\s.:"'`*_=]*(?:(?:to|from)\s+["'`]?)?$/i.test(before))
    return true;
  return (
    parts.every((part) => Number(part) <= 40) &&
    !/\b(?:ips?|ipv4|address(?:es)?|hosts?|servers?|nodes?|ping|dns|from)\b[^.\r\n]{0,20}$/i.test(before)
  );
}

/** Global unicast addresses; `2001:db8::` is for documentation. */
function* addresses6(text: string): Iterable<PersonalDatum> {
  for (const match of text.matchAll(/(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\w:])/gi)) {
    const [address] = match;
    const groups = address.split(":").length;
    if (/^2001:0?db8:/i.test(address) || (groups !== 8 && !address.includes("::")) || !/[a-f]|\d{3,}:.*\d{3}/i.test(address)) continue;
    yield { what: "an IP address", range: { start: match.index, end: match.index + address.length } };
  }
}
