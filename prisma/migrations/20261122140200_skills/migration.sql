-- CreateTable
CREATE TABLE "skill" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "technology" TEXT,
    "service" TEXT,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_skill" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER,
    "self_level" INTEGER,
    "verified_by" TEXT,
    "verified_on" DATE,
    "specialist" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "changed" BIGINT NOT NULL,
    "source_file" TEXT,
    "source_line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "development_goal" (
    "id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "due" DATE,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "development_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_note" (
    "person" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "private_note_pkey" PRIMARY KEY ("person")
);

-- CreateIndex
CREATE INDEX "skill_changed_idx" ON "skill"("changed");

-- CreateIndex
CREATE INDEX "person_skill_person_idx" ON "person_skill"("person");

-- CreateIndex
CREATE INDEX "person_skill_skill_idx" ON "person_skill"("skill");

-- CreateIndex
CREATE INDEX "person_skill_changed_idx" ON "person_skill"("changed");

-- CreateIndex
CREATE INDEX "development_goal_person_idx" ON "development_goal"("person");

-- AddForeignKey
ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_skill_fkey" FOREIGN KEY ("skill") REFERENCES "skill"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "development_goal" ADD CONSTRAINT "development_goal_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "private_note" ADD CONSTRAINT "private_note_person_fkey" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION;


ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_level_check" CHECK ("level" BETWEEN 0 AND 4);
ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_self_level_check" CHECK ("self_level" BETWEEN 0 AND 4);
ALTER TABLE "person_skill" ADD CONSTRAINT "person_skill_known_check" CHECK ("level" IS NOT NULL OR "self_level" IS NOT NULL);

-- What the records are called where one cannot be removed because of them.
COMMENT ON TABLE "skill" IS 'skills';
COMMENT ON TABLE "person_skill" IS 'skill levels';
