-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "team" TEXT NOT NULL,
    "role" TEXT,
    "support_tier" TEXT,
    "start_date" DATE,
    "end_date" DATE,
    "manager" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_team_idx" ON "person"("team");

-- CreateIndex
CREATE INDEX "person_manager_idx" ON "person"("manager");

-- CreateIndex
CREATE INDEX "person_changed_idx" ON "person"("changed");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_manager_fkey" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;


COMMENT ON TABLE "person" IS 'people';

ALTER TABLE "person" ADD CHECK ("support_tier" IN ('L1', 'L2', 'L3', 'L4')), ADD CHECK ("end_date" >= "start_date"),
  ADD CHECK ("manager" <> "id");
