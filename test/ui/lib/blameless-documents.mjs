// The documents that the blameless preview is shown with.
const HEAD = `---
postmortem: 1
id: PM-2026-090
title: The parcel tracker showed yesterday's state
severity: P2
status: draft
started: 2026-05-12T08:02:00Z
detected: 2026-05-12T08:31:00Z
mitigated: 2026-05-12T09:10:00Z
resolved: 2026-05-12T09:40:00Z
owner: Jun Sato
---

# The parcel tracker showed yesterday's state

`;
const BODY = `## Summary

For 98 minutes the tracker showed the state of the day before. It was a careless mistake of the night shift. The engineer **forgot to run**
the migration, and nobody noticed.

## Timeline

| Time (UTC)       | Event                                                     |
| ---------------- | --------------------------------------------------------- |
| 2026-05-12 08:02 | The nightly import ends with status 0 and writes no rows  |
| 2026-05-12 08:31 | Support passes on the first message of a customer         |
| 2026-05-12 09:10 | The import is started by hand                             |

## Root cause

The root cause was human error. The import reports success when its source is empty.

## Contributing factors

- The runbook names a host that was switched off in March.
- The engineer forgot to check the row count.

## Action items

| Action                                  | Owner    | Due        | Status |
| --------------------------------------- | -------- | ---------- | ------ |
| Let an import without rows fail         | Jun Sato | 2026-05-26 | open   |
| Remind the team to be more careful      | Jun Sato | 2026-05-26 | open   |
`;
const HOSTILE = `${HEAD}## Summary

<script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><svg onload="window.pwned = 3"></svg>

<iframe srcdoc="<script>parent.pwned = 4</script>"></iframe> <style>body { display: none }</style>

[a](javascript:window.pwned=5) [b](data:text/html,<script>window.pwned=6</script>) [c](command:workbench.action.closeAllEditors)
![d](data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0id2luZG93LnB3bmVkPTciLz4=) ![e](https://example.com/e.png)

It was a careless mistake of "><script>window.pwned = 8</script> the night shift.

<b onmouseover="window.pwned = 9">The engineer forgot to run the script.</b>

## <img src=x onerror=window.pwned=10>
`;
const NOTHING = `${HEAD}## Summary\n\nThe import wrote no rows, because its source was empty and the job reported success.\n`;
const FILLER = "The queue was full and the workers waited for the store. ".repeat(10);
const LONG = `${HEAD}## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${Array.from({ length: 500 }, (_, i) => `| 2026-05-12 ${String(8 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")} | Step ${i} ends |\n`).join("")}\n${Array.from({ length: 90 }, (_, i) => `## Part ${i}\n\n${FILLER}\n\nThe engineer forgot to run the script.\n`).join("\n")}`;
const LOG = "The spooler wrote " + "job 4711 queued, ".repeat(150) + "and stopped.";
const TOO_LONG = `${HEAD}## Summary\n\nThe queue was full. The root cause was human error.\n\n${LOG}\n\n${FILLER.repeat(15)}\n\nThe engineer forgot to run the script.\n\n${Array.from({ length: 120 }, (_, i) => `## Part ${i}\n\n${FILLER}\n`).join("\n")}`;

/** By the names of their files. */
export const documents = {
  "tracker.md": HEAD + BODY,
  "hostile.md": HOSTILE,
  "nothing.md": NOTHING,
  "long.md": LONG,
  "endless.md": TOO_LONG,
};
