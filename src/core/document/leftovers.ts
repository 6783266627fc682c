/** What stands in a template's place without saying anything: `None.`, `N/A`, `-`, `TBD`, `…`, a prompt in angle brackets. */
export function isLeftover(plain: string): boolean {
  const text = plain.replace(/[\s*_`~.…:!?()[\]-]+$/u, "").replace(/^[\s*_`~([]+/u, "");
  return (
    text === "" ||
    /^(?:none|nil|n\/?a|not applicable|tb[dac]|todo|to do|fixme|xxx+|\?+|[-–—]+|\.{2,}|…|unknown|pending|<[^<>]{0,80}>|‹[^›]{0,80}›|\{\{?[^{}]{0,80}\}?\}|なし|keine?|aucune?|ningun[ao]|nenhum[a]?|ingen)$/i.test(
      text,
    )
  );
}

/** An owner, date or ticket cell that says that there is none. */
export function isEmptyMarker(plain: string): boolean {
  return /^(?:\?*|[-–—]*|tb[dac]|todo|n\/?a|none|unassigned|unknown|nobody|no one|open|…|\.+|未定|なし)$/i.test(plain.trim());
}
