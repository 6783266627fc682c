/** The style of the page. Colours are variables, given twice: light, and dark on screens that ask for it. Print is always light. */
import type { ExportSettings } from "../exporter";
import { cssString } from "./escape";

/** `foot`: what stands at the foot of each page of paper. */
export function styleSheet(foot: string, { accent, paper = "A4" }: Pick<ExportSettings, "accent" | "paper"> = {}): string {
  const isColour = accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent);
  const [light, dark] = isColour ? [`--link:${accent};`, `--link:color-mix(in srgb,${accent} 50%,#fff);`] : ["", ""];
  const colours = `:root{color-scheme:light dark;${LIGHT}${light}${CODE_LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}${dark}${CODE_DARK}}}
`;
  return colours + PAGE + HEADER + CHIPS + CHART + TEXT + print(foot, paper);
}

/** The header and the words, on a page of the editor that names the colours; the words are in `main`. */
export function documentStyle(): string {
  return HEADER + CHIPS + CHART + TEXT + editorColours();
}

/**
 * For the Markdown preview of the editor, which has a style of its own for all else: each part of ours is in an element `.postmortem`.
 * The page's own colours are those of the theme.
 */
export function previewStyle(): string {
  const theme = "--page:var(--vscode-editor-background);--text:var(--vscode-editor-foreground);--link:var(--vscode-textLink-foreground);";
  const contrast = `${theme}--raised:transparent;--quiet:var(--text);--line:var(--vscode-contrastBorder);--strong:var(--text);--chip:transparent;--chip-text:var(--text);
--green:transparent;--green-text:var(--text);--amber:transparent;--amber-text:var(--text);--blue:transparent;--blue-text:var(--text);--detect:var(--text);--mitigate:var(--text);--recover:var(--text);`;
  return `.postmortem{${HEADER}${CHART}${CHIPS}}
.vscode-light .postmortem{${LIGHT}${theme}}
.vscode-dark .postmortem{${DARK}${theme}}
.vscode-high-contrast .postmortem{${contrast}.chip{border:1px solid}.level{color:inherit;background:none}}
div.postmortem{margin:0 0 1.5rem}
`;
}

/** Of code, where the editor's theme says by a class of the body whether it is light or dark. In high contrast code has no colours. */
function editorColours(): string {
  return `body.vscode-light{${CODE_LIGHT}}body.vscode-dark{${CODE_DARK}}\n`;
}

const CODE_LIGHT =
  "--code-keyword:#8f1d9e;--code-string:#116b32;--code-number:#9a4a00;--code-name:#1348b0;--code-comment:#566176;--code-added:#116b32;--code-removed:#a61b1b";
const CODE_DARK =
  "--code-keyword:#dfa0ee;--code-string:#8fd6a5;--code-number:#f0b878;--code-name:#93bbff;--code-comment:#9ba8bd;--code-added:#8fd6a5;--code-removed:#f5a3a3";

const LIGHT = `--page:#fff;--raised:#f6f8fb;--text:#1b2330;--quiet:#566176;--line:#dfe4ec;--strong:#c3cbd8;--link:#1a56c4;
--chip:#e9edf3;--chip-text:#364152;--green:#d9f2e0;--green-text:#14532d;--amber:#fdecc8;--amber-text:#713f12;--blue:#dbe8fd;--blue-text:#1e3a8a;
--detect:#d97706;--mitigate:#2563eb;--recover:#16a34a;`;
const DARK = `--page:#10151f;--raised:#19202d;--text:#e2e7f0;--quiet:#9ba8bd;--line:#2a3445;--strong:#43516a;--link:#8db8ff;
--chip:#2a3445;--chip-text:#cfd8e6;--green:#123b22;--green-text:#a5e8bb;--amber:#45310a;--amber-text:#f6d58b;--blue:#1a3160;--blue-text:#b7d0ff;
--detect:#f59e0b;--mitigate:#60a5fa;--recover:#4ade80;`;

