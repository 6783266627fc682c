/** How exported pages look, from the settings: with the bytes of the logo in place of its path. */
import type { Settings } from "../settings/settings";
import type { ExportSettings } from "./exporter";
import type { ImageFiles } from "./images";

export interface Look {
  readonly settings: ExportSettings;
  /** What of the settings could not be followed, in sentences. */
  readonly warnings: readonly string[];
}

/** `files`: of any document of the workspace; the logo's path is relative to the workspace, not to the document. */
export async function lookOf({ paper, accent, footer, logo }: Settings["export"], files: ImageFiles): Promise<Look> {
  const read = logo === undefined || logo === "" ? null : await files.read(`/${logo.replace(/^[/\\]+/, "")}`);
  const settings: ExportSettings = {
    paper,
    ...(accent === undefined ? {} : { accent }),
    ...(footer === undefined ? {} : { footer }),
    ...(read?.ok === true ? { logo: read.value } : {}),
  };
  return { settings, warnings: read?.ok === false ? [`The logo ${logo ?? ""} is left out. ${read.error.message}`] : [] };
}
