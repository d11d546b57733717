import { randomUUID } from "node:crypto";
import type { WrittenMail } from "./mail-store";

/** A mail that says nothing but that mails arrive. */
export function testMail(to: Pick<WrittenMail, "recipient" | "address">, house: string): WrittenMail {
  const text = `This is a test mail from Chartroom at ${house}. If you read it, reminders arrive.`;
  return {
    ...to,
    subject: "Chartroom: test mail",
    text,
    html: `<!doctype html><html lang="en"><body><p>This is a test mail from Chartroom. If you read it, reminders arrive.</p></body></html>`,
    messageId: `<test-${randomUUID()}@${new URL(house).hostname}>`,
  };
}
