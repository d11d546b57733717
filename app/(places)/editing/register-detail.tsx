"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { changed } from "../../_parts/address";
import { DetailPanel } from "../../_parts/detail-panel";
import { ErrorState } from "../../_parts/empty-state";
import { useView } from "../use-view";
import { DescribedFacts, DescribedForm, type Description, type Group } from "./described-form";
import { EditRecord, NewRecord } from "./record-edit";
import type { RecordKind } from "./record-kind";
import { RecordPanel } from "./record-panel";
import { RecordPast } from "./record-past";

/** Where a record of a register is seen: below the address of its list. */
export const hrefIn = (base: string, id: string): string => `${base}/${encodeURIComponent(id)}`;

const useCloseHref = (base: string) => `${base}${changed(useView().address, { edit: null })}`;

interface RegisterFormProps<Fields extends object> {
  base: string;
  kind: RecordKind<Fields>;
  description: Description<Fields>;
  groups: readonly Group<Fields>[];
}

interface RegisterDetailProps<Fields extends object> extends RegisterFormProps<Fields> {
  id: string;
  mayEdit: (fields: Fields) => boolean;
  subtitle?: (fields: Fields) => string;
  /** What else is known of it, between its fields and its history. */
  more?: (fields: Fields) => ReactNode;
}

/** One record of a register beside its list: read, or edited where the address says so and the role allows it. */
export function RegisterDetail<Fields extends object>(props: RegisterDetailProps<Fields>) {
  const { base, kind, description, groups, id, mayEdit, subtitle, more } = props;
  const closeHref = useCloseHref(base);
  const { data, error } = useQuery({
    queryKey: ["register", kind.word, id],
    queryFn: () => kind.get(id),
    staleTime: 0,
  });
  const fields = data?.fields;
  return (
    <RecordPanel
      word={kind.word}
      title={fields ? kind.nameOf(fields, id) : null}
      subtitle={fields && subtitle?.(fields)}
      closeHref={closeHref}
      error={error}
      mayEdit={fields !== undefined && mayEdit(fields)}
      shown={() =>
        fields && (
          <>
            <DescribedFacts description={description} groups={groups} fields={fields} />
            {more?.(fields)}
            <Past kind={kind} id={id} version={data.version} />
          </>
        )
      }
      form={() => (
        <EditRecord
          kind={kind}
          id={id}
          closeHref={closeHref}
          fields={(editing) => <DescribedForm description={description} groups={groups} editing={editing} />}
        />
      )}
    />
  );
}

interface PastProps<Fields extends object> {
  kind: RecordKind<Fields>;
  id: string;
  version: number;
}

function Past<Fields extends object>({ kind, id, version }: PastProps<Fields>) {
  const { data } = useQuery({
    queryKey: ["history", kind.word, id, version],
    queryFn: () => kind.history(id),
  });
  return <RecordPast entries={data} />;
}

interface NewInRegisterProps<Fields extends object> extends RegisterFormProps<Fields> {
  blank: Fields;
  mayAdd: boolean;
}

/** The form of a record that is not there yet. */
export function NewInRegister<Fields extends object>(props: NewInRegisterProps<Fields>) {
  const { base, kind, description, groups, blank, mayAdd } = props;
  const closeHref = useCloseHref(base);
  return (
    <DetailPanel title={`New ${kind.word}`} closeHref={closeHref}>
      {mayAdd ? (
        <NewRecord
          kind={kind}
          blank={blank}
          closeHref={closeHref}
          hrefOf={(id) => hrefIn(base, id)}
          fields={(editing) => <DescribedForm description={description} groups={groups} editing={editing} />}
        />
      ) : (
        <ErrorState happened={`Your role may not add a ${kind.word}`} remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}
