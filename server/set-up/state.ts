import type { Asking } from "../access/request";
import { demand } from "../access/roles";
import { demandSetupCode } from "../access/setup-code";
import { type Query, reading } from "../database/query";
import { readSettings } from "../organisation/settings-store";
import { isEmpty } from "../portfolio/clear";
import { environment } from "../environment";
import { Refusal } from "../errors";

/** How far an installation is: what its first page offers follows from it. */
export interface SetUpState {
  /** The demo organisation is loaded. */
  readonly demo: boolean;
  /** Somebody, not of the demo, administers it. */
  readonly administrator: boolean;
  /** It has no records and no name. */
  readonly empty: boolean;
  /** Whoever sets it up must know the code in the terminal. */
  readonly needsCode: boolean;
  /** Whether the start left open if the demo organisation is wished for. */
  readonly offersDemo: boolean;
  /** People can sign in through a service of their own. */
  readonly singleSignOn: boolean;
}

/** The state of this moment. */
export const setUpState = (): Promise<SetUpState> => readSetUp(reading);

/** Before there is an administrator whoever can prove to be the owner sets up; afterwards administrators do. */
export async function demandOwner({ viewer, address }: Asking, code: string): Promise<void> {
  const { administrator, needsCode } = await setUpState();
  if (administrator) {
    if (!viewer) throw new Refusal("unauthenticated", "Sign in first.");
    demand(viewer, "administer");
  }
  if (needsCode) await demandSetupCode(code, address);
}

export async function readSetUp(query: Query): Promise<SetUpState> {
  const { demo } = await readSettings(query);
  const [row] = await query.query<{ administrator: boolean }>(
    "SELECT EXISTS (SELECT FROM users WHERE role = 'admin' AND NOT demo) AS administrator",
  );
  const administrator = row?.administrator ?? false;
  return {
    demo,
    administrator,
    empty: await isEmpty(query),
    needsCode: !administrator && !isLoopback(environment().host),
    offersDemo: environment().demo !== false,
    singleSignOn: environment().oidc !== undefined,
  };
}

/** Whether only this computer itself can reach an address. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
