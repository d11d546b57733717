-- AlterTable
ALTER TABLE "initiative" ADD COLUMN     "efforts" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "working_calendar" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "hours_per_day" DECIMAL NOT NULL,
    "days_off" TEXT[],
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "share_pct" DECIMAL NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence_reason" (
    "absence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "absence_reason_pkey" PRIMARY KEY ("absence")
);

-- CreateTable
CREATE TABLE "support_demand" (
    "id" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "tier" TEXT,
    "month" INTEGER NOT NULL,
    "contacts" DECIMAL NOT NULL,
    "users" DECIMAL,
    "contacts_per_user" DECIMAL,
    "minutes_per_contact" DECIMAL NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "support_demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_work" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "role" TEXT,
    "service" TEXT,
    "hours_per_month" DECIMAL NOT NULL,
    "from" INTEGER,
    "to" INTEGER,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rota" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "service" TEXT,
    "people" TEXT[],
    "needed" INTEGER NOT NULL,
    "hours_per_week" DECIMAL NOT NULL,
    "from" DATE,
    "to" DATE,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "team" TEXT,
    "assignee" TEXT,
    "subject" TEXT,
    "done_on" DATE,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "working_calendar_changed_idx" ON "working_calendar"("changed");

-- CreateIndex
CREATE INDEX "absence_person_idx" ON "absence"("person");

-- CreateIndex
CREATE INDEX "absence_changed_idx" ON "absence"("changed");

-- CreateIndex
CREATE INDEX "support_demand_team_idx" ON "support_demand"("team");

-- CreateIndex
CREATE INDEX "support_demand_changed_idx" ON "support_demand"("changed");

-- CreateIndex
CREATE INDEX "run_work_team_idx" ON "run_work"("team");

-- CreateIndex
CREATE INDEX "run_work_changed_idx" ON "run_work"("changed");

-- CreateIndex
CREATE INDEX "rota_team_idx" ON "rota"("team");

-- CreateIndex
CREATE INDEX "rota_changed_idx" ON "rota"("changed");

-- CreateIndex
CREATE INDEX "task_team_idx" ON "task"("team");

-- CreateIndex
CREATE INDEX "task_changed_idx" ON "task"("changed");

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "absence_reason" ADD CONSTRAINT "absence_reason_absence_fkey" FOREIGN KEY ("absence") REFERENCES "absence"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_demand" ADD CONSTRAINT "support_demand_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "run_work" ADD CONSTRAINT "run_work_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rota" ADD CONSTRAINT "rota_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_team_fkey" FOREIGN KEY ("team") REFERENCES "team"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

COMMENT ON TABLE "working_calendar" IS 'working calendars';
COMMENT ON TABLE "absence" IS 'absences';
COMMENT ON TABLE "support_demand" IS 'months of support demand';
COMMENT ON TABLE "run_work" IS 'run work';
COMMENT ON TABLE "rota" IS 'rotas';
COMMENT ON TABLE "task" IS 'tasks';

ALTER TABLE "working_calendar" ADD CHECK ("hours_per_day" > 0 AND "hours_per_day" <= 24);
ALTER TABLE "absence" ADD CHECK ("to" >= "from"), ADD CHECK ("share_pct" > 0 AND "share_pct" <= 100);
ALTER TABLE "support_demand" ADD CHECK ("contacts" >= 0), ADD CHECK ("users" >= 0), ADD CHECK ("contacts_per_user" >= 0),
  ADD CHECK ("minutes_per_contact" >= 0);
ALTER TABLE "run_work" ADD CHECK ("hours_per_month" >= 0), ADD CHECK ("to" >= "from");
ALTER TABLE "rota" ADD CHECK ("needed" >= 1), ADD CHECK ("hours_per_week" >= 0), ADD CHECK ("to" >= "from");
