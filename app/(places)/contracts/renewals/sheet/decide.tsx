"use client";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Day, monthOf } from "@/server/planning/day";
import type { Decimal } from "@/server/planning/decimal";
import type { Month } from "@/server/planning/month";
import { MonthField, PlainDayField } from "../../../../_parts/date-fields";
import { useLocale } from "../../../../_parts/locale";
import { printNumber } from "../../../../_parts/money";
import { MoneyField } from "../../../../_parts/money-field";
import { useScenario } from "../../../scenario-context";
import { NoticeFields, type NoticeTyped } from "./notice-fields";
import classes from "./sheet.module.css";
import { useDecide } from "./use-decide";
import { type Option, optionName, type Sheet } from "./words";

interface DecideProps {
  sheet: Sheet;
  option: Option;
  onDone: () => void;
}

const endings = ["end", "replace", "terminate"];

/** What the chosen option needs to be written: why, when, and its price or its end. */
export function Decide({ sheet, option, onDone }: DecideProps) {
  const { contract, row, today, termEnd } = sheet;
  const locale = useLocale();
  const { open } = useScenario();
  const { write, isPending, error } = useDecide(row.title);
  const { option: way } = option;
  const isEnding = endings.includes(way);
  const hasPrice =
    option.option === "renegotiate" || option.option === "renew" || option.option === "exercise";
  const [reason, setReason] = useState("");
  const [on, setOn] = useState<Day | null>(today);
  const [price, setPrice] = useState<Decimal | null>(option.price);
  const [from, setFrom] = useState<Month | null>(
    option.option === "renegotiate" && termEnd !== null ? monthOf((termEnd + 1) as Day) : null,
  );
  const [wished, setWished] = useState<Month | null>(option.ready);
  const [notice, setNotice] = useState<NoticeTyped | null>(null);
  const name = optionName(
    option,
    sheet,
    (text) => `${printNumber(Number(text), locale)} ${contract.currency}`,
  );
  const save = () =>
    on !== null &&
    way !== "nothing" &&
    write(
      {
        id: contract.id,
        version: contract.version,
        option: way,
        reason: reason.trim(),
        on,
        agreedPrice: hasPrice ? price : null,
        agreedFrom: hasPrice ? from : null,
        wishedEnd: isEnding ? wished : null,
        replacedBy: option.initiative,
        notice:
          isEnding && notice?.served
            ? { ...notice, served: notice.served, how: notice.how.trim() || null }
            : null,
      },
      onDone,
    );
  return (
    <form
      className={`${classes.form} no-print`}
      aria-label={`Decide: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>Decide: {name}</h3>
      <Textarea
        label="Why"
        required
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.row}>
        <PlainDayField label="Decided on" required value={on} onChange={setOn} w={150} />
        {hasPrice && (
          <>
            <MoneyField
              label="Agreed yearly price"
              description={option.option === "renegotiate" ? undefined : "Empty: as it stands"}
              currency={contract.currency}
              value={price}
              onChange={setPrice}
              w={200}
            />
            <MonthField label="From month" value={from} onChange={setFrom} w={150} />
          </>
        )}
        {isEnding && (
          <MonthField
            label="Wished last month"
            description="Empty: as early as it can"
            value={wished}
            onChange={setWished}
            w={190}
          />
        )}
      </div>
      {isEnding && contract.noticeServed === null && (
        <>
          <Checkbox
            label="Notice was served already"
            checked={notice !== null}
            onChange={({ currentTarget }) =>
              setNotice(currentTarget.checked ? { served: today, end: null, how: "" } : null)
            }
          />
          {notice && <NoticeFields value={notice} onChange={setNotice} />}
        </>
      )}
      <p className={classes.soft}>
        {open
          ? `${open.name} is open: the contract changes in the scenario only, and the renewal stays undecided until the scenario is approved.`
          : "The plan changes at once; it never ends before its earliest end."}
      </p>
      <div className={classes.row}>
        <Button type="submit" loading={isPending} disabled={reason.trim() === "" || on === null}>
          Write the decision
        </Button>
        <Button variant="default" onClick={onDone}>
          Not yet
        </Button>
      </div>
      {error && (
        <p role="alert" className={classes.failed}>
          Not decided: {error.message}
        </p>
      )}
    </form>
  );
}
