import * as assert from "node:assert/strict";
import { parse } from "../../../src/core/document/parse";
import { check } from "../../../src/core/rules/engine";
import { defaultSettings } from "../../../src/core/settings/settings";

/** Reports that people have long written, without the parts of a post-mortem or with few of them. */
const STORIES: Readonly<Record<string, string>> = {
  "a story without headings": `# A slow week

On Monday at 10:58 the disks filled up, because nobody had looked at them since spring. Mail was late for two days.
`,
  "a blog post": `---
layout: post
title: "How we lost a Saturday to a clock"
date: 2026-03-07
---

Last Saturday at 03:12 every login began to fail. By 09:00 there were forty mails.

## What happened

The certificate of the session store ran out. The reminder had gone to a list that was closed in spring.

## How we found it

- the load balancer was fine
- the database was fine
- at 10:20 the store logged that its certificate had expired

## What we changed

The reminder is on the calendar of those on call.
`,
  "a post with a cause and lessons": `# Anatomy of an outage

## Background

The queue is one process on one machine.

## Root cause

A message of three gigabytes.

## Lessons

Limit what a queue takes.
`,
  "a post that ends with what comes next": `# We printed everything twice

The new driver sent each page again when the printer did not answer in time.

## Next steps

- ask the maker for a longer limit
- put the old driver back until then
`,
  "a month told in prose": `# March, and what went on

We are sorry for March. This is what happened.

## Establishing the timeline

### The first jam (minor)

On 4 March 2026 the spooler was full.

### The second jam (major)

Around the middle of the month it was full again, for two reasons:

1. Labels have two pages now.
2. The spooler keeps 512 jobs.

## What is being done about it?

The spooler will be larger.
`,
  "an analysis of somebody else's incident": `# How the neighbours' print farm was emptied

_Amara Okafor_

## How it works

Anybody who knew its name could send it a job, due to a missing check.

## What allowed this to happen?

1. The spooler asked for no password.

## Are we safe?

Ours does.
`,
};

describe("an older report that is a story", () => {
  for (const [name, text] of Object.entries(STORIES)) {
    it(`gets no error and no warning: ${name}`, () => {
      const problems = check(parse(text), defaultSettings, { now: Date.UTC(2026, 3, 1), roster: [] });
      const loud = problems.filter(({ severity }) => severity === "error" || severity === "warning");
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});
