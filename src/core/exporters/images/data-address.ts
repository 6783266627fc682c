/** Images that stand in the document itself, as `data:` addresses (RFC 2397). */
import { imageKind, tooLarge } from "./kind";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let value = 0; value < LETTERS.length; value++) VALUES[LETTERS.charCodeAt(value)] = value;

/** `null` where it is none, or is damaged. */
export function dataBytes(address: string): Uint8Array | null {
  const match = /^data:[^,]{0,200}?(;base64)?,/i.exec(address);
  if (!match) return null;
  const data = address.slice(match[0].length);
  if (match[1] !== undefined) return base64Bytes(data);
  try {
    return new TextEncoder().encode(decodeURIComponent(data));
  } catch {
    return null;
  }
}

/** Why a browser should not be given this image to draw, a sentence; `null` where it may. A damaged one draws nothing. */
export function dataImageRefusal(address: string): string | null {
  const bytes = dataBytes(address);
  if (!bytes) return null;
  const kind = imageKind(bytes);
  if (kind) return tooLarge(kind.size);
  return /^data:image\/svg/i.test(address) && /<!ENTITY/i.test(new TextDecoder().decode(bytes))
    ? "It declares entities, which can unfold to any length."
    : null;
}

function base64Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [at, bits, held] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? NONE;
    if (value === NONE) {
      if (text.charAt(i) === "=") break;
      return null;
    }
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, at);
}
