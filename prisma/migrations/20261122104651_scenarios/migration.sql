-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "scenario" TEXT;

-- CreateTable
CREATE TABLE "scenario" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "base" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "author_id" TEXT,
    "author_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "written" JSONB,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scenario_change" (
    "id" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "off" BOOLEAN NOT NULL DEFAULT false,
    "change" JSONB NOT NULL,
    "by_id" TEXT,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scenario_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "scenario_name_key" ON "scenario"("name");

-- CreateIndex
CREATE INDEX "scenario_change_scenario_position_idx" ON "scenario_change"("scenario", "position");