const PAGE = `*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:2.5rem 1.25rem 3rem;max-width:50rem;background:var(--page);color:var(--text);
font:400 1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,"Noto Sans CJK JP",sans-serif,"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji"}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
nav{margin:1.75rem 0;padding:.9rem 1.1rem 1rem;border:1px solid var(--line);border-radius:10px;font-size:.93rem;overflow-wrap:anywhere}
nav .contents{margin:0 0 .4rem;color:var(--quiet);font-size:.75rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
nav ol{margin:0;padding:0;list-style:none;columns:14rem;column-gap:1.5rem}nav li{break-inside:avoid;padding:.12rem 0}
nav a{color:inherit;text-decoration:none}nav a:hover{color:var(--link);text-decoration:underline}
footer{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.82rem;overflow-wrap:anywhere}footer .hash{flex-basis:100%}footer code{background:none;padding:0}
@media screen and (min-width:76rem){body{display:grid;grid-template-columns:13rem minmax(0,48rem);grid-template-rows:auto 1fr auto;column-gap:3.5rem;max-width:68rem;padding-top:3rem}
.top,main,footer{grid-column:2}nav{grid-column:1;grid-row:1/span 3;align-self:start;position:sticky;top:3rem;max-height:calc(100vh - 6rem);overflow:auto;margin:0;padding:0 0 0 .1rem;border:0}
nav ol{columns:auto}nav li{padding:.22rem 0;line-height:1.35}}
`;

const HEADER = `.logo{margin:0 0 1rem}.logo img{display:block;max-width:14rem;max-height:3.5rem;width:auto;border-radius:0}.eyebrow{margin:0;color:var(--quiet);font-size:.8rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
h1{margin:.35rem 0 .9rem;font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);line-height:1.18;font-weight:700;letter-spacing:-.015em;text-wrap:balance;overflow-wrap:break-word}
.course{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.9rem 1rem;margin:0 0 .9rem;padding:0;list-style:none}
.course li{display:flex;flex-direction:column;font-size:.88rem;line-height:1.45;font-variant-numeric:tabular-nums}
.course .label{font-weight:600}.course .label::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.45em;border-radius:50%;background:var(--strong)}
.course .detected .label::before{background:var(--detect)}.course .mitigated .label::before{background:var(--mitigate)}.course .resolved .label::before{background:var(--recover)}
.course .when,.course .since{color:var(--quiet)}
.phases{display:flex;gap:3px;height:8px;margin:0 0 1.4rem}.phases span{min-width:4px;flex:0 1 0;border-radius:4px;background:var(--strong)}
.phases .detected{background:var(--detect)}.phases .mitigated{background:var(--mitigate)}.phases .resolved{background:var(--recover)}
.measures{display:flex;flex-wrap:wrap;gap:.6rem;margin:0 0 1.4rem;padding:0;list-style:none}
.measures li{flex:1 1 7.5rem;max-width:14rem;padding:.65rem .9rem;border:1px solid var(--line);border-radius:10px;font-size:.8rem;line-height:1.35;color:var(--quiet)}
.measures b{display:block;color:var(--text);font-size:1.3rem;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.3rem 2rem;margin:0;padding:.9rem 1.1rem;border-radius:10px;background:var(--raised);font-size:.92rem}
.facts div{display:flex;gap:.8rem;min-width:0}.facts dt{flex:0 0 6.2rem;color:var(--quiet)}.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
`;

const CHIPS = `.chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:0 0 1.4rem}.eyebrow+.chips{margin-top:.6rem}
.chip{display:inline-block;padding:.1em .6em;border-radius:99px;background:var(--chip);color:var(--chip-text);font-size:.82rem;font-weight:600;line-height:1.6;white-space:nowrap}
p .chip{white-space:normal;overflow-wrap:anywhere}
.level{color:#fff;background:#475569}.P1{background:#b42318}.P2{background:#c2410c}.P3{background:#946200}.P4{background:#1d55c4}
.published,.done{background:var(--green);color:var(--green-text)}.draft{background:var(--amber);color:var(--amber-text)}.in-review,.in-progress{background:var(--blue);color:var(--blue-text)}
`;

/** The bands of the phases are the same in the dark: what is written on them has its own colours. */
const CHART = `.chart{margin:0 0 1.2rem;break-inside:avoid}.chart .scroll{margin:0}.chart svg{display:block;width:100%;min-width:34rem;height:auto;font-family:inherit}
.chart figcaption{margin-top:.2rem;color:var(--quiet);font-size:.8rem}.chart .axis{stroke:var(--quiet)}.chart .event{stroke:var(--text)}.chart .tick{fill:var(--quiet)}.chart .label{fill:var(--text)}
.chart .started{fill:var(--quiet)}.chart .detected{fill:var(--detect)}.chart .mitigated{fill:var(--mitigate)}.chart .resolved{fill:var(--recover)}
`;

