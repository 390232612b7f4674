-- AlterTable
ALTER TABLE "CustomerState" ADD COLUMN     "unjudged" TEXT[];

-- What cannot be told is worked out for every customer; the number of its users may be older than the copy of them.
UPDATE "CustomerState" SET "changesAt" = "computedAt";
