// A language model for the integration tests, in both extension hosts. `activate` returns what a test controls it with.
/* global require, exports */
const vscode = require("vscode");

exports.activate = ({ subscriptions }) => {
  const control = {
    /** False where this VS Code cannot take a provider: it came later than the oldest that is supported. */
    isSupported: typeof vscode.lm.registerLanguageModelChatProvider === "function",
    /** What the model answers; an Error is thrown. */
    answer: "[]",
    /** The texts of each request. */
    requests: [],
  };
  if (!control.isSupported) return control;
  const provider = {
    provideLanguageModelChatInformation: () => [
      {
        id: "parrot",
        name: "Parrot",
        family: "parrot",
        version: "1",
        maxInputTokens: 10_000,
        maxOutputTokens: 1_000,
        isUserSelectable: true,
        capabilities: {},
      },
    ],
    async provideLanguageModelChatResponse(_model, messages, _options, progress) {
      control.requests.push(messages.map(({ content }) => content.map(({ value }) => value).join("")));
      if (control.answer instanceof Error) throw control.answer;
      progress.report(new vscode.LanguageModelTextPart(control.answer));
    },
    provideTokenCount: () => Promise.resolve(1),
  };
  subscriptions.push(vscode.lm.registerLanguageModelChatProvider("postmortem-tests", provider));
  return control;
};
