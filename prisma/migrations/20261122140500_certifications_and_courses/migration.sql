-- CreateTable
CREATE TABLE "certification" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "valid_months" INTEGER,
    "renewal" TEXT,
    "credit_unit" TEXT,
    "credits_needed" DECIMAL,
    "credits_per_year" DECIMAL,
    "grace_days" INTEGER NOT NULL,
    "fee" DECIMAL,
    "annual_fee" DECIMAL,
    "currency" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "renews" TEXT[],
    "checked_on" DATE,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "certification" TEXT NOT NULL,
    "issued" DATE NOT NULL,
    "expires" DATE,
    "number" TEXT,
    "credits" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "certification" TEXT,
    "skill" TEXT,
    "level" INTEGER,
    "holders" INTEGER NOT NULL,
    "from" DATE,
    "to" DATE,
    "amount_at_risk" DECIMAL,
    "currency" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "date_date" DATE,
    "date_milestone" TEXT,
    "date_months" INTEGER,
    "fee" DECIMAL NOT NULL,
    "travel" DECIMAL NOT NULL,
    "currency" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "cost_centre" TEXT,
    "vendor" TEXT,
    "initiative" TEXT,
    "people" TEXT[],
    "places" INTEGER,
    "certification" TEXT,
    "skill" TEXT,
    "level" INTEGER,
    "mandatory_for" TEXT,
    "completions" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_budget" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "team" TEXT,
    "person" TEXT,
    "amount" DECIMAL NOT NULL,
    "currency" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_budget_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "certification_changed_idx" ON "certification"("changed");

-- CreateIndex
CREATE INDEX "certificate_person_idx" ON "certificate"("person");

-- CreateIndex
CREATE INDEX "certificate_certification_idx" ON "certificate"("certification");

-- CreateIndex
CREATE INDEX "certificate_changed_idx" ON "certificate"("changed");

-- CreateIndex
CREATE INDEX "requirement_certification_idx" ON "requirement"("certification");

-- CreateIndex
CREATE INDEX "requirement_skill_idx" ON "requirement"("skill");

-- CreateIndex
CREATE INDEX "requirement_changed_idx" ON "requirement"("changed");

-- CreateIndex
CREATE INDEX "training_cost_centre_idx" ON "training"("cost_centre");

-- CreateIndex
CREATE INDEX "training_vendor_idx" ON "training"("vendor");

-- CreateIndex
CREATE INDEX "training_initiative_idx" ON "training"("initiative");

-- CreateIndex
CREATE INDEX "training_certification_idx" ON "training"("certification");

-- CreateIndex
CREATE INDEX "training_skill_idx" ON "training"("skill");

-- CreateIndex
CREATE INDEX "training_changed_idx" ON "training"("changed");

-- CreateIndex
CREATE INDEX "training_budget_team_idx" ON "training_budget"("team");

-- CreateIndex
CREATE INDEX "training_budget_person_idx" ON "training_budget"("person");

-- CreateIndex
CREATE INDEX "training_budget_changed_idx" ON "training_budget"("changed");

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_certification_fkey" FOREIGN KEY ("certification") REFERENCES "certification"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_certification_fkey" FOREIGN KEY ("certification") REFERENCES "certification"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_skill_fkey" FOREIGN KEY ("skill") REFERENCES "skill"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_date_milestone_fkey" FOREIGN KEY ("date_milestone") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_category_fkey" FOREIGN KEY ("category") REFERENCES "cost_category"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_cost_centre_fkey" FOREIGN KEY ("cost_centre") REFERENCES "cost_centre"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_vendor_fkey" FOREIGN KEY ("vendor") REFERENCES "vendor"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_initiative_fkey" FOREIGN KEY ("initiative") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_certification_fkey" FOREIGN KEY ("certification") REFERENCES "certification"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_skill_fkey" FOREIGN KEY ("skill") REFERENCES "skill"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_budget" ADD CONSTRAINT "training_budget_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_budget" ADD CONSTRAINT "training_budget_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


ALTER TABLE "requirement" ADD CONSTRAINT "requirement_of_check" CHECK (("certification" IS NULL) <> ("skill" IS NULL));
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_holders_check" CHECK ("holders" > 0);
ALTER TABLE "training_budget" ADD CONSTRAINT "training_budget_of_check" CHECK (("team" IS NULL) <> ("person" IS NULL));

-- What the records are called where one cannot be removed because of them.
COMMENT ON TABLE "certification" IS 'certifications';
COMMENT ON TABLE "certificate" IS 'certificates';
COMMENT ON TABLE "requirement" IS 'requirements';
COMMENT ON TABLE "training" IS 'courses';
COMMENT ON TABLE "training_budget" IS 'training budgets';
