-- CreateTable
CREATE TABLE "renewal" (
    "id" TEXT NOT NULL,
    "contract" TEXT NOT NULL,
    "term_end" DATE,
    "stage" TEXT NOT NULL,
    "target_price" DECIMAL,
    "agreed_price" DECIMAL,
    "agreed_from" INTEGER,
    "alternatives" JSONB NOT NULL DEFAULT '[]',
    "option" TEXT,
    "decision" TEXT,
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "renewal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "renewal_contract_idx" ON "renewal"("contract");

-- CreateIndex
CREATE INDEX "renewal_changed_idx" ON "renewal"("changed");

