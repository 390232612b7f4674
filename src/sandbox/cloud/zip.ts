/** Writes a zip archive of one file, in pieces, so that no whole file is ever held. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipWriter {
  add(text: string): void;
  /** The archive; nothing can be added afterwards. */
  end(): Buffer;
}

/** An archive that holds `name`. */
export function createZip(name: string): ZipWriter {
  const parts: Buffer[] = [];
  let [sum, length] = [0, 0];
  const pack = (bytes: Buffer, finishFlush: number): void => {
    sum = crc32(bytes, sum);
    length += bytes.length;
    // Pieces that end on a byte can be put one after the other; the last one says that it is.
    parts.push(deflateRawSync(bytes, { finishFlush, level: 1 }));
  };
  return {
    add: (text) => pack(Buffer.from(text), constants.Z_SYNC_FLUSH),
    end: () => {
      pack(Buffer.alloc(0), constants.Z_FINISH);
      const packed = parts.reduce((total, part) => total + part.length, 0);
      const file = Buffer.from(name);
      const facts = Buffer.alloc(26);
      facts.writeUInt16LE(20, 0);
      facts.writeUInt16LE(0x0800, 2);
      facts.writeUInt16LE(8, 4);
      facts.writeUInt32LE(sum, 10);
      facts.writeUInt32LE(packed, 14);
      facts.writeUInt32LE(length, 18);
      facts.writeUInt16LE(file.length, 22);
      const head = Buffer.concat([signature(0x04034b50), facts, file]);
      const entry = Buffer.concat([
        signature(0x02014b50),
        Buffer.from([20, 0]),
        facts,
        Buffer.alloc(14),
        file,
      ]);
      const end = Buffer.alloc(18);
      end.writeUInt16LE(1, 4);
      end.writeUInt16LE(1, 6);
      end.writeUInt32LE(entry.length, 8);
      end.writeUInt32LE(head.length + packed, 12);
      return Buffer.concat([head, ...parts, entry, signature(0x06054b50), end]);
    },
  };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
