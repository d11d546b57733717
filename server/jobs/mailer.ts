import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Environment } from "../environment";
import type { WrittenMail } from "../notifications/mail-store";

type Server = NonNullable<Environment["mail"]>;

/** Why a mail was not taken. */
export class NotTaken extends Error {
  override readonly name = "NotTaken";

  constructor(
    message: string,
    /** The server's own number, where it said one. */
    readonly code: number | null,
  ) {
    super(message);
  }
}

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

/** How a mail server is spoken to. A password only goes over a line that is encrypted, or that does not leave this computer. */
function lineTo(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === "smtps:";
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined;
  const options = {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && auth !== undefined && !isLocal(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  };
  return { connection: new SMTPConnection(options), auth };
}

const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

const composed = ({ address, subject, text, html, messageId }: WrittenMail, from: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to: { name: "", address },
    subject,
    text,
    html,
    messageId,
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** The bare address in "Chartroom <chartroom@example.org>". */
const bare = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;

const numberIn = (error: unknown): number | null =>
  typeof error === "object" &&
  error !== null &&
  "responseCode" in error &&
  typeof error.responseCode === "number"
    ? error.responseCode
    : null;

/** Waits for one step of a conversation; what breaks the line in the meantime ends it. */
const step = <Answer>(
  connection: SMTPConnection,
  ask: (done: (error: Error | null | undefined, answer?: Answer) => void) => void,
): Promise<Answer | undefined> =>
  new Promise((resolve, reject) => {
    connection.once("error", reject);
    ask((error, answer) => {
      connection.removeListener("error", reject);
      if (error) reject(error);
      else resolve(answer);
    });
  });

/**
 * Hands a mail to the server; answers what it said. `beforeLastLine` is waited for when all but the line that ends the mail is
 * sent: whatever fails before it, the server has no mail. Throws NotTaken.
 */
export async function handOver(
  mail: WrittenMail,
  { server, from }: Server,
  beforeLastLine: () => Promise<void>,
): Promise<string> {
  const message = await composed(mail, from);
  async function* pieces() {
    yield message;
    await beforeLastLine();
  }
  const { connection, auth } = lineTo(server);
  // What breaks when nobody waits any more is of no interest.
  connection.on("error", () => {});
  try {
    await step(connection, (done) => connection.connect(done));
    if (auth) await step(connection, (done) => connection.login({ credentials: auth }, done));
    const envelope = { from: bare(from), to: [mail.address] };
    // A stream is not begun before the server asks for the mail.
    const content = Readable.from(pieces(), { objectMode: false });
    const sent = await step<SMTPConnection.SentMessageInfo>(connection, (done) =>
      connection.send(envelope, content, done),
    );
    connection.quit();
    return sent?.response ?? "";
  } catch (error) {
    connection.close();
    throw new NotTaken(error instanceof Error ? error.message : "unknown reason", numberIn(error));
  }
}
