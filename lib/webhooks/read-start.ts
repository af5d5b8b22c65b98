import type { Readable } from "node:stream";

/**
 * The beginning of a stream as text that Postgres can store: at most `most` bytes, no half character, no NUL. It reads no
 * further, and what breaks off or is aborted meanwhile counts as its end.
 */
export async function readStart(stream: Readable, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= most) break;
    }
  } catch {
    // The status has come: what is left of the answer is for people to read.
  } finally {
    stream.destroy();
  }
  return startOf(Buffer.concat(chunks), most);
}

function startOf(bytes: Buffer, most: number): string {
  const text = decoded(bytes, most).replaceAll("\u0000", "\ufffd");
  // A byte that is no character takes three once it is marked as one.
  return decoded(Buffer.from(text), most);
}

/** Text of at most so many bytes; the character at the cut is left out. */
function decoded(bytes: Buffer, most: number): string {
  return new TextDecoder().decode(bytes.subarray(0, most), { stream: bytes.length >= most });
}
