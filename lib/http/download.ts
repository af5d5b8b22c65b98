import { Readable } from "node:stream";

interface Download {
  pieces: AsyncIterable<Piece>;
  mediaType: string;
  /** ASCII. */
  fileName: string;
}

/**
 * 200 with a file that the browser saves, sent while it is made: no faster than the caller takes it. Its first piece is made
 * before, so that what can't be had is refused; where a later one fails the connection is cut, and the caller has no whole
 * answer. Throws what making the first piece does.
 */
export async function download({ pieces, mediaType, fileName }: Download): Promise<Response> {
  const rest = pieces[Symbol.asyncIterator]();
  const all = resumed(await rest.next(), rest);
  const stream = Readable.toWeb(Readable.from(all, { objectMode: true }).map(bytesOf)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}

type Piece = string | Uint8Array;

async function* resumed(first: IteratorResult<Piece>, rest: AsyncIterator<Piece>): AsyncIterable<Piece> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}

const bytesOf = (piece: Piece) => (typeof piece === "string" ? Buffer.from(piece) : piece);
