/** Invented post-mortems in all the forms that people write. */

const table = `---
postmortem: 1
id: PM-2026-031
title: "Parcels: labels printed twice"   # as on the status page
severity: 'P2'
status: draft # draft | in-review | published
team: parcels
started:   2026-03-04T10:58:00Z
resolved:  2026-03-04T11:36:00Z # from the log
timezone: Europe/Oslo
owner:
authors:
  - Ines Lund # first
  - "Per, the second"
reviewers: [Kai Berg,  Mona Sand]
services: [labels]
satisfies: { TSC: [CC7.3] }
---

# Parcels: labels printed twice

All times in Europe/Oslo.

## Summary

Labels were printed twice for 38 minutes.

## Timeline

Put together from the log.

| Time             | Event                                  | Source     |
| ---------------- | -------------------------------------- | ---------: |
| 2026-03-04 11:58 | Deploy 12 starts \\| canary             |        log |
| 2026-03-04 12:02 | First double label                     |     floor  |
| 2026-03-04 12:01 | Alert                                  |            |
| 2026-03-04 12:36 | Rolled back<br>and checked             |        log |

The floor's clock is two minutes late.

## Root cause

A retry without a key.

- First it timed out.
- Then it was sent again.

## Contributing factors

1. **No key**: requests carry none,
   so a retry is a new request.
2. **Short timeout** - it is 2 s.
3. Nobody looks at the printer's queue

## Follow-ups

| # | Action | Owner | Due | Notes |
|---|---|---|---|---|
| 1 | Add a key | Ines Lund | 2026-03-20 | see RFC |
| 2 | Raise the timeout | | | |
`;

const lists = `# Search was slow on 2026-05-06

- **Severity:** SEV-2
- **Resolved:** 2026-05-06 14:10 UTC
- **Owner:** Ana Reyes

## What happened

Search was slow.

## Timeline (UTC)

* 13:00 – Index rebuild starts
    * on all shards
    * with the default rate
* **13:20** – Latency goes up
* 13:41 – Alert,
  taken by the on-call engineer
* ~13:55 – Rebuild is stopped
* Customers are told

![graph](graph.png)

* 14:10 – Back to normal

## Causes and contributing factors

* The rebuild has no limit.
* **Shared disks:** search and rebuild use the same ones.

## Action items

### Prevent

- [ ] Limit the rate of rebuilds (Owner: Ana Reyes, Due: 2026-06-01)
- [x] Move the rebuild to the night - @ana, OPS-12
  - agreed with the shop
- [ ] ‹what will be done›

### Detect

1. Alert on the queue
2. Show the rebuild on the dashboard (Jo Fisk)
3. Write it down
`;

const headings = `Mail was delayed
================

Timeline
--------

### 2026-02-02 08:00 UTC
The queue grows.

### 08:20 UTC - The alert fires
The on-call engineer looks.

It is the relay.

### 08:45 UTC - Relay restarted

Lessons
-------

### What went well

### What went wrong

The relay has no owner.

Contributing factors
--------------------

### One relay

There is only one.

### No alert on age

Only the length is watched.

Action items
------------

### Add a second relay

Owner: Lee Wong

### Alert on the age of mails
`;

const paragraphs = `# Outage of the booking page

Status: final<br>
Owners: lee

**Summary:** Booking was down for 20 minutes.

**Impact:** About 300 bookings fewer.

**Timeline**

2025-12-01

10:00 Deploy starts

10:05 First errors,
then many more

10.12 Rolled back

**Root causes**

The template had a typo.

**Contributing factors**

Templates are not checked.

There is no canary.

**Action items**

**Lee** Check templates in the build

[Maya] Add a canary BOOK-12
`;

const lines = `# Cache incident 2025-11-03

## Timeline

**07:52** Hit rate falls<br>
**07:58** Alert<br>
**08:30** Warm again

## Second timeline

All times UTC

\`\`\`
2025-11-04 09:00 node 3 restarts
2025-11-04 09:02 node 3 is back
\`\`\`

## Contributing factors

| # | Factor | Why |
| - | ------ | --- |
| 1 | Cold nodes | no warm-up |
| 2 | One zone | cost |

## Resolution
## Follow up

Nothing yet.
`;

const labels = `# PM 12

- **Summary**: The job ran twice.
- **Impact**: Two mails for everybody.
- **Timeline**:
  - 2025-01-02 10:00 UTC job starts
  - 2025-01-02 10:01 UTC second job starts
- **Root cause**: No lock.
- **Action items**:
  - Add a lock (Owner: Jo Fisk)
  - Tell people
`;

const columns = `---
title: Two columns for the time
date: 2026-07-01
tags: [a, b]
---

## Timeline

Date | Time | TZ | Event
--- | --- | --- | ---
2026-07-01 | 10:00 | UTC | Start
| | 10:10 | UTC | Alert
2026-07-02 | 08:00 | UTC

## Action items

| Action Item | Type | Owner | Bug |
| ----------- | ---- | ----- | --- |
| Do it | prevent | ??? | [#11](https://example.com/issues/11) **TODO** |
| Test it | mitigate | sam | n/a **DONE** |
`;

const toml = `+++
title = "Toml"
severity = "P3"
+++

## Timeline

- 2026-01-01T00:00:00Z: start
- 2026-01-01T00:10:00Z: end
`;

const broken = `---
postmortem: 1
title: "open
severity: P1
---

# Broken

## Summary

Still here.
`;

const flowing = `---
{ postmortem: 1, title: Braces, severity: P3, services: [a, b] }
---

## Summary

Braces.
`;

const blocks = `---
postmortem: 1
title: &t Aliased
owner: *t
incident: >
  folded
  text
authors:
- A
- B
services:
    - "x"
    - y
reviewers: Kai, Mona
category: !!str data
status: draft
---
# Aliased
## Summary
One line
## Impact

## Timeline
1. 2026-03-04 10:58 UTC a
2. 2026-03-04 10:59 UTC b
3. 2026-03-04 10:57 UTC c
## Action items
## Contributing factors
- one
- two`;

export const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ["table", table],
  ["table, CRLF", table.replaceAll("\n", "\r\n")],
  ["lists", lists],
  ["lists, CRLF", lists.replaceAll("\n", "\r\n")],
  ["headings", headings],
  ["paragraphs", paragraphs],
  ["lines", lines],
  ["labels", labels],
  ["columns", columns],
  ["toml", toml],
  ["broken", broken],
  ["flowing", flowing],
  ["blocks", blocks],
  ["empty", ""],
  ["only a title", "# A title"],
  ["only front matter", "---\npostmortem: 1\n---\n"],
];
