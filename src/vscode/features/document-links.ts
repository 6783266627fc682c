/** Keys of tickets and incidents as links, by the addresses of the setting `links`. */
import { type Disposable, DocumentLink, type DocumentLinkProvider, languages, Uri } from "vscode";
import { rangesIn } from "../adapters/ranges";
import { groundOf } from "../analysis/answer";
import { LANGUAGE } from "../analysis/scope";
import type { Deps } from "../deps";

export function registerDocumentLinks({ analyses, settings }: Deps): Disposable {
  const provider: DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      const { links } = await settings.of(document.uri);
      if (Object.keys(links).length === 0) return [];
      const ground = await groundOf(analyses, document, () => import("../../core/editing/ticket-links.js"), token);
      if (!ground) return [];
      const toRange = rangesIn(document);
      return ground.loaded.ticketLinks(ground.analysis.document, links).map(({ range, key, url }) => {
        const link = new DocumentLink(toRange(range), Uri.parse(url, true));
        link.tooltip = `Open ${key}`;
        return link;
      });
    },
  };
  return languages.registerDocumentLinkProvider({ language: LANGUAGE }, provider);
}
