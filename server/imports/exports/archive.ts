import { Zip, ZipDeflate } from "fflate";

/** A file of an archive: its name, and its text in pieces. */
export interface ArchivedText {
  readonly name: string;
  readonly text: AsyncIterable<string>;
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

/** An archive of texts, byte by byte as they come; never whole in memory. */
export async function* zipped(files: AsyncIterable<ArchivedText>): AsyncGenerator<Uint8Array> {
  const pieces = new Pieces();
  const encoder = new TextEncoder();
  for await (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: LEVEL });
    pieces.zip.add(file);
    for await (const piece of text) {
      file.push(encoder.encode(piece));
      yield* pieces.take();
    }
    file.push(new Uint8Array(), true);
    yield* pieces.take();
  }
  pieces.zip.end();
  yield* pieces.take();
}
