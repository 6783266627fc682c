/** The page from which a browser takes an exported file. */
import { button, h } from "../dom";
import { connect } from "../host";

/** As in src/vscode/ui/download.ts. */
interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: boolean;
}

const host = connect<Download, "ready">();
host.listen(({ name, type, bytes, starts }) => {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const save = (): void => {
    h("a", { href: address, download: name }).click();
  };
  document.body.replaceChildren(
    h(
      "main",
      {},
      h("h1", {}, name),
      h("p", { role: "status" }, "Your browser has been given the file, and saves it where it puts its downloads."),
      button("Download again", {}, save),
    ),
  );
  if (starts) save();
});
host.post("ready");
