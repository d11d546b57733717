-- CreateTable
CREATE TABLE "import_mapping" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "header_key" TEXT NOT NULL,
    "header" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "import_mapping_header_key_idx" ON "import_mapping"("header_key");

