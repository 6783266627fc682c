/** Fonts made for a test: each character is the same square. */

export interface TinyFont {
  readonly characters: string;
  readonly family?: string;
  readonly weight?: number;
  /** What may be done with it, as the table `OS/2` says it. */
  readonly fsType?: number;
  readonly codePages?: number;
}

export function tinyFont({ characters, family = "Tiny", weight = 400, fsType = 0, codePages = 0 }: TinyFont): Buffer {
  const codes = [...new Set(characters)].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const tables: Readonly<Record<string, Buffer>> = {
    "OS/2": style(weight, fsType, codePages),
    cmap: characterMap(codes),
    glyf: square(),
    head: bytes(
      ...[u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(0, 1000), Buffer.alloc(16), u16(0, 0, 800, 800, 0, 8, 2, 1, 0)],
    ),
    hhea: bytes(u32(0x10000), u16(800, 0xff38, 0, 1000, 0, 0, 800, 1, 0, 0, 0, 0, 0, 0, 0), u16(1)),
    hmtx: u16(1000, 0, 0),
    loca: bytes(u32(0), u32(0), u32(square().length)),
    maxp: bytes(u32(0x10000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    name: names(family),
    post: bytes(u32(0x30000), Buffer.alloc(28)),
  };
  return sfnt(tables, 0);
}

/** Several fonts in one file. */
export function collection(fonts: readonly Buffer[]): Buffer {
  const head = 12 + fonts.length * 4;
  let at = head;
  const moved = fonts.map((font) => {
    const copy = Buffer.from(font);
    for (let i = 0; i < copy.readUInt16BE(4); i++) copy.writeUInt32BE(copy.readUInt32BE(12 + i * 16 + 8) + at, 12 + i * 16 + 8);
    const start = at;
    at += copy.length;
    return { copy, start };
  });
  return bytes(
    Buffer.from("ttcf"),
    u32(0x10000),
    u32(fonts.length),
    ...moved.map(({ start }) => u32(start)),
    ...moved.map(({ copy }) => copy),
  );
}

function sfnt(tables: Readonly<Record<string, Buffer>>, from: number): Buffer {
  const entries = Object.entries(tables);
  let at = from + 12 + entries.length * 16;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, table] of entries) {
    const padded = bytes(table, Buffer.alloc((4 - (table.length % 4)) % 4));
    records.push(Buffer.from(tag.padEnd(4)), u32(0), u32(at), u32(table.length));
    bodies.push(padded);
    at += padded.length;
  }
  return bytes(u32(0x10000), u16(entries.length, 128, 3, entries.length * 16 - 128), ...records, ...bodies);
}

function characterMap(codes: readonly number[]): Buffer {
  const groups = codes.map((code) => bytes(u32(code), u32(code), u32(1)));
  return bytes(u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + groups.length * 12), u32(0), u32(groups.length), ...groups);
}

/** Four points on the corners. */
function square(): Buffer {
  return bytes(u16(1, 100, 0, 700, 700, 3, 0), Buffer.from([1, 1, 1, 1]), u16(100, 600, 0, 0xffff - 599), u16(0, 0, 700, 0));
}

function style(weight: number, fsType: number, codePages: number): Buffer {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(1000, 2);
  table.writeUInt16BE(weight, 4);
  table.writeUInt16BE(5, 6);
  table.writeUInt16BE(fsType, 8);
  table.writeUInt16BE(800, 68);
  table.writeInt16BE(-200, 70);
  table.writeUInt32BE(codePages, 78);
  table.writeUInt16BE(500, 86);
  table.writeUInt16BE(700, 88);
  return table;
}

function names(family: string): Buffer {
  const strings = [family, "Regular", `${family} Regular`, family.replaceAll(" ", "")].map((text) => Buffer.from(text, "utf16le").swap16());
  let at = 0;
  const records = [1, 2, 4, 6].map((id, index) => {
    const length = strings[index]?.length ?? 0;
    const record = u16(3, 1, 0x409, id, length, at);
    at += length;
    return record;
  });
  return bytes(u16(0, 4, 6 + 4 * 12), ...records, ...strings);
}

function bytes(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}

function u16(...values: readonly number[]): Buffer {
  return bytes(...values.map((value) => Buffer.from([(value >> 8) & 0xff, value & 0xff])));
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}
