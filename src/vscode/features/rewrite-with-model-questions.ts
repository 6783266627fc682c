/** What rewriting with a language model asks of the person. Whatever is shown is plain text. */
import {
  Disposable,
  EventEmitter,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { Cancellation, Model } from "../../core/language-model/models";
import { oneLine } from "../../core/language-model/one-line";
import type { Passage } from "../../core/language-model/passage";
import { type Request, requestText } from "../../core/language-model/request";
import type { Proposal, Questions } from "../../core/language-model/rewrite";

const TITLE = "Rewrite with a Language Model";
const SCHEME = "postmortem-request";
const SHOWN = Uri.from({ scheme: SCHEME, path: "/What would be sent.txt" });
/** UTF-16 units on a line of the list: what does not fit there would be cut off. */
const LINE = 72;

interface Shows<T> extends QuickPickItem {
  readonly value?: T;
}

export class EditorQuestions implements Questions, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  #shown = "";
  readonly #provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: () => this.#shown,
  });

  async model(models: readonly Model[]): Promise<Model | null> {
    const items = models.map((model): Shows<Model> => ({ label: model.name, description: model.vendor, value: model }));
    const chosen = await window.showQuickPick(items, { title: TITLE, placeHolder: "Which language model? Nothing is sent yet." });
    return chosen?.value ?? null;
  }

  async agrees({ before, sentence, after }: Passage, request: Request, { name, vendor }: Model): Promise<boolean> {
    const items: Shows<"send" | "show" | "cancel">[] = [
      { label: `$(send) Send to ${plain(name)}`, description: `of ${plain(vendor)}`, value: "send" },
      { label: "$(eye) Show All That Would Be Sent", description: "with the instructions to the model", value: "show" },
      { label: "$(close) Cancel", description: "nothing is sent", value: "cancel" },
      ...part("The sentence", sentence),
      ...part("The sentence before it", before),
      ...part("The sentence after it", after),
    ];
    for (;;) {
      const chosen = await window.showQuickPick(items, {
        title: TITLE,
        placeHolder: `Nothing leaves this machine before you choose "Send to ${name}"`,
        ignoreFocusOut: true,
      });
      if (chosen?.value === "send") return true;
      if (!chosen || chosen.value === "cancel") return false;
      await this.#show(requestText(request));
    }
  }

  async choice({ sentence }: Passage, proposals: readonly Proposal[]): Promise<Proposal | null> {
    const items = proposals.flatMap((proposal, index): Shows<Proposal>[] => [
      { label: `Wording ${String(index + 1)}${proposal.blames ? ": may still blame" : ""}`, kind: QuickPickItemKind.Separator },
      ...lines(proposal.text).map((line, at) => ({ label: at === 0 ? `$(edit) ${line}` : `$(blank) ${line}`, value: proposal })),
    ]);
    const now = lines(oneLine(sentence)).map((line): Shows<never> => ({ label: `$(dash) ${line}` }));
    const chosen = await window.showQuickPick([...items, { label: "As it stands", kind: QuickPickItemKind.Separator }, ...now], {
      title: TITLE,
      placeHolder: "Choose the words that shall stand there; read them first, the model may be wrong",
      ignoreFocusOut: true,
    });
    return chosen?.value ?? null;
  }

  /** With a notification whose button ends it. */
  async during<T>({ name }: Model, work: (cancellation: Cancellation) => Promise<T>): Promise<T> {
    const options = { location: ProgressLocation.Notification, title: `Waiting for ${name}`, cancellable: true };
    return await window.withProgress(options, (_, token) => work(token));
  }

  dispose(): void {
    Disposable.from(this.#provider, this.#changed).dispose();
  }

  async #show(text: string): Promise<void> {
    this.#shown = text;
    this.#changed.fire(SHOWN);
    await window.showTextDocument(await workspace.openTextDocument(SHOWN), { viewColumn: ViewColumn.Beside, preview: true });
  }
}

function part(name: string, text: string): Shows<"show">[] {
  if (text === "") return [];
  return [{ label: name, kind: QuickPickItemKind.Separator }, ...lines(oneLine(text)).map((label) => ({ label, value: "show" as const }))];
}

/** The words in lines; no word is left out. */
function lines(text: string): string[] {
  const out: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= LINE) {
      out.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...out, line].map(plain);
}

/** `$(name)` would show as an icon. */
function plain(text: string): string {
  return text.replaceAll("$(", "$\u2060(");
}
