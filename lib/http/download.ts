import { Readable } from "node:stream";

interface Download {
  pieces: AsyncIterable<string | Uint8Array>;
  mediaType: string;
  /** ASCII. */
  fileName: string;
}

/** 200 with a file that the browser saves, sent while it is made: no faster than the caller takes it. */
export function download({ pieces, mediaType, fileName }: Download): Response {
  const stream = Readable.toWeb(Readable.from(pieces, { objectMode: true }).map(bytesOf)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}

const bytesOf = (piece: string | Uint8Array) => (typeof piece === "string" ? Buffer.from(piece) : piece);
