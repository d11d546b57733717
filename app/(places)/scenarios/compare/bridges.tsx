"use client";
import { Bridge, type BridgeEnd } from "../../../_charts/bridge";
import { bridgeBars } from "../../../_charts/bridge-layout";
import { Panel } from "../../../_parts/page";
import { useView } from "../../use-view";
import type { Asked } from "./asked";
import { BridgeLines } from "./bridge-lines";
import { causeIn, causeNames, type Comparison, inOrder } from "./cause-words";
import type { PlanShown } from "./plans";

interface BridgesProps {
  answer: Comparison;
  plans: readonly PlanShown[];
  asked: Asked;
  period: string;
}

/** Why each plan differs from the first; a bar opens to its lines. */
export function Bridges({ answer, plans, asked, period }: BridgesProps) {
  const { address, set } = useView();
  const [open, cause] = (address.get("cause") ?? "").split("~");
  const [first] = plans;
  if (!first) return null;
  const end = ({ name, colour, drawn }: PlanShown, at: number): BridgeEnd => ({
    name,
    colour,
    drawn,
    amount: answer.plans[at]?.total ?? 0,
  });
  const ready = answer.bridges.flatMap(({ causes }, i) => {
    const plan = plans[i + 1];
    if (!plan) return [];
    const named = inOrder(causes).map((one) => ({
      id: one.cause,
      name: causeNames[one.cause],
      amount: one.amount,
    }));
    return [{ plan, at: i + 1, causes: named, before: end(first, 0), after: end(plan, i + 1) }];
  });
  const reach = ready.flatMap(({ before, after, causes }) => {
    const { zero, bars } = bridgeBars(before, after, causes);
    return [{ zero, reached: bars.flatMap(({ from, to }) => [from, to]) }];
  });
  return ready.map(({ plan, at, causes, before, after }, i) => {
    const bridge = answer.bridges[i];
    const chosen = open === String(at) ? causeIn(cause ?? "") : null;
    const beside = reach.filter(({ zero }) => zero === reach[i]?.zero).flatMap(({ reached }) => reached);
    return (
      <Panel key={plan.key}>
        {causes.length === 0 ? (
          <p>
            {plan.name} and {first.name} come to the same in {period}, line by line.
          </p>
        ) : (
          <Bridge
            title={{ who: plan.name, what: `why it differs from ${first.name}`, period }}
            currency={answer.currency}
            before={before}
            after={after}
            causes={causes}
            beside={beside}
            open={chosen}
            onCause={(id) => set({ cause: chosen === id ? null : `${at}~${id}`, line: null })}
          />
        )}
        {bridge && chosen && (
          <BridgeLines
            bridge={bridge}
            cause={chosen}
            currency={answer.currency}
            pair={[first, plan]}
            asked={asked}
          />
        )}
      </Panel>
    );
  });
}
