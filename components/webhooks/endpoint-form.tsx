"use client";

import { type FormEvent, useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { leave } from "@/components/ui/leaving";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ApiProblem } from "@/lib/api/client";
import type { WebhookEndpointInput, WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/domain/webhook";
import { EVENT_WORDS } from "./webhook-words";

type Given = Required<WebhookEndpointInput>;

interface EndpointFormProps {
  /** The endpoint to change; without it, a new one. */
  of?: WebhookEndpointResource;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  save: { mutate: (given: Given) => void; isPending: boolean; error: Error | null };
}

/** Asks where events are sent, and which. */
export function EndpointForm(props: EndpointFormProps) {
  const { open } = props;
  const close = () => leave(() => props.onOpenChange(false));
  return (
    <Dialog open={open} onOpenChange={close}>
      {open ? <OpenForm {...props} onOpenChange={close} /> : null}
    </Dialog>
  );
}

function OpenForm({ of, onOpenChange, save }: EndpointFormProps) {
  const form = useId();
  const [events, setEvents] = useState<readonly WebhookEvent[]>(of?.events ?? WEBHOOK_EVENTS);
  const [typed, setTyped] = useState(false);
  useUnsavedGuard(typed);
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const description = String(data.get("description")).trim();
    save.mutate({ url: String(data.get("url")), events: [...events], description: description || null });
  };
  return (
    <SheetContent
      title={of ? "Change the endpoint" : "New endpoint"}
      description="Each event is a signed POST with ids and a status; nothing about a person is in it."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button form={form} type="submit" variant="primary" disabled={events.length === 0} pending={save.isPending}>
            {of ? "Save" : "Make endpoint"}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} onInput={() => setTyped(true)} noValidate className="flex flex-col gap-4 pt-1">
        {save.error && faults.length === 0 ? (
          <Alert live tone="danger" title="Nothing was saved">
            {errorSentence(save.error)}
          </Alert>
        ) : null}
        <Field
          label="URL"
          hint="A public https address. Addresses inside a network only where the operator allows them."
          error={faultOf("url") && `The URL ${faultOf("url")}.`}
        >
          {(control) => (
            <Input
              {...control}
              name="url"
              type="url"
              defaultValue={of?.url}
              placeholder="https://ats.example.com/hooks/assay"
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Description" hint="What it is for. May stay empty." error={faultOf("description")}>
          {(control) => (
            <Input
              {...control}
              name="description"
              defaultValue={of?.description ?? ""}
              maxLength={200}
              autoComplete="off"
            />
          )}
        </Field>
        <EventChoice events={events} onChange={setEvents} />
      </form>
    </SheetContent>
  );
}

interface EventChoiceProps {
  events: readonly WebhookEvent[];
  onChange: (events: readonly WebhookEvent[]) => void;
}

function EventChoice({ events, onChange }: EventChoiceProps) {
  const toggle = (event: WebhookEvent, heard: boolean) =>
    onChange(WEBHOOK_EVENTS.filter((one) => (one === event ? heard : events.includes(one))));
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border bg-sunken px-3 py-3">
      <legend className="sr-only">Events</legend>
      {WEBHOOK_EVENTS.map((event) => (
        <Check
          key={event}
          checked={events.includes(event)}
          onChange={(heard) => toggle(event, heard)}
          hint={EVENT_WORDS[event].hint}
        >
          {EVENT_WORDS[event].label} <code className="text-muted text-sm">{event}</code>
        </Check>
      ))}
      {events.length === 0 ? <p className="text-danger text-sm">Choose at least one of these.</p> : null}
    </fieldset>
  );
}
