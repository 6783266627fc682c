/** What counts as a credential. The tokens are put together here, so that no scanner takes this file for a leak. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import { secretInText } from "../../../src/core/rules/secret-in-text";
import { findCredentials } from "../../../src/core/rules/support/credentials";
import { findPersonal } from "../../../src/core/rules/support/personal";
import { defaultSettings } from "../../../src/core/settings/settings";

/** Letters and digits that look random and are always the same. */
function random(length: number, alphabet = "aB3dE5fG7hJ9kLmN1pQrS2tU4vWxY6z"): string {
  let out = "";
  for (let i = 0, at = 7; i < length; i++, at = (at * 17 + 11) % alphabet.length) out += alphabet.charAt((at + i) % alphabet.length);
  return out;
}

const TOKENS: Readonly<Record<string, string>> = {
  "an AWS access key": "AKIA" + "Q3EGRVZT5KXYW2LM",
  "a GitHub token": "ghp_" + random(36),
  "a GitLab token": "glpat-" + random(20),
  "a Slack token": "xoxb-" + "248163264128-" + random(24),
  "a Google API key": "AIza" + random(35),
  "a Stripe key": "sk_live_" + random(24),
  "an npm token": "npm_" + random(36),
  "a SendGrid key": "SG." + random(22) + "." + random(43),
  "an OpenAI key": "sk-proj-" + random(40),
  "an Anthropic key": "sk-ant-" + random(40),
  "a Vault token": "hvs." + random(30),
  "a JSON web token": ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJwcmludGVyIn0", random(43)].join("."),
};

const found = (text: string): readonly string[] => findCredentials(text).map(({ range }) => text.slice(range.start, range.end));

describe("credentials in a text", () => {
  for (const [what, token] of Object.entries(TOKENS)) {
    it(`finds ${what} in prose, in code, in a table and at the end`, () => {
      for (const text of [`It was ${token}, then.`, `\`${token}\``, `| ${token} |`, `"${token}"`, `x=${token}`, token, `(${token})`]) {
        const all = findCredentials(text);
        deepEqual(
          all.map((one) => [one.what, text.slice(one.range.start, one.range.end)]),
          [[what, token]],
          text,
        );
      }
    });
  }

  for (const [text, secret] of [
    ["password: kV7-tr41nX", "kV7-tr41nX"],
    ["**Password:** kV7-tr41nX.", "kV7-tr41nX"],
    ['"password": "kV7-tr41nX",', "kV7-tr41nX"],
    ["DB_PASSWORD=kV7-tr41nX", "kV7-tr41nX"],
    ["pwd = 'kV7!tr41nX'", "kV7!tr41nX"],
    ["https://api.printers.example/jobs?token=9f8e7d6c5b4a39281706&page=2", "9f8e7d6c5b4a39281706"],
    ["client_secret: Zk3Q8Zt0mP1xW7vB4nL2", "Zk3Q8Zt0mP1xW7vB4nL2"],
    ["aws_secret_access_key = Zk3Q8Zt0mP1/W7vB4nL2aHq9Jc5Rf6Tg8Yh0Ujk3", "Zk3Q8Zt0mP1/W7vB4nL2aHq9Jc5Rf6Tg8Yh0Ujk3"],
    ["mysql://spooler:kV7-tr41nX@10.0.4.7:3306/jobs", "kV7-tr41nX"],
    ["redis://:kV7-tr41nX@cache.printers.example", "kV7-tr41nX"],
    ["Authorization: Basic c3Bvb2xlcjprVjctdHI0MW5Y", "c3Bvb2xlcjprVjctdHI0MW5Y"],
  ] as const) {
    it(`finds the secret of ${text}`, () => {
      deepEqual(found(text), [secret]);
    });
  }

  for (const text of [
    "AKIAIOSFODNN7EXAMPLE",
    "ghp_" + "x".repeat(36),
    "ghp_" + "0".repeat(36),
    "AIza" + "X".repeat(35),
    "xoxb-...",
    "password: ********",
    "password: <password>",
    "password: ${PASSWORD}",
    "password={{ vault.password }}",
    "password: none",
    "password=password123",
    "password: correct horse",
    "the password: 2 of 3 people knew it",
    "password reset: 2026-03-04T10:58:00Z",
    "token: getToken(user1)",
    "token = process.env.PRINTER_TOKEN_2",
    "token: PrinterAccessTokenExpired",
    "secret: kubernetes/printers/spooler-v2",
    "API key: see 1Password, item 12",
    "postgres://postgres:postgres@localhost/jobs",
    "postgres://user:${PASSWORD}@db/jobs",
    "http://host:8080/x@y",
    "Basic authentication was switched off",
    "a bearer of bad news",
    "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678",
    "sha256:9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0",
    "-----BEGIN PRIVATE KEY----- opens the file, -----END PRIVATE KEY----- closes it",
    "-----BEGIN CERTIFICATE-----\n" + random(64) + "\n-----END CERTIFICATE-----",
  ]) {
    it(`finds nothing in ${text.replace(/\n/g, " ")}`, () => {
      deepEqual(found(text), []);
    });
  }

  it("takes what stands between the marks of a private key, also where the end is missing", () => {
    const key = `${random(64)}\n${random(64)}\n${random(20)}`;
    for (const kind of ["", "RSA ", "OPENSSH ", "ENCRYPTED "]) {
      deepEqual(found(`-----BEGIN ${kind}PRIVATE KEY-----\n${key}\n-----END ${kind}PRIVATE KEY-----`), [key]);
    }
    deepEqual(found(`-----BEGIN PRIVATE KEY-----\n${key}\n\nand so on`), [key]);
  });

  it("says what was found, and never shows it", () => {
    for (const token of Object.values(TOKENS)) {
      const [problem] = check(parse(`# Incident\n\n${token}\n`), defaultSettings, { now: 0, roster: [] }, [secretInText]);
      equal(problem?.severity, "error");
      ok(!JSON.stringify([problem.message, problem.fixes.map(({ title }) => title)]).includes(token));
      deepEqual(problem.fixes[0]?.edits[0]?.text, "[redacted]");
    }
  });

  it("takes time linear in the text, whatever it repeats", () => {
    const parts = [
      "password=", "token: ", "a@", "@", "eyJ", "eyJaaaaaaaaaaa.", "-----BEGIN PRIVATE KEY-----", "+47 22 ", "+1111111111", "1.2.3.", "2a02:", "://a:", "a://b:c",
      "xoxb-", "(415) ", "bearer ", "x".repeat(63) + "@",
    ]; // prettier-ignore
    for (const part of parts) {
      const text = part.repeat(300_000 / part.length);
      const started = process.cpuUsage().user;
      findCredentials(text);
      findPersonal(text);
      const seconds = (process.cpuUsage().user - started) / 1e6;
      ok(seconds < 2, `${part} took ${seconds.toFixed(1)} s`);
    }
  }).timeout(60_000);
});

