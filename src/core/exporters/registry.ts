import type { Exporter } from "./exporter";
import { html } from "./html";

export const exporters: readonly Exporter[] = [html];
