import { createServer, type Socket } from "node:net";

/** Where a conversation can be held up: before the greeting, after the command DATA, after the line that ends the mail. */
export type Moment = "greeting" | "data" | "end";

/** What the sink does at a moment: goes on with a reply of its own, or never answers. */
export type Behaviour = (moment: Moment) => string | "silence" | null;

/** A mail server that keeps what it is given, and can be told to be slow, deaf or rude. */
export class Sink {
  readonly mails: string[] = [];
  behave: Behaviour = () => null;
  private readonly sockets = new Set<Socket>();
  private readonly waiting: (() => void)[] = [];
  private readonly server = createServer((socket) => this.talk(socket));

  /** Resolves at the next mail that has come to its end, or where the sink is silent. */
  readonly event = (): Promise<void> => new Promise((resolve) => this.waiting.push(resolve));

  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, "127.0.0.1", () => {
        const address = this.server.address();
        resolve(`smtp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
      });
    });
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private tell(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private answer(socket: Socket, moment: Moment, usual: string): void {
    const said = this.behave(moment) ?? usual;
    if (said === "silence") return this.tell();
    socket.write(`${said}\r\n`);
    if (moment === "end") this.tell();
  }

  private talk(socket: Socket): void {
    let [text, inData] = ["", false];
    this.sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("data", (piece) => {
      text += piece.toString("latin1");
      for (;;) {
        const end = inData ? text.indexOf("\r\n.\r\n") : text.indexOf("\r\n");
        if (end < 0) return;
        const line = text.slice(0, end);
        text = text.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          this.mails.push(line);
          this.answer(socket, "end", "250 taken");
        } else if (/^DATA$/i.test(line)) {
          inData = true;
          this.answer(socket, "data", "354 go on");
        } else if (/^QUIT$/i.test(line)) socket.end("221 bye\r\n");
        else socket.write(/^EHLO/i.test(line) ? "250 sink\r\n" : "250 fine\r\n");
      }
    });
    this.answer(socket, "greeting", "220 sink");
  }
}
