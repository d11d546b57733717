-- AlterTable
ALTER TABLE "person" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'employee',
ADD COLUMN     "location" TEXT,
ADD COLUMN     "mentor" TEXT;

-- AlterTable
ALTER TABLE "position" ADD COLUMN     "location" TEXT,
ADD COLUMN     "pay_band" TEXT,
ADD COLUMN     "ramp_up_months" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "team" ADD COLUMN     "head" TEXT;

-- CreateTable
CREATE TABLE "role" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT,
    "level" TEXT,
    "next" TEXT,
    "skills" JSONB NOT NULL,
    "certifications" TEXT[],
    "induction" TEXT[],
    "equipment_cost" DECIMAL NOT NULL,
    "seat_cost_per_month" DECIMAL NOT NULL,
    "currency" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pay_band" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "level" TEXT,
    "location" TEXT,
    "currency" TEXT NOT NULL,
    "minimum" DECIMAL NOT NULL,
    "maximum" DECIMAL NOT NULL,
    "valid_from" INTEGER,
    "valid_to" INTEGER,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pay_band_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requisition" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "role" TEXT,
    "cost_centre" TEXT NOT NULL,
    "fte" DECIMAL NOT NULL,
    "start" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "pay_band" TEXT,
    "location" TEXT,
    "kind" TEXT NOT NULL,
    "stage_since" DATE NOT NULL,
    "declined" TEXT,
    "person" TEXT,
    "position" TEXT,
    "asked_by" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "approvals" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "requisition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_next_idx" ON "role"("next");

-- CreateIndex
CREATE INDEX "role_changed_idx" ON "role"("changed");

-- CreateIndex
CREATE INDEX "pay_band_changed_idx" ON "pay_band"("changed");

-- CreateIndex
CREATE INDEX "requisition_team_idx" ON "requisition"("team");

-- CreateIndex
CREATE INDEX "requisition_cost_centre_idx" ON "requisition"("cost_centre");

-- CreateIndex
CREATE INDEX "requisition_pay_band_idx" ON "requisition"("pay_band");

-- CreateIndex
CREATE INDEX "requisition_position_idx" ON "requisition"("position");

-- CreateIndex
CREATE INDEX "requisition_changed_idx" ON "requisition"("changed");

-- CreateIndex
CREATE INDEX "person_mentor_idx" ON "person"("mentor");

-- CreateIndex
CREATE INDEX "position_pay_band_idx" ON "position"("pay_band");

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_next_fkey" FOREIGN KEY ("next") REFERENCES "role"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_pay_band_fkey" FOREIGN KEY ("pay_band") REFERENCES "pay_band"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_position_fkey" FOREIGN KEY ("position") REFERENCES "position"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_mentor_fkey" FOREIGN KEY ("mentor") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_pay_band_fkey" FOREIGN KEY ("pay_band") REFERENCES "pay_band"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

COMMENT ON TABLE "role" IS 'roles';
COMMENT ON TABLE "pay_band" IS 'pay bands';
COMMENT ON TABLE "requisition" IS 'hiring requests';

-- A seat without a salary and without a day rate is paid the middle of its pay band.
ALTER TABLE "position" DROP CONSTRAINT "position_check",
  ADD CONSTRAINT "position_pay_check" CHECK ("annual_salary" IS NULL OR "day_rate" IS NULL),
  ADD CONSTRAINT "position_ramp_up_months_check" CHECK ("ramp_up_months" >= 0);
ALTER TABLE "person" ADD CONSTRAINT "person_kind_check" CHECK ("kind" IN ('employee', 'contractor', 'intern')),
  ADD CONSTRAINT "person_mentor_check" CHECK ("mentor" <> "id");
ALTER TABLE "role" ADD CONSTRAINT "role_level_check" CHECK ("level" IN ('L1', 'L2', 'L3', 'L4', 'specialist', 'lead')),
  ADD CONSTRAINT "role_next_check" CHECK ("next" <> "id"),
  ADD CONSTRAINT "role_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "pay_band" ADD CONSTRAINT "pay_band_level_check" CHECK ("level" IN ('L1', 'L2', 'L3', 'L4', 'specialist', 'lead')),
  ADD CONSTRAINT "pay_band_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "pay_band_order_check" CHECK ("maximum" >= "minimum"),
  ADD CONSTRAINT "pay_band_validity_check" CHECK ("valid_to" >= "valid_from");
ALTER TABLE "requisition" ADD CONSTRAINT "requisition_stage_check" CHECK ("stage" IN ('asked', 'approved', 'open', 'offered', 'filled', 'declined')),
  ADD CONSTRAINT "requisition_kind_check" CHECK ("kind" IN ('employee', 'contractor', 'intern')),
  ADD CONSTRAINT "requisition_fte_check" CHECK ("fte" > 0);
