-- CreateTable
CREATE TABLE "asset" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "cost_centre" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "purchase_date" DATE,
    "purchase_milestone" TEXT,
    "purchase_months" INTEGER,
    "in_service_date" DATE,
    "in_service_milestone" TEXT,
    "in_service_months" INTEGER,
    "price" DECIMAL NOT NULL,
    "useful_life_months" INTEGER NOT NULL,
    "residual" DECIMAL NOT NULL,
    "accumulated_depreciation" DECIMAL,
    "as_of_month" INTEGER,
    "warranty_end" DATE,
    "location" TEXT,
    "technology" TEXT,
    "asset_number" TEXT,
    "disposed_date" DATE,
    "disposed_milestone" TEXT,
    "disposed_months" INTEGER,
    "proceeds" DECIMAL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "asset_cost_centre_idx" ON "asset"("cost_centre");

-- CreateIndex
CREATE INDEX "asset_changed_idx" ON "asset"("changed");

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_purchase_milestone_fkey" FOREIGN KEY ("purchase_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_in_service_milestone_fkey" FOREIGN KEY ("in_service_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_disposed_milestone_fkey" FOREIGN KEY ("disposed_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


COMMENT ON TABLE "asset" IS 'assets';

ALTER TABLE "asset" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("useful_life_months" >= 1), ADD CHECK ("price" >= 0),
  ADD CHECK ("residual" BETWEEN 0 AND "price"), ADD CHECK (("accumulated_depreciation" IS NULL) = ("as_of_month" IS NULL)),
  ADD CHECK (("purchase_date" IS NULL) <> ("purchase_milestone" IS NULL)),
  ADD CHECK (("in_service_date" IS NULL) <> ("in_service_milestone" IS NULL)),
  ADD CHECK ("disposed_date" IS NULL OR "disposed_milestone" IS NULL), ADD CHECK ("disposed_date" >= "purchase_date");
