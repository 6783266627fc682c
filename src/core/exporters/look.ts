/** How exported pages look, from the settings: with the bytes of the logo in place of its path. */
import type { Settings } from "../settings/settings";
import type { ExportSettings } from "./exporter";
import type { ImageFiles } from "./images";
import { loadTemplate } from "./template/template";

export interface Look {
  readonly settings: ExportSettings;
  /** What of the settings could not be followed, in sentences. */
  readonly warnings: readonly string[];
}

/** `files`: of any document of the workspace; the logo's path is relative to the workspace, not to the document. */
export async function lookOf({ paper, accent, footer, logo, template }: Settings["export"], files: ImageFiles): Promise<Look> {
  const read = logo === undefined || logo === "" ? null : await files.read(`/${logo.replace(/^[/\\]+/, "")}`);
  const page = template === undefined || template === "" ? null : await loadTemplate(template, files);
  const settings: ExportSettings = {
    paper,
    ...(accent === undefined ? {} : { accent }),
    ...(footer === undefined ? {} : { footer }),
    ...(read?.ok === true ? { logo: read.value } : {}),
    ...(page?.ok === true ? { template: page.value.template } : {}),
  };
  const warnings = [
    ...(read?.ok === false ? [`The logo ${logo ?? ""} is left out. ${read.error.message}`] : []),
    ...(page?.ok === false ? [`The template ${template ?? ""} is not used. ${page.error.message}`] : []),
    ...(page?.ok === true ? page.value.warnings : []),
  ];
  return { settings, warnings };
}
