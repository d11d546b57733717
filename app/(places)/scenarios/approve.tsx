"use client";
import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../_parts/empty-state";
import { sayDone } from "../../_parts/irreversible";
import { WaitingTable } from "../../_parts/waiting";
import { useTRPC } from "../../_trpc/client";
import { valueWords } from "../field-words";
import { useRefreshAll } from "../scenario-context";
import { ApprovalPreview } from "./approval-preview";
import { type Approval, writtenWords } from "./approval-words";
import type { Scenario } from "./scenario-detail";
import { useUndoApproval } from "./use-undo-approval";

/** Makes a scenario the records: shows first what will be written, then does it at one word. */
export function Approve({ scenario }: { scenario: Scenario }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        Approve …
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={`Approve ${scenario.name}?`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Ask scenario={scenario} onClose={close} />
      </Modal>
    </>
  );
}

function Ask({ scenario: { id, name }, onClose }: { scenario: Scenario; onClose: () => void }) {
  const trpc = useTRPC();
  const { data, error } = useQuery({
    ...trpc.scenarios.approval.queryOptions({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const milestones = useQuery(trpc.milestones.list.queryOptions());
  const undo = useUndoApproval();
  const refreshAll = useRefreshAll();
  const approve = useMutation(
    trpc.scenarios.approve.mutationOptions({
      onSuccess: async (written) => {
        onClose();
        await refreshAll();
        sayDone(`${name} is approved: ${writtenWords(written)}.`, () => undo.mutate({ id }));
      },
    }),
  );
  if (error) return <ErrorState happened="What it would write cannot be said" remedy={error.message} />;
  if (!data) return <WaitingTable rows={6} what="what will be written" />;
  const names = new Map((milestones.data ?? []).map((one) => [one.id, one.name || one.id]));
  return (
    <>
      <ApprovalPreview approval={data} say={(value) => valueWords(value, names)} />
      {approve.error && <p role="alert">Nothing was written: {approve.error.message}</p>}
      <Buttons
        approval={data}
        isPending={approve.isPending}
        onApprove={() => approve.mutate({ id })}
        onClose={onClose}
      />
    </>
  );
}

interface ButtonsProps {
  approval: Approval;
  isPending: boolean;
  onApprove: () => void;
  onClose: () => void;
}

function Buttons({ approval, isPending, onApprove, onClose }: ButtonsProps) {
  const writes = approval.rows.length + approval.assumptions.length;
  return (
    <Group gap="xs" mt="md">
      {approval.moved.length === 0 && writes > 0 && (
        <Button loading={isPending} onClick={onApprove}>
          Approve it: write {writes === 1 ? "this" : `these ${writes}`} into the records
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        Keep everything as it is
      </Button>
    </Group>
  );
}