const TEXT = `main{min-width:0;overflow-wrap:break-word}
h2,h3,h4,h5,h6{line-height:1.3;font-weight:650;break-after:avoid;text-wrap:balance}h2{margin:2.6rem 0 .7rem;font-size:1.4rem;letter-spacing:-.01em}h3{margin:1.9rem 0 .5rem;font-size:1.13rem}h4,h5,h6{margin:1.5rem 0 .4rem;font-size:1rem}
main p,main ul,main ol,blockquote,pre,.scroll{margin:0 0 1rem}main ul,main ol{padding-left:1.5rem}main li{margin:.25rem 0}main li>p{margin:.4rem 0}main li>ul,main li>ol{margin:.2rem 0}main li::marker{color:var(--quiet)}
strong,th{font-weight:650}hr{margin:2rem 0;border:0;border-top:1px solid var(--line)}img{max-width:100%;height:auto;border-radius:6px}
blockquote{padding:.1rem 0 .1rem 1.1rem;border-left:3px solid var(--strong);color:var(--quiet)}main blockquote>:last-child{margin-bottom:.6rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}code{padding:.12em .35em;border-radius:4px;background:var(--raised);font-size:.87em;overflow-wrap:anywhere}
pre{padding:.85rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--raised);font-size:.82rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}pre code{padding:0;background:none;font-size:1em}
.code-keyword{color:var(--code-keyword,inherit)}.code-string{color:var(--code-string,inherit)}.code-number{color:var(--code-number,inherit)}.code-name{color:var(--code-name,inherit)}.code-comment{color:var(--code-comment,inherit);font-style:italic}.code-added{color:var(--code-added,inherit)}.code-removed{color:var(--code-removed,inherit)}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:.92rem;line-height:1.5}th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:normal}
th:last-child,td:last-child{padding-right:0}thead th,thead td{border-bottom:2px solid var(--strong);white-space:nowrap}
.timeline td:first-child,.actions td:not(:first-child){font-variant-numeric:tabular-nums}.timeline td:first-child{color:var(--quiet)}.tight{white-space:nowrap}.timeline td:nth-child(2){min-width:15rem}.actions td:first-child{min-width:15rem}td .chip{margin:-.1em 0}
.task{list-style:none}.box{display:inline-block;position:relative;width:1em;height:1em;margin:0 .55em 0 -1.55em;border:1.5px solid var(--quiet);border-radius:3px;vertical-align:-.12em}
.checked{border-color:var(--recover)}.checked::after{content:"";position:absolute;left:.27em;top:.02em;width:.28em;height:.56em;border:solid var(--recover);border-width:0 2px 2px 0;transform:rotate(42deg)}
.image-note{display:inline-block;max-width:100%;overflow-wrap:anywhere;padding:.5rem .8rem;border:1px dashed var(--strong);border-radius:8px;font-size:.9rem}.note,.path{color:var(--quiet);font-size:.9em}.path{overflow-wrap:anywhere}
sup.footnote-ref{font-size:.75em;line-height:0}.footnote-ref a{padding:.15em .1em;text-decoration:none}.footnote-ref a:hover{text-decoration:underline}
.footnotes{margin-top:2.6rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.9rem}.footnotes .footnotes-title{margin:0 0 .4rem;color:var(--quiet);font-size:.75rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
.footnotes li>p{margin:.3rem 0}.footnotes li:target,.footnote-ref a:target{background:var(--chip);border-radius:3px}
[dir=rtl]{text-align:right}
@media screen and (max-width:34rem){.timeline td:first-child{white-space:normal;min-width:6.4em}.timeline td:nth-child(2){min-width:11rem}.actions td:first-child{min-width:11rem}}
`;

function print(foot: string, paper: string): string {
  return `@page{size:${paper === "Letter" ? "letter" : "A4"};margin:18mm 19mm 20mm;@bottom-left{content:${cssString(foot)};font-size:8.5pt;color:#566176}@bottom-right{content:counter(page) " / " counter(pages);font-size:8.5pt;color:#566176}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10.3pt;line-height:1.45}nav,.footnote-back{display:none}h1{font-size:20pt}h2{margin-top:1.6rem}p,li{orphans:3;widows:3}
tr,.course,.measures,.facts,pre,img,.image-note,blockquote,.footnotes li{break-inside:avoid}.footnotes-title{break-after:avoid}.course{grid-template-columns:repeat(4,1fr)}.course li{font-size:8.6pt}.measures b{font-size:13pt;white-space:nowrap}.facts{grid-template-columns:1fr 1fr}thead{display:table-header-group}.scroll{overflow:visible}table{font-size:9pt}.timeline td:nth-child(2),.actions td:first-child,.chart svg{min-width:0}
.chip,.phases span,.course .label::before,.facts,.chart svg,code,pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit}footer{margin-top:2rem;break-before:avoid;break-inside:avoid}}
`;
}
