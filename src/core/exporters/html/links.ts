/** Which addresses may stand in an exported page. Everything that is not allowed here is shown as text. */

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** May become the target of a link: the web, mail, and a place on the page itself. */
export function isLinkTarget(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(url);
}

/** May become the source of an image: bytes that are part of the page. A browser runs no script in an image, SVG included. */
export function isImageSource(url: string): boolean {
  return DATA_IMAGE.test(url);
}

/** A path within the workspace: worth telling the reader, but it leads nowhere from a page on its own. */
export function isPath(url: string): boolean {
  return !SCHEME.test(url) && !url.startsWith("#");
}

/** For markdown-it: what is refused here stays in the page as it is written, brackets and all. */
export function validateLink(url: string): boolean {
  return isLinkTarget(url) || isImageSource(url) || isPath(url);
}
