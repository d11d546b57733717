-- AlterTable
ALTER TABLE "budget_amount" ADD COLUMN     "changed" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "changes" JSONB,
ADD COLUMN     "rules" JSONB,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by" TEXT;

-- CreateTable
CREATE TABLE "import_change" (
    "run" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "before" JSONB,
    "file" TEXT,
    "line" INTEGER,
    "aside" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("run","kind","record")
);

-- CreateIndex
CREATE INDEX "import_change_kind_record_idx" ON "import_change"("kind", "record");

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_run_fkey" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION
  DEFERRABLE INITIALLY DEFERRED;

UPDATE "import_run" SET "status" = 'done' WHERE "status" = 'complete';

