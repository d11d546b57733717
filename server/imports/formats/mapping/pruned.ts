import { finder } from "./header-key";
import type { Mapping } from "./mapping";

/** A mapping without what a header does not have: what that leaves open is asked. */
export function pruned(mapping: Mapping, header: readonly string[]): Mapping {
  const find = finder(header);
  const has = (name: string) => find(name) >= 0;
  const columns = Object.entries(mapping.columns).map(([name, rule]) => {
    const turned = rule.number?.negateWhen;
    const number =
      rule.number && turned && !has(turned.column) ? { ...rule.number, negateWhen: null } : rule.number;
    return [name, { ...rule, number, from: rule.from.filter(has) }] as const;
  });
  const across = mapping.across?.columns.filter(has) ?? [];
  return {
    ...mapping,
    columns: Object.fromEntries(columns),
    across: mapping.across && across.length ? { ...mapping.across, columns: across } : null,
    leaveOut: mapping.leaveOut.filter(({ column }) => has(column)),
  };
}
