import { Zip, ZipDeflate } from "fflate";

/** A file of an archive: its name, and its text or bytes in pieces. */
export interface ArchivedFile {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array>;
}

const LEVEL = 6;

/** Bytes of an archive that is being made, handed on as they come. */
class Pieces {
  private ready: Uint8Array[] = [];
  private failed: Error | null = null;
  readonly zip = new Zip((error, bytes) => {
    if (error) this.failed = error;
    else this.ready.push(bytes);
  });

  take(): Uint8Array[] {
    if (this.failed) throw this.failed;
    const taken = this.ready;
    this.ready = [];
    return taken;
  }
}

/** An archive of files, byte by byte as they come; never whole in memory. */
export async function* zipped(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  const pieces = new Pieces();
  const encoder = new TextEncoder();
  for await (const { name, content } of files) {
    const file = new ZipDeflate(name, { level: LEVEL });
    pieces.zip.add(file);
    for await (const piece of content) {
      file.push(typeof piece === "string" ? encoder.encode(piece) : piece);
      yield* pieces.take();
    }
    file.push(new Uint8Array(), true);
    yield* pieces.take();
  }
  pieces.zip.end();
  yield* pieces.take();
}
