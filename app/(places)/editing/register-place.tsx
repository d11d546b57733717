"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import type { Column, Sort } from "../../_parts/column";
import { WithDetail } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { PageHeader, Panel } from "../../_parts/page";
import { RecordList } from "../../_parts/record-list";
import { WaitingTable } from "../../_parts/waiting";
import { useHere } from "../organisation";
import { CloseFirst } from "../scenario-close-first";
import { useView } from "../use-view";
import { hrefIn } from "./register-detail";

interface RegisterListProps<Row extends { readonly id: string }> {
  base: string;
  /** What one row is: "course", "courses". */
  word: string;
  plural: string;
  tabs: ReactNode;
  /** What was answered; undefined while it is asked for. */
  rows: readonly Row[] | undefined;
  error: { readonly message: string } | null;
  columns: readonly Column<Row>[];
  usual: Sort;
  /** The one line that states what there is to find in the rows. */
  finding: (rows: readonly Row[]) => string;
  mayAdd: boolean;
  /** Said while a scenario is open, where the kind is no part of one: "Roles are". */
  closeFirst?: string;
  empty: ReactNode;
  /** Charts and the like between the head and the list. */
  above?: ReactNode;
  actions?: ReactNode;
  /** The open record, from the layout. */
  children: ReactNode;
}

/** The page of one kind of record: a list with the open one beside it. */
export function RegisterPlace<Row extends { readonly id: string }>(props: RegisterListProps<Row>) {
  const segment = useSelectedLayoutSegment();
  const openId = segment === null ? null : decodeURIComponent(segment);
  const list = <RegisterList {...props} openId={openId} />;
  return <WithDetail list={list} detail={openId === null ? null : props.children} />;
}

function RegisterList<Row extends { readonly id: string }>(
  props: RegisterListProps<Row> & { openId: string | null },
) {
  const { base, word, plural, tabs, rows, error, mayAdd, closeFirst, above, actions, openId } = props;
  const here = useHere();
  const { address } = useView();
  const capital = plural.charAt(0).toUpperCase() + plural.slice(1);
  if (error) return <ErrorState happened={`The ${plural} could not be fetched`} remedy={error.message} />;
  const head = {
    back: tabs,
    finding: rows?.length ? props.finding(rows) : capital,
    title: rows
      ? [here.name, `${rows.length} ${rows.length === 1 ? word : plural}`]
      : [`Fetching the ${plural}`],
  };
  const add = mayAdd && (
    <Button
      component={Link}
      href={`${base}/new${changed(address, { edit: null })}`}
      scroll={false}
      leftSection={<IconPlus size={14} />}
    >
      New {word}
    </Button>
  );
  return (
    <>
      <PageHeader
        {...head}
        actions={
          <>
            {actions}
            {add}
          </>
        }
      />
      {mayAdd && closeFirst && <CloseFirst what={closeFirst} />}
      {above}
      {rows ? (
        <Panel>
          <RecordList
            noun={plural}
            caption={capital}
            columns={props.columns}
            rows={rows}
            rowKey={(row) => row.id}
            href={(row) => `${hrefIn(base, row.id)}${changed(address, { edit: null })}`}
            openKey={openId}
            usual={props.usual}
            empty={props.empty}
          />
        </Panel>
      ) : (
        <WaitingTable rows={12} what={plural} />
      )}
    </>
  );
}
