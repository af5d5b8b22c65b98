"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { BudgetFields } from "@/components/budgets/budget-fields";
import { hasFault, NO_TEXTS, toAmounts } from "@/components/budgets/budget-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { leave } from "@/components/ui/leaving";
import { Select } from "@/components/ui/select";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { ApiProblem, postJson } from "@/lib/api/client";
import type { ApiKeyInput, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { queryKeys, serviceAccountsQuery } from "@/lib/api/queries";
import type { Scope } from "@/lib/domain/access";
import { endAfter, LIFETIMES, type Lifetime } from "./key-words";
import { ScopeChoice } from "./scope-choice";
import { PURPOSES } from "./scope-words";

const NEW_ACCOUNT = "new";

interface CreateKeyProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (made: NewApiKeyResource) => void;
}

/** Makes an API key: what it is for, what it may do, whose it is, when it ends. */
export function CreateKey({ open, onOpenChange, onMade }: CreateKeyProps) {
  return (
    <Dialog open={open} onOpenChange={() => leave(() => onOpenChange(false))}>
      {open ? <CreateKeyForm onMade={onMade} onCancel={() => leave(() => onOpenChange(false))} /> : null}
    </Dialog>
  );
}

function CreateKeyForm({ onMade, onCancel }: { onMade: CreateKeyProps["onMade"]; onCancel: () => void }) {
  const form = useId();
  const [scopes, setScopes] = useState<readonly Scope[]>(PURPOSES[0]?.scopes ?? []);
  const [lifetime, setLifetime] = useState<Lifetime>("90");
  const [account, setAccount] = useState(NEW_ACCOUNT);
  const [ownJobsOnly, setOwnJobsOnly] = useState(false);
  const [budget, setBudget] = useState(NO_TEXTS);
  const [typed, setTyped] = useState(false);
  const create = useCreate(onMade);
  useUnsavedGuard(typed && !create.isSuccess);
  const faults = create.error instanceof ApiProblem ? create.error.faults : [];
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const isAdmin = scopes.includes("admin");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const amounts = toAmounts(budget);
    if (hasFault(amounts)) return;
    create.mutate({
      name: String(new FormData(event.currentTarget).get("name")),
      scopes: [...scopes],
      own_jobs_only: ownJobsOnly && !isAdmin,
      expires_at: endAfter(lifetime, Date.now()),
      budget: amounts,
      ...(account !== NEW_ACCOUNT && { service_account_id: account }),
    });
  }

  return (
    <SheetContent
      title="New API key"
      description="For a program that calls the API. Its secret is shown once, when it is made."
      footer={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button form={form} type="submit" variant="primary" disabled={scopes.length === 0} pending={create.isPending}>
            Make key
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} onInput={() => setTyped(true)} className="flex flex-col gap-4 pt-1">
        {create.error && faults.length === 0 ? (
          <Alert live tone="danger" title="No key was made">
            {errorSentence(create.error)}
          </Alert>
        ) : null}
        <Field label="Name" hint="Who will call, such as “Greenhouse” or “Nightly report”." error={faultOf("name")}>
          {(control) => <Input {...control} name="name" maxLength={100} autoComplete="off" required />}
        </Field>
        <ScopeChoice
          scopes={scopes}
          onChange={setScopes}
          error={faultOf("scopes") ?? (scopes.length === 0 ? "Choose at least one of these." : undefined)}
        />
        {isAdmin ? null : (
          <Check
            checked={ownJobsOnly}
            onChange={setOwnJobsOnly}
            hint="It sees none of the scores that people or other callers asked for, in no list or figure."
          >
            Only its own scores <code className="text-muted text-sm">own_jobs_only</code>
          </Check>
        )}
        <Field label="Ends" error={faultOf("expires_at")}>
          {(control) => <Select {...control} value={lifetime} onValueChange={setLifetime} options={LIFETIMES} />}
        </Field>
        <BudgetFields texts={budget} onChange={setBudget} />
        <AccountField value={account} onChange={setAccount} error={faultOf("service_account_id")} />
      </form>
    </SheetContent>
  );
}

interface AccountFieldProps {
  value: string;
  onChange: (account: string) => void;
  error: string | undefined;
}

function AccountField({ value, onChange, error }: AccountFieldProps) {
  const { data } = useQuery(serviceAccountsQuery());
  const known = data?.data.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  if (known.length === 0) return null;
  return (
    <Field
      label="Service account"
      hint="Scores belong to the account, not to the key: all keys of one account count as one caller."
      error={error}
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          onValueChange={onChange}
          options={[{ value: NEW_ACCOUNT, label: "A new one, named like the key" }, ...known]}
        />
      )}
    </Field>
  );
}

function useCreate(onMade: CreateKeyProps["onMade"]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ApiKeyInput) => postJson<NewApiKeyResource>("/api-keys", input),
    onSuccess: async ({ body }) => {
      onMade(body);
      await Promise.all(
        [queryKeys.apiKeys, queryKeys.serviceAccounts].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
