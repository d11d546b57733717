"use client";
import { useState } from "react";
import { type Day, firstDayOf } from "@/server/planning/day";
import { zero } from "@/server/planning/decimal";
import { month } from "@/server/planning/month";
import { changed } from "../../../_parts/address";
import { DetailPanel } from "../../../_parts/detail-panel";
import { ErrorState } from "../../../_parts/empty-state";
import { NewRecord } from "../../editing/record-edit";
import { useHere, useMay } from "../../organisation";
import { useView } from "../../use-view";
import { AssetForm } from "./asset-form";
import { useAssetKind } from "./use-assets";
import { type AssetFields, assetHref } from "./words";

/** Only to begin a form with. */
function nextMonth(): Day {
  const now = new Date();
  return firstDayOf(month(now.getFullYear(), now.getMonth() + 2));
}

const usualLife = 48;

const blank = (currency: string, first: Day): AssetFields => ({
  name: "",
  class: "",
  costCentre: "",
  currency,
  purchase: first,
  inService: first,
  price: zero,
  usefulLifeMonths: usualLife,
  residual: zero,
  accumulatedDepreciation: null,
  asOfMonth: null,
  warrantyEnd: null,
  location: null,
  technology: null,
  assetNumber: null,
  disposed: null,
  proceeds: null,
});

/** The form of an asset that is not there yet. */
export function NewAsset() {
  const here = useHere();
  const { address } = useView();
  const mayEdit = useMay("edit-records");
  const kind = useAssetKind();
  const [begun] = useState(() => blank(here.currency, nextMonth()));
  const closeHref = `/infrastructure/assets${changed(address, { edit: null })}`;
  return (
    <DetailPanel title="New asset" closeHref={closeHref} subtitle="Bought once and used for years">
      {mayEdit ? (
        <NewRecord
          kind={kind}
          blank={begun}
          closeHref={closeHref}
          hrefOf={assetHref}
          fields={(editing) => <AssetForm editing={editing} />}
        />
      ) : (
        <ErrorState happened="Your role may not add assets" remedy="Ask a director or finance." />
      )}
    </DetailPanel>
  );
}
