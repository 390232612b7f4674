-- AlterTable
ALTER TABLE "CustomerState" ADD COLUMN     "rules" TEXT;

-- Rows of before have none, so each of them is worked out again.
