-- AlterTable
ALTER TABLE "renewal_uplift" ADD COLUMN     "source_file" TEXT,
ADD COLUMN     "source_line" INTEGER;

