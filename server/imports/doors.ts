import { z } from "zod";
import { foreign } from "@/server/access/request";
import { refuseWhileOpen } from "@/server/access/open-scenario";
import { demand } from "@/server/access/roles";
import type { Viewer } from "@/server/access/viewer";
import { environment } from "@/server/environment";
import { Refusal } from "@/server/errors";
import { answering, privately, saved, signedInFor, streamOf } from "@/server/serving-files";
import {
  type Download,
  EVERYTHING,
  exportEverything,
  exportOf,
  type Form,
  forms,
  templateFile,
} from "./export";
import { keptDownload } from "./kept-download";
import { refusedCsv } from "./refused-rows";
import { receiveUpload } from "./uploads";

/** Takes a file: the body is the file itself, its name is in the address. Only our own pages and programs with a token send one. Answers what it holds. */
export const receive = (request: Request): Promise<Response> =>
  answering(async () => {
    const reason = foreign(request);
    if (reason !== null) throw new Refusal("forbidden", reason);
    const viewer = await signedInFor(request);
    demand(viewer, "import");
    refuseWhileOpen(viewer);
    if (request.headers.get("content-type") !== "application/octet-stream")
      throw new Refusal("invalid", "A file is sent as application/octet-stream.");
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const received = await receiveUpload(environment().dataDirectory, viewer, { name, body: request.body });
    return Response.json(received, { headers: privately });
  });

const formIn = z.enum(forms, { error: `A file is written as ${forms.join(" or ")}.` });

/** How a file is asked for: `?as=xlsx`. */
function formOf(request: Request): Form {
  const asked = formIn.safeParse(new URL(request.url).searchParams.get("as") ?? "csv");
  if (asked.success) return asked.data;
  throw new Refusal("invalid", asked.error.issues[0]?.message ?? "");
}

async function* each(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

type Offer = (name: string, viewer: Viewer, form: Form) => Download | Promise<Download>;

/** What can be downloaded, by the word in the address. */
const downloads: Readonly<Record<string, Offer>> = {
  template(kind, viewer, form) {
    demand(viewer, "read");
    return templateFile(kind, form);
  },
  export: (kind, viewer, form) =>
    kind === EVERYTHING ? exportEverything(viewer) : exportOf(kind, form, viewer),
  file(id, viewer) {
    demand(viewer, "import");
    return keptDownload(viewer, id);
  },
  async refused(id, viewer) {
    demand(viewer, "import");
    const content = each(await refusedCsv(viewer, id));
    return { name: `${id}-refused.csv`, type: "text/csv; charset=utf-8", content };
  },
};

/** Sends a template, an export, the files of an import or its refused rows. */
export const send = (request: Request, what: string, name: string): Promise<Response> =>
  answering(async () => {
    const viewer = await signedInFor(request);
    const download = Object.hasOwn(downloads, what) ? downloads[what] : undefined;
    if (!download || !/^[\w-]{1,60}$/.test(name))
      throw new Refusal("not-found", "There is nothing to download here.");
    const file = await download(name, viewer, formOf(request));
    const said = { "Content-Type": file.type, "Content-Disposition": saved(file.name) };
    return new Response(await streamOf(file.content), { headers: { ...privately, ...said } });
  });
