-- AlterTable
ALTER TABLE "vendor" ADD COLUMN "risk" TEXT,
ADD COLUMN "tier" TEXT,
ADD COLUMN "notice_address" TEXT,
ADD COLUMN "notice_method" TEXT,
ADD COLUMN "exit_effort_days" INTEGER,
ADD COLUMN "exit_note" TEXT,
ADD COLUMN "note" TEXT;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN "vendor_criteria" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "vendor_contact" (
    "vendor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT,
    "mail" TEXT,
    "phone" TEXT,
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "vendor_contact_pkey" PRIMARY KEY ("vendor","name")
);

-- CreateTable
CREATE TABLE "vendor_review" (
    "vendor" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "by" TEXT NOT NULL,
    "scores" JSONB NOT NULL DEFAULT '[]',
    "source_file" TEXT,
    "source_line" INTEGER,

    CONSTRAINT "vendor_review_pkey" PRIMARY KEY ("vendor","day")
);

-- AddForeignKey
ALTER TABLE "vendor_contact" ADD CONSTRAINT "vendor_contact_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vendor_review" ADD CONSTRAINT "vendor_review_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

COMMENT ON TABLE "vendor_contact" IS 'vendors';
COMMENT ON TABLE "vendor_review" IS 'vendors';

ALTER TABLE "vendor" ADD CHECK ("risk" IN ('low', 'medium', 'high')), ADD CHECK ("tier" IN ('strategic', 'important', 'ordinary')),
  ADD CHECK ("notice_method" IN ('letter', 'registered-letter', 'mail', 'portal')), ADD CHECK ("exit_effort_days" >= 0);
