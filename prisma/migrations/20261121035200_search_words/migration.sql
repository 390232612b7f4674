-- Names are searched by their words: an index of words per table finds them in any order and by their beginnings,
-- and one table of the distinct words finds misspelt ones. Both are far smaller than trigrams of every name.
-- (Expression indexes and COLLATE "C" are beyond Prisma's schema.)

-- DropIndex
DROP INDEX "Organization_nameKey_trgm";

-- DropIndex
DROP INDEX "Person_email_trgm";

-- DropIndex
DROP INDEX "Person_nameKey_trgm";

-- DropIndex
DROP INDEX "Device_nameKey_trgm";

CREATE INDEX "Organization_words" ON "Organization"
  USING GIN (array_to_tsvector(array_remove(string_to_array("nameKey", ' '), ''))) WITH (fastupdate = off);
CREATE INDEX "Person_words" ON "Person"
  USING GIN (array_to_tsvector(array_remove(string_to_array("nameKey", ' '), ''))) WITH (fastupdate = off);
CREATE INDEX "Device_words" ON "Device"
  USING GIN (array_to_tsvector(array_remove(string_to_array("nameKey", ' '), ''))) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Device_nameKey_idx" ON "Device"("nameKey");

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN "skeleton" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Organization_skeleton_idx" ON "Organization"("skeleton");

-- CreateTable
CREATE TABLE "NameWord" (
    "word" TEXT COLLATE "C" NOT NULL,
    "deletions" TEXT[],

    CONSTRAINT "NameWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "NameWord_deletions_idx" ON "NameWord" USING GIN ("deletions");

-- CreateIndex
CREATE INDEX "NameWord_trgm" ON "NameWord" USING GIN ("word" gin_trgm_ops);

-- CreateTable
CREATE TABLE "Domain" (
    "domain" TEXT COLLATE "C" NOT NULL,
    "orgId" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Domain_pkey" PRIMARY KEY ("domain","orgId","source")
);

-- CreateIndex
CREATE INDEX "Domain_orgId_source_idx" ON "Domain"("orgId", "source");

CREATE INDEX "License_subscription" ON "License" (lower("subscriptionId")) WHERE "subscriptionId" IS NOT NULL;

-- What is already in the copy.
INSERT INTO "NameWord" (word, deletions)
SELECT word, ARRAY(SELECT word UNION SELECT left(word, at - 1) || substr(word, at + 1) FROM generate_series(1, length(word)) at)
FROM (SELECT unnest(string_to_array("nameKey", ' ')) AS word FROM "Person"
      UNION SELECT unnest(string_to_array("nameKey", ' ')) FROM "Organization"
      UNION SELECT unnest(string_to_array("nameKey", ' ')) FROM "Device") words
WHERE length(word) BETWEEN 2 AND 32;

INSERT INTO "Domain" (domain, "orgId", source)
SELECT DISTINCT split_part(address, '@', 2), "orgId", 'email' FROM "Person", unnest(emails) AS of(address)
WHERE "goneAt" IS NULL AND split_part(address, '@', 2) <> ''
UNION SELECT lower("siteUrl"), "orgId", 'site' FROM "License" WHERE "goneAt" IS NULL AND "siteUrl" <> '';
