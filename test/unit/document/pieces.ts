/** Pieces from which random documents are made: whatever the parser looks for, and what breaks it. */
export const PIECES: readonly string[] = [
  "# A title\n", "== Timeline ==\n", "h2. Timeline\n", "• 11:00 a\n", "4. März 2026\n", "## Timeline\n", "## Action items\n", "## Contributing factors\n", "**Root cause:**\n", "### 10:58\n", "---\n", "postmortem: 1\n", "owner: @bob\n", "\n", "\n\n", "\r\n", "\r",
  "- 10:58 UTC deploy\n", "- [ ] Add it (Owner: Jun, Due: 2026-03-20)\n", "  - nested\n", "| Time | Event |\n", "|---|---| \n", "| 10:58 | a |\n", "| Action | Owner |\n", "|", "`", "```\n", "> ", "<!-- ", " -->", "[", "](", ")", "**", "~~", "\\", "\t", "    ", "🚀", "é", "\u0000", "\ud800", "日時", "10:58", "2026-03-04", "25:61", "~", "<br>", "PST", ": ",
]; // prettier-ignore
