/** Questions one after the other in VS Code's quick input, with a way back. */
import { Disposable, QuickInputButtons, type QuickPickItem, window } from "vscode";

export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export type Answer<T> = { readonly kind: "value"; readonly value: T } | { readonly kind: "back" } | { readonly kind: "cancelled" };

export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** The part of the value that is selected at first, so that typing replaces it; all of it without this. */
  readonly selection?: readonly [number, number];
  /** What is wrong with the value, in a sentence; `null` when nothing is. */
  validate(value: string): string | null | Promise<string | null>;
}

export function askText(place: Place, question: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  Object.assign(input, place, { prompt: question.prompt, value: question.value, placeholder: question.placeholder, ignoreFocusOut: true });
  input.valueSelection = question.selection;
  input.buttons = place.step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (answer: Answer<string>): void => {
      resolve(answer);
      subscriptions.dispose();
    };
    const complain = async (value: string): Promise<string | null> => {
      const complaint = await question.validate(value);
      if (value === input.value) input.validationMessage = complaint ?? undefined;
      return complaint;
    };
    const subscriptions = Disposable.from(
      input,
      input.onDidChangeValue((value) => void complain(value)),
      input.onDidTriggerButton(() => end({ kind: "back" })),
      input.onDidHide(() => end({ kind: "cancelled" })),
      input.onDidAccept(async () => {
        const { value } = input;
        if ((await complain(value)) === null && value === input.value) end({ kind: "value", value });
      }),
    );
    input.show();
  });
}

export interface Option<T> extends QuickPickItem {
  readonly value: T;
}

export function askChoice<T>(
  place: Place,
  question: { readonly placeholder: string; readonly options: readonly Option<T>[]; readonly active: T },
): Promise<Answer<T>> {
  const pick = window.createQuickPick<Option<T>>();
  Object.assign(pick, place, { placeholder: question.placeholder, items: question.options, ignoreFocusOut: true });
  pick.activeItems = question.options.filter(({ value }) => value === question.active);
  pick.buttons = place.step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (answer: Answer<T>): void => {
      resolve(answer);
      subscriptions.dispose();
    };
    const subscriptions = Disposable.from(
      pick,
      pick.onDidTriggerButton(() => end({ kind: "back" })),
      pick.onDidHide(() => end({ kind: "cancelled" })),
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen) end({ kind: "value", value: chosen.value });
      }),
    );
    pick.show();
  });
}
