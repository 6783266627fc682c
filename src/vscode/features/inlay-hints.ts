/** `T+14m` behind each timeline entry, and, where the setting `inlayHints` says so, weekdays and days left behind dates. */
import { Disposable, EventEmitter, InlayHint, type InlayHintsProvider, languages } from "vscode";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerInlayHints({ analyses, settings, clock }: Deps): Disposable {
  const changed = new EventEmitter<void>();
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const { inlayHints: level } = await settings.of(document.uri);
      if (level === "off") return [];
      const ground = await groundOf(analyses, document, () => import("../../core/editing/inlay-hints.js"), token);
      if (!ground) return [];
      return ground.loaded.inlayHints(ground.analysis.document, level, clock.now()).flatMap(({ at, text, tooltip, width }) => {
        const position = document.positionAt(at);
        if (!range.contains(position)) return [];
        const hint = new InlayHint(position, text.padEnd(width));
        hint.paddingLeft = true;
        hint.tooltip = tooltip;
        return [hint];
      });
    },
  };
  return Disposable.from(
    changed,
    settings.onDidChange(() => changed.fire()),
    languages.registerInlayHintsProvider({ language: LANGUAGE }, provider),
  );
}
