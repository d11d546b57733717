-- AlterTable
ALTER TABLE "scenario_change" ADD COLUMN     "dropped" BOOLEAN NOT NULL DEFAULT false;
