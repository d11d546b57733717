"use client";
import { useMutation } from "@tanstack/react-query";
import { printMinor } from "@/server/planning/money";
import { monthAt, printMonth } from "@/server/planning/month";
import type { View } from "../../_parts/address";
import { csv } from "../../_parts/csv";
import { save } from "../../_parts/download";
import { useTRPCClient } from "../../_trpc/client";
import { dimensionNames } from "../row-dimensions";
import { type Asked, tableQuestion } from "./asked";

/** Downloads what the screen shows: the same rows and totals, every month, to the last minor unit. */
export function useDownload(asked: Asked, view: View) {
  const client = useTRPCClient();
  return useMutation({
    mutationFn: async () => {
      const table = await client.budget.download.query(tableQuestion(asked, view));
      const months = table.totals.map((_, i) => printMonth(monthAt(table.from + i)));
      const row = (name: readonly string[], currency: string, amounts: readonly number[]) => [
        ...name,
        currency,
        ...amounts.map((amount) => printMinor(amount, currency)),
        printMinor(
          amounts.reduce((sum, amount) => sum + amount, 0),
          currency,
        ),
      ];
      save(
        `budget-${asked.measure}-by-${asked.by}.csv`,
        "text/csv",
        csv([
          [dimensionNames[asked.by], "Name", "Currency", ...months, "Total"],
          ...table.rows.map(({ keys, labels, currency, amounts }) =>
            row([keys[0] ?? "", labels[0] ?? ""], currency ?? table.currency, amounts),
          ),
          row(["", table.incomplete ? "Total (incomplete)" : "Total"], table.currency, table.totals),
        ]),
      );
    },
  });
}

/** Downloads the lines behind a cell, month by month, each with its arithmetic in a sentence. */
export function useNotes(asked: Asked, view: View) {
  const client = useTRPCClient();
  return useMutation({
    mutationFn: async () => {
      const notes = await client.budget.notes.query(tableQuestion(asked, view));
      const rows = notes.map(({ line, label, month, currency, amount, sentence }) => [
        ...[line, label, printMonth(month), currency, printMinor(amount, currency), sentence],
      ]);
      const header = ["Line", "Name", "Month", "Currency", "Amount", "Note"];
      save(`lines-${printMonth(asked.from)}.csv`, "text/csv", csv([header, ...rows]));
    },
  });
}
