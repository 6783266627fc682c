/** What `vscode` is to the layers that must work without an editor: nothing. Without this, tsc would find its types in node_modules. */
export {};
