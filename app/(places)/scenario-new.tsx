"use client";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../_trpc/client";

interface NewScenarioProps {
  opened: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}

/** Asks for the name of a new scenario; Enter makes it and opens it. */
export function NewScenario({ opened, onClose, onMade }: NewScenarioProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="New scenario"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <NameForm onClose={onClose} onMade={onMade} />
    </Modal>
  );
}

function NameForm({ onClose, onMade }: Omit<NewScenarioProps, "opened">) {
  const [name, setName] = useState("");
  const create = useMutation(
    useTRPC().scenarios.create.mutationOptions({
      onSuccess: ({ id }) => {
        onClose();
        onMade(id);
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name });
      }}
    >
      <TextInput
        data-autofocus
        size="sm"
        label="Name"
        placeholder="Leave the data centre two quarters later"
        description="What you change while it is open goes into it; the records stay as they are."
        autoComplete="off"
        value={name}
        error={create.error?.message}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group gap="xs" mt="md">
        <Button type="submit" loading={create.isPending}>
          Make and open it
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
