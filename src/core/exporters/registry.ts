import type { Exporter } from "./exporter";
import { html } from "./html";
import { pdf } from "./pdf";

export const exporters: readonly Exporter[] = [pdf, html];
