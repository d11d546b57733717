-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "planned" JSONB NOT NULL DEFAULT '[]';