describe("what identifies a person or a machine", () => {
  const personal = (text: string): readonly string[] => findPersonal(text).map(({ range }) => text.slice(range.start, range.end));

  for (const [text, datum] of [
    ["mail jun.sato@printers.org.", "jun.sato@printers.org"],
    ["<jun@printers.co.uk>", "jun@printers.co.uk"],
    ["mailto:jun@printers.org", "jun@printers.org"],
    ["+47 22 86 44 00", "+47 22 86 44 00"],
    ["tel. +4722864401", "+4722864401"],
    ["415-386-2671", "415-386-2671"],
    ["from 52.30.114.9:443", "52.30.114.9"],
    ["52.30.114.0/24", "52.30.114.0"],
    ["2a02:c7e:4f::1c2b", "2a02:c7e:4f::1c2b"],
  ] as const) {
    it(`finds ${datum} in ${text}`, () => {
      deepEqual(personal(text), [datum]);
    });
  }

  for (const text of [
    "support@printers.org, no-reply@printers.org, security@printers.org",
    "jun@example.com, jun@printers.example, jun@host.local",
    "git@git.printers.org:print/spooler.git, root@web1.printers.internal",
    "@jun, @acme/print, spooler@2.1.0, npm i @types/node@20.1.0",
    "10.0.4.7 172.16.3.4 192.168.1.20 127.0.0.1 169.254.1.1 203.0.113.9 198.51.100.4 8.8.8.8 0.0.0.0 255.255.255.0",
    "version 92.118.4.11, v92.118.4.11, upgraded to 92.118.4.11, spooler-92.118.4.11.tgz, spooler/92.118.4.11",
    "chapter 2.1.3.4, update 6.2.10.4, 1.2.3, 1.2.3.4.5, 300.118.4.11",
    "+0100, 12:00+02:00, +15%, +1000000000, PRINT-555-1234, 2026-03-04, +1 415 555 0123",
    "10:58:30, 2001:db8::1, ::1, fe80::1, 2026:03:04",
  ]) {
    it(`finds nothing in ${text}`, () => {
      deepEqual(personal(text), []);
    });
  }
});
