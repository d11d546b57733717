"use client";
import { DataIssues } from "../../_parts/data-issues";
import { Panel } from "../../_parts/page";
import { recordHref } from "../records";
import { useOwnerless } from "../use-ownerless";

/** Running contracts without an owner who can be told anything: the directors are told in their place. Nothing where all have one. */
export function Ownerless() {
  const data = useOwnerless();
  if (data.length === 0) return null;
  return (
    <Panel
      title={`Nobody looks after ${data.length === 1 ? "this contract" : `these ${data.length} contracts`}`}
    >
      <p>Open one and name its owner.</p>
      <DataIssues issues={data} hrefOf={recordHref} limit={12} />
    </Panel>
  );
}
