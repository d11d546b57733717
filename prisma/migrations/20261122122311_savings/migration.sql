-- CreateTable
CREATE TABLE "saving" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about_kind" TEXT,
    "about_id" TEXT,
    "amount" DECIMAL NOT NULL,
    "currency" TEXT NOT NULL,
    "from_month" INTEGER,
    "decide_by" DATE,
    "owner" TEXT,
    "note" TEXT,
    "scenario" TEXT,
    "realised_amount" DECIMAL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saving_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saving_changed_idx" ON "saving"("changed");


INSERT INTO "subject_counter" ("subject", "value") VALUES ('savings', 0);
