-- CreateTable
CREATE TABLE "rate_card" (
    "id" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "level" TEXT,
    "education" TEXT,
    "min_years" DECIMAL,
    "unit" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "rate" DECIMAL NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "contract" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rate_card_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rate_card_vendor_idx" ON "rate_card"("vendor");

-- CreateIndex
CREATE INDEX "rate_card_changed_idx" ON "rate_card"("changed");

-- AddForeignKey
ALTER TABLE "rate_card" ADD CONSTRAINT "rate_card_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


COMMENT ON TABLE "rate_card" IS 'rate cards';

ALTER TABLE "rate_card" ADD CHECK ("currency" ~ '^[A-Z]{3}$'), ADD CHECK ("unit" IN ('hour', 'day')), ADD CHECK ("rate" >= 0),
  ADD CHECK ("min_years" >= 0), ADD CHECK ("valid_to" >= "valid_from");
